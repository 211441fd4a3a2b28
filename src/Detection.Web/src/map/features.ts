import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Sweep, SweepStop } from '../api/types';
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

/** A crew's way as straight legs from the depot through its stops and back: the travel model of a plan without roads. */
export function routeLines(sweep: Sweep, crewColours: string[], onlyCrewNo: number | null): FeatureCollection<LineString> {
  const depot = toLngLat(sweep.depot);
  const ends = depot === null ? [] : [depot];
  const features = sweep.crews
    .filter((crew) => onlyCrewNo === null || crew.crewNo === onlyCrewNo)
    .flatMap((crew): Feature<LineString>[] => {
      const legs = stopsInOrder(sweep, crew.crewNo).map((stop): LngLat => [stop.longitude, stop.latitude]);
      if (legs.length + 2 * ends.length < 2 || legs.length === 0) return [];
      return [
        {
          type: 'Feature',
          properties: { crewNo: crew.crewNo, colour: crewColours[crewColourNo(crew.crewNo) - 1] },
          geometry: { type: 'LineString', coordinates: [...ends, ...legs, ...ends] },
        },
      ];
    });
  return { type: 'FeatureCollection', features };
}

/** west, south, east, north around all positions; null when there is none. */
export function boundsOf(positions: LngLat[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
