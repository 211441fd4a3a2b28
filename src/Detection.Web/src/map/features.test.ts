import { expect, test } from 'vitest';
import type { Sweep, SweepCrew, SweepLeg, SweepStop } from '../api/sweeps';
import { boundsOf, outlineShape, points, routeLines, stopPoints } from './features';

const stop = (stopNo: number, longitude: number): SweepStop => ({
  stopNo,
  installationId: 100 + stopNo,
  installationNo: '1',
  street: null,
  neighbourhood: null,
  longitude,
  latitude: 37,
  arrivalSeconds: 0,
  travelSeconds: 0,
  travelMetres: 0,
  costSeconds: 0,
  kind: 'inspection',
  value: 1,
  probability: 0.5,
  score: 0.9,
  expectedKwh: 1,
  reason: null,
  visitState: null,
});

const crew = (crewNo: number, stops: SweepStop[], dayNo = 1): SweepCrew => ({
  dayNo,
  onDay: null,
  crewNo,
  name: String(crewNo),
  depot: null,
  startsAtSeconds: 30_600,
  shiftSeconds: 1,
  legs: stops.map(({ longitude }): SweepLeg => ({ kind: longitude > 35.25 ? 'straight' : 'road', path: [[longitude - 0.1, 37], [longitude, 37]] })),
  travelSeconds: 0,
  visitSeconds: 0,
  travelMetres: 0,
  expectedKwh: 0,
  groups: stops.map((one, index) => ({ groupNo: index + 1, name: '', stops: [one] })),
  break: null,
  waitSeconds: 0,
  companionCrewNo: null,
  leadCrewNo: null,
});

const sweep: Sweep = {
  sweepId: 1,
  runId: 1,
  jobId: null,
  campaignId: null,
  planNo: null,
  label: null,
  replacesSweepId: null,
  travelMetres: 0,
  workSeconds: 0,
  terms: null,
  figures: null,
  changes: [],
  state: 'planned',
  crewCount: 2,
  shiftSeconds: 1,
  visitSeconds: 1,
  depot: { longitude: 35, latitude: 37 },
  totalExpectedKwh: 0,
  stopCount: 2,
  outcome: { tr: '', en: '' },
  travelModel: { tr: '', en: '' },
  attribution: null,
  crews: [crew(1, [stop(1, 35.1), stop(2, 35.2), stop(3, 35.3)]), crew(2, []), crew(1, [stop(1, 35.4)], 2)],
};

test('A route is drawn as one line as long as it follows roads, and straight legs apart', () => {
  const { features } = routeLines(sweep, ['red', 'blue'], { dayNo: 1, crewNo: null });
  expect(features.map(({ properties }) => properties?.['kind'])).toEqual(['road', 'straight']);
  expect(features[0]?.geometry.coordinates.map(([longitude]) => longitude)).toEqual([35, 35.1, 35.2]);
  expect(sweep.crews[0]?.legs[0]?.path).toHaveLength(2);
});

test('Only the stops of the chosen crew and day are shown', () => {
  expect(stopPoints(sweep, ['red', 'blue'], { dayNo: null, crewNo: 2 }).features).toEqual([]);
  expect(stopPoints(sweep, ['red', 'blue'], { dayNo: 1, crewNo: 1 }).features.map(({ properties }) => properties?.['colour'])).toEqual(['red', 'red', 'red']);
});

test('An outline is a line while it has two corners and an area from three on', () => {
  expect(outlineShape([[35, 37]]).features).toEqual([]);
  expect(outlineShape([[35, 37], [36, 37]]).features[0]?.geometry.type).toBe('LineString');
  expect(outlineShape([[35, 37], [36, 37], [36, 38]]).features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [[[35, 37], [36, 37], [36, 38], [35, 37]]] });
});

test('What has no position is not on the map', () => {
  expect(points([{ longitude: null, latitude: null }, null]).features).toEqual([]);
});

test('Bounds hold every position, and there are none around nothing', () => {
  expect(boundsOf([[1, 4], [3, 2]])).toEqual([1, 2, 3, 4]);
  expect(boundsOf([])).toBeNull();
});
