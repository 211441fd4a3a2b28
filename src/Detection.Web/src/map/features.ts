import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { Sweep, SweepCrew, SweepLeg, SweepStop } from '../api/sweeps';
import { crewColourNo } from './palette';

export interface Position {
  longitude: number | null;
  latitude: number | null;
}

export type LngLat = [number, number];

export function toLngLat(position: Position | null | undefined): LngLat | null {
  if (position === null || position === undefined) return null;
  const { longitude, latitude } = position;
  return longitude === null || latitude === null ? null : [longitude, latitude];
}

export function points(positions: (Position | null)[]): FeatureCollection<Point> {
  const features = positions.flatMap((position): Feature<Point>[] => {
    const at = toLngLat(position);
    return at === null ? [] : [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }];
  });
  return { type: 'FeatureCollection', features };
}

/** All stops of a crew's day in the order they are visited. */
export const stopsInOrder = (crew: SweepCrew): SweepStop[] => crew.groups.flatMap((group) => group.stops);

/** Which crews' days are shown. */
export interface Shown {
  /** null: every day */
  dayNo: number | null;
  /** null: every crew */
  crewNo: number | null;
}

export const shownCrews = (sweep: Sweep, { dayNo, crewNo }: Shown): SweepCrew[] =>
  sweep.crews.filter((crew) => (crewNo === null || crew.crewNo === crewNo) && (dayNo === null || crew.dayNo === dayNo));

/** @param crewColours colours by crew, the first for crew 1 */
export function stopPoints(sweep: Sweep, crewColours: string[], shown: Shown): FeatureCollection<Point> {
  const features = shownCrews(sweep, shown).flatMap((crew) =>
    stopsInOrder(crew).map((stop): Feature<Point> => ({
      type: 'Feature',
      properties: {
        stopNo: stop.stopNo,
        crewNo: crew.crewNo,
        id: stop.installationId,
        colour: crewColours[crewColourNo(crew.crewNo) - 1],
      },
      geometry: { type: 'Point', coordinates: [stop.longitude, stop.latitude] },
    })),
  );
  return { type: 'FeatureCollection', features };
}

/** The crews' ways from the depot through their stops and back, one line for neighbouring legs of a kind; `kind` tells roads from straight lines. */
export function routeLines(sweep: Sweep, crewColours: string[], shown: Shown): FeatureCollection<LineString> {
  const features = shownCrews(sweep, shown).flatMap((crew) => {
    const properties = { crewNo: crew.crewNo, colour: crewColours[crewColourNo(crew.crewNo) - 1] };
    return joined(crew.legs).map(
      ({ kind, path }): Feature<LineString> => ({
        type: 'Feature',
        properties: { ...properties, kind },
        geometry: { type: 'LineString', coordinates: path },
      }),
    );
  });
  return { type: 'FeatureCollection', features };
}

/** Neighbouring legs of one kind as one line, so that corners are round and arrows evenly spaced. */
function joined(legs: SweepLeg[]): SweepLeg[] {
  const lines: SweepLeg[] = [];
  for (const leg of legs) {
    const last = lines.at(-1);
    if (last?.kind === leg.kind) last.path.push(...leg.path.slice(1));
    else lines.push({ kind: leg.kind, path: [...leg.path] });
  }
  return lines;
}

/** A drawn outline: a line while it has two corners, an area from three on. */
export function outlineShape(corners: LngLat[]): FeatureCollection {
  const [first] = corners;
  if (first === undefined || corners.length < 2) return { type: 'FeatureCollection', features: [] };
  const geometry: Polygon | LineString =
    corners.length === 2 ? { type: 'LineString', coordinates: corners } : { type: 'Polygon', coordinates: [[...corners, first]] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

/** west, south, east, north around all positions; null when there is none. */
export function boundsOf(positions: LngLat[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
