import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import worldUrl from 'world-atlas/countries-110m.json?url';

/** The countries of Natural Earth (public domain), so that a map without the district's own data is not an empty sheet. */
export async function loadWorld(): Promise<FeatureCollection> {
  const response = await fetch(worldUrl);
  const topology = (await response.json()) as Topology;
  const countries = topology.objects['countries'];
  if (countries === undefined) return { type: 'FeatureCollection', features: [] };
  return feature(topology, countries) as unknown as FeatureCollection;
}
