import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '../api/maps';
import { evidenceLayers, toolLayers } from './evidenceLayers';
import { groundLayers } from './groundLayers';
import { installationLayers } from './installationLayers';
import type { MapPalette } from './palette';
import { sweepLayers } from './sweepLayers';

export const tileLayers = ['neighbourhoods', 'streets', 'grid', 'hotspots', 'transformers', 'clusters', 'installations'] as const;

/** Sources the page fills itself: the rows of the list, the chosen installation, the shown sweep. */
export const ownSources = ['listed', 'hovered', 'selected', 'routes', 'stops', 'depot', 'outline', 'corners', 'world', 'trace', 'tool', 'toolCorners', 'found'] as const;
export type OwnSource = (typeof ownSources)[number];

/** Tiles are made once to this zoom and drawn larger beyond it. */
const deepestTileZoom = 15;

/** What the tiles show: a run, and the month that they go back to; null: now. */
export interface Shown {
  runId: number | null;
  month: string | null;
}

function sources(origin: string, { runId, month }: Shown): Record<string, SourceSpecification> {
  const tiles = tileLayers.map((layer): [string, SourceSpecification] => [
    layer,
    {
      type: 'vector',
      // The run is in the address so that a new run is a new address and no old tile is shown from a cache.
      tiles: [`${origin}/tiles/${layer}/{z}/{x}/{y}.mvt?run=${runId ?? 0}${month === null ? '' : `&month=${month}`}`],
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
/** @param base a raster map of a company's own under it; null: only its own ground. */
export function buildStyle(palette: MapPalette, origin: string, shown: Shown, base: BaseMap | null): StyleSpecification {
  const layers: LayerSpecification[] = [
    ...groundLayers(palette, evidenceLayers(palette), base?.tiles != null),
    ...installationLayers(palette),
    ...sweepLayers(palette),
    ...toolLayers(palette),
  ];
  const all = sources(origin, shown);
  if (base?.tiles != null) all['base'] = { type: 'raster', tiles: [base.tiles], tileSize: 256 };
  return { version: 8, sources: all, layers, transition: { duration: 150, delay: 0 } };
}
