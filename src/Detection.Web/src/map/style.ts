import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { groundLayers } from './groundLayers';
import { installationLayers } from './installationLayers';
import type { MapPalette } from './palette';
import { sweepLayers } from './sweepLayers';

export const tileLayers = ['neighbourhoods', 'streets', 'transformers', 'clusters', 'installations'] as const;

/** Sources the page fills itself: the rows of the list, the chosen installation, the shown sweep. */
export const ownSources = ['listed', 'hovered', 'selected', 'routes', 'stops', 'depot', 'outline', 'corners'] as const;
export type OwnSource = (typeof ownSources)[number];

/** Tiles are made once to this zoom and drawn larger beyond it. */
const deepestTileZoom = 15;

function sources(origin: string, runId: number | null): Record<string, SourceSpecification> {
  const tiles = tileLayers.map((layer): [string, SourceSpecification] => [
    layer,
    {
      type: 'vector',
      // The run is in the address so that a new run is a new address and no old tile is shown from a cache.
      tiles: [`${origin}/tiles/${layer}/{z}/{x}/{y}.mvt?run=${runId ?? 0}`],
      maxzoom: deepestTileZoom,
    },
  ]);
  const own = ownSources.map((name): [string, SourceSpecification] => [
    name,
    { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  ]);
  return Object.fromEntries([...tiles, ...own]);
}

/** The whole map, made from the service's own tiles: it needs no outside server, not even for letters. */
export function buildStyle(palette: MapPalette, origin: string, runId: number | null): StyleSpecification {
  const layers: LayerSpecification[] = [...groundLayers(palette), ...installationLayers(palette), ...sweepLayers(palette)];
  return { version: 8, sources: sources(origin, runId), layers, transition: { duration: 150, delay: 0 } };
}
