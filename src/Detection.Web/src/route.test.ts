import { expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from './route';

const routes: Route[] = [
  { view: 'ranking', installationId: null },
  { view: 'ranking', installationId: 123 },
  { view: 'sweep', sweepId: null, installationId: null },
  { view: 'sweep', sweepId: 1, installationId: null },
  { view: 'sweep', sweepId: 1, installationId: 123 },
  { view: 'campaigns' },
  { view: 'cautions' },
  { view: 'campaign', campaignId: null, part: 'edit' },
  { view: 'campaign', campaignId: 7, part: 'overview' },
  { view: 'campaign', campaignId: 7, part: 'edit' },
  { view: 'compare', campaignId: 7, left: 3, right: 4 },
  { view: 'statistics' },
  { view: 'findings', findingId: null, installationId: null },
  { view: 'findings', findingId: 12, installationId: null },
  { view: 'findings', findingId: 'new', installationId: null },
  { view: 'findings', findingId: 'new', installationId: 291 },
  { view: 'data' },
  { view: 'runs', importId: null },
  { view: 'runs', importId: 7 },
];

test.each(routes)('$view reads back what it wrote', (route) => {
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test('An unknown place or a broken number leads to the map', () => {
  expect(parseRoute('#/nowhere')).toEqual({ view: 'ranking', installationId: null });
  expect(parseRoute('#/installation/12x')).toEqual({ view: 'ranking', installationId: null });
});
