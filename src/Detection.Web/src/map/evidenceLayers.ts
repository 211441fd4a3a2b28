import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

/** Shares of energy that a transformer loses beyond what lines and iron take; the legend draws the same stops. */
export const lossStops = [0, 0.05, 0.12, 0.2, 0.3] as const;

/** Suspicious among a hundred installations; the legend draws the same stops. */
export const densityStops = [0, 1, 3, 6, 10] as const;

const steps = (palette: MapPalette, stops: readonly number[]): unknown[] => stops.flatMap((stop, index) => [stop, palette.scores[index] ?? palette.ink]);

function hotSpotLayers(palette: MapPalette): LayerSpecification[] {
  const hexagons = { source: 'hotspots', 'source-layer': 'hotspots' } as const;
  const surest = ['match', ['get', 'confidence'], 99, palette.scores[4], 95, palette.scores[3], 90, palette.scores[2], palette.accent] as unknown as ExpressionSpecification;
  return [
    {
      id: 'density',
      type: 'fill',
      ...hexagons,
      paint: {
        'fill-color': ['interpolate', ['linear'], ['get', 'density'], ...steps(palette, densityStops)] as unknown as ExpressionSpecification,
        'fill-opacity': ['interpolate', ['linear'], ['get', 'density'], 0, 0.08, 1, 0.35, 10, 0.65],
      },
    },
    {
      id: 'hotspot',
      type: 'fill',
      ...hexagons,
      filter: ['!=', ['get', 'confidence'], 0],
      paint: { 'fill-color': surest, 'fill-opacity': ['case', ['>', ['get', 'confidence'], 0], 0.42, 0.16] },
    },
    {
      id: 'hotspot-outline',
      type: 'line',
      ...hexagons,
      filter: ['!=', ['get', 'confidence'], 0],
      paint: { 'line-color': surest, 'line-width': ['match', ['get', 'confidence'], 99, 2, 95, 1.4, 0.8] },
    },
  ];
}

function lossLayers(palette: MapPalette): LayerSpecification[] {
  const known: ExpressionSpecification = ['has', 'lossShare'];
  return [
    {
      id: 'loss',
      type: 'circle',
      source: 'transformers',
      'source-layer': 'transformers',
      minzoom: 11,
      layout: { 'circle-sort-key': ['coalesce', ['get', 'lossShare'], -1] },
      paint: {
        'circle-color': ['case', known, ['interpolate', ['linear'], ['get', 'lossShare'], ...steps(palette, lossStops)], 'rgba(0,0,0,0)'] as unknown as ExpressionSpecification,
        'circle-radius': ['interpolate', ['exponential', 1.4], ['zoom'], 11, ['case', known, 4.5, 3], 16, ['case', known, 15, 9]],
        'circle-opacity': 0.88,
        'circle-stroke-color': palette.transformer,
        'circle-stroke-width': ['case', known, 1.2, 0.8],
      },
    },
  ];
}

function gridLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'feeder',
      type: 'line',
      source: 'grid',
      'source-layer': 'feeders',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.transformer, 'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 16, 3], 'line-opacity': 0.7 },
    },
    {
      id: 'feeder-name',
      type: 'symbol',
      source: 'grid',
      'source-layer': 'feeders',
      minzoom: 13,
      layout: { 'symbol-placement': 'line', 'text-field': ['get', 'code'], 'text-font': ['TaramaSans'], 'text-size': 11, 'symbol-spacing': 260 },
      paint: { 'text-color': palette.transformer, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'substation',
      type: 'circle',
      source: 'grid',
      'source-layer': 'substations',
      paint: { 'circle-color': palette.halo, 'circle-radius': 6, 'circle-stroke-color': palette.transformer, 'circle-stroke-width': 2.5 },
    },
  ];
}

/** Hot spots, density, the medium-voltage grid and what transformers lose: evidence that lies under the installations. */
export const evidenceLayers = (palette: MapPalette): LayerSpecification[] => [...hotSpotLayers(palette), ...gridLayers(palette), ...lossLayers(palette)];

/** A traced transformer with what hangs on it, and a person's own lines; over everything else. */
export function toolLayers(palette: MapPalette): LayerSpecification[] {
  const kind = (name: string): ExpressionSpecification => ['==', ['get', 'kind'], name];
  return [
    { id: 'trace-feeder', type: 'line', source: 'trace', filter: kind('feeder'), paint: { 'line-color': palette.accent, 'line-width': 5, 'line-opacity': 0.75 } },
    {
      id: 'trace-installation',
      type: 'circle',
      source: 'trace',
      filter: kind('installation'),
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 3, 15, 7, 18, 13],
      },
    },
    {
      id: 'trace-transformer',
      type: 'circle',
      source: 'trace',
      filter: ['any', kind('transformer'), kind('sibling'), kind('substation')],
      paint: {
        'circle-color': ['case', kind('transformer'), palette.accent, 'rgba(0,0,0,0)'],
        'circle-opacity': 0.35,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': ['case', kind('transformer'), 4, 2],
        'circle-radius': ['case', kind('transformer'), 16, 9],
      },
    },
    { id: 'tool-fill', type: 'fill', source: 'tool', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 } },
    {
      id: 'tool-line',
      type: 'line',
      source: 'tool',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.5, 'line-dasharray': [2, 1.4] },
    },
    {
      id: 'tool-corner',
      type: 'circle',
      source: 'toolCorners',
      paint: { 'circle-color': palette.surface, 'circle-radius': 5, 'circle-stroke-color': palette.accent, 'circle-stroke-width': 2.5 },
    },
    {
      id: 'found',
      type: 'circle',
      source: 'found',
      paint: { 'circle-color': palette.accent, 'circle-radius': 7, 'circle-stroke-color': palette.halo, 'circle-stroke-width': 3 },
    },
  ];
}
