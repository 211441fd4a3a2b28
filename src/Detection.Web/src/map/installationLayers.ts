import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

/** Where the five colours of the scale sit on the score, 0–1. The legend draws the same stops. */
export const scoreStops = [0, 0.45, 0.65, 0.82, 0.96] as const;

function scoreColour(palette: MapPalette): ExpressionSpecification {
  const stops = scoreStops.flatMap((stop, index) => [stop, palette.scores[index] ?? palette.ink]);
  return ['interpolate', ['linear'], ['coalesce', ['get', 'score'], 0], ...stops] as unknown as ExpressionSpecification;
}

/** Dots grow with zoom and with the score, so that the scale does not rest on colour alone. */
const dotRadius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  11,
  ['interpolate', ['linear'], ['coalesce', ['get', 'score'], 0], 0, 0.7, 0.6, 1.4, 1, 4],
  15,
  ['interpolate', ['linear'], ['coalesce', ['get', 'score'], 0], 0, 2, 0.6, 3.4, 1, 7.5],
  18,
  ['interpolate', ['linear'], ['coalesce', ['get', 'score'], 0], 0, 5, 0.6, 7, 1, 13],
];

/** Usual installations are quiet; under routes all of them step back. */
export const dotOpacity: ExpressionSpecification = ['interpolate', ['linear'], ['coalesce', ['get', 'score'], 0], 0.2, 0.75, 0.7, 0.95];
export const fadedDotOpacity = 0.28;

function clusterLayers(palette: MapPalette): LayerSpecification[] {
  const cluster = { source: 'clusters', 'source-layer': 'clusters' } as const;
  return [
    { id: 'cluster', type: 'fill', ...cluster, paint: { 'fill-color': palette.accent, 'fill-opacity': 0.07 } },
    {
      id: 'cluster-outline',
      type: 'line',
      ...cluster,
      paint: { 'line-color': palette.accent, 'line-width': 1.4, 'line-dasharray': [3, 2], 'line-opacity': 0.8 },
    },
    {
      id: 'cluster-name',
      type: 'symbol',
      source: 'clusters',
      'source-layer': 'clusterNames',
      minzoom: 14,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['TaramaSans Semibold', 'TaramaSans'],
        'text-size': 11.5,
        'text-max-width': 10,
        'text-anchor': 'bottom',
        'text-offset': [0, -1],
      },
      paint: { 'text-color': palette.accent, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ];
}

function ring(id: 'listed' | 'hovered' | 'selected', palette: MapPalette, width: number, radius: number): LayerSpecification {
  return {
    id,
    type: 'circle',
    source: id,
    paint: {
      'circle-color': 'rgba(0,0,0,0)',
      'circle-stroke-color': id === 'listed' ? palette.ink : palette.accent,
      'circle-stroke-width': width,
      'circle-stroke-opacity': id === 'listed' ? 0.55 : 1,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, radius * 0.6, 15, radius, 18, radius * 1.5],
    },
  };
}

/** Walkable clusters, every installation by its score, and rings for the listed, the pointed-at and the chosen one. */
export function installationLayers(palette: MapPalette): LayerSpecification[] {
  return [
    ...clusterLayers(palette),
    {
      id: 'installation',
      type: 'circle',
      source: 'installations',
      'source-layer': 'installations',
      layout: { 'circle-sort-key': ['coalesce', ['get', 'score'], 0] },
      paint: {
        'circle-color': scoreColour(palette),
        'circle-radius': dotRadius,
        'circle-opacity': dotOpacity,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 12, 0, 15, 0.8],
      },
    },
    ring('listed', palette, 1.2, 9),
    ring('hovered', palette, 2.5, 13),
    ring('selected', palette, 3.5, 15),
  ];
}
