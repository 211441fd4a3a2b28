import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Sweep, SweepLeg, SweepStop } from '../api/types';
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

/** All stops of a crew in the order they are visited. */
export function stopsInOrder(sweep: Sweep, crewNo: number): SweepStop[] {
  const crew = sweep.crews.find((candidate) => candidate.crewNo === crewNo);
  return (crew?.groups ?? []).flatMap((group) => group.stops);
}

/** @param crewColours colours by crew, the first for crew 1; @param onlyCrewNo null shows every crew. */
export function stopPoints(sweep: Sweep, crewColours: string[], onlyCrewNo: number | null): FeatureCollection<Point> {
  const features = sweep.crews
    .filter((crew) => onlyCrewNo === null || crew.crewNo === onlyCrewNo)
    .flatMap((crew) =>
      stopsInOrder(sweep, crew.crewNo).map((stop): Feature<Point> => ({
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

/** The crews' ways from the depot through their stops and back, one line a leg; `kind` tells roads from straight lines. */
export function routeLines(sweep: Sweep, crewColours: string[], onlyCrewNo: number | null): FeatureCollection<LineString> {
  const features = sweep.crews
    .filter((crew) => onlyCrewNo === null || crew.crewNo === onlyCrewNo)
    .flatMap((crew) => {
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

/** west, south, east, north around all positions; null when there is none. */
export function boundsOf(positions: LngLat[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
