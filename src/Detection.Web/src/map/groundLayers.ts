import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

type Widths = Record<'avenue' | 'street' | 'lane', number>;

/** A line width in pixels that grows with zoom, by the kind of the street. */
function streetWidth(far: Widths, near: Widths, extra: number): ExpressionSpecification {
  const byKind = (widths: Widths): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    'avenue',
    widths.avenue + extra,
    'lane',
    widths.lane + extra,
    widths.street + extra,
  ];
  return ['interpolate', ['exponential', 1.6], ['zoom'], 12, byKind(far), 18, byKind(near)];
}

const far: Widths = { avenue: 1.6, street: 0.7, lane: 0.3 };
const near: Widths = { avenue: 26, street: 16, lane: 9 };

function streetLayers(palette: MapPalette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'street-casing',
      type: 'line',
      source: 'streets',
      'source-layer': 'streets',
      minzoom: 12,
      layout: round,
      paint: { 'line-color': palette.casing, 'line-width': streetWidth(far, near, 1.6) },
    },
    {
      id: 'street',
      type: 'line',
      source: 'streets',
      'source-layer': 'streets',
      minzoom: 10,
      layout: round,
      paint: {
        'line-color': ['match', ['get', 'kind'], 'avenue', palette.avenue, palette.street],
        'line-width': streetWidth(far, near, 0),
      },
    },
    {
      id: 'street-name',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'streets',
      minzoom: 14.5,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': ['TaramaSans'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 14.5, 10, 18, 13],
        'text-padding': 8,
        'symbol-spacing': 320,
      },
      paint: { 'text-color': palette.streetLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}

function neighbourhoodLayers(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'neighbourhood',
      type: 'fill',
      source: 'neighbourhoods',
      'source-layer': 'neighbourhoods',
      paint: { 'fill-color': palette.land },
    },
    {
      id: 'neighbourhood-share',
      type: 'fill',
      source: 'neighbourhoods',
      'source-layer': 'neighbourhoods',
      layout: { visibility: 'none' },
      paint: {
        'fill-color': palette.share,
        'fill-opacity': ['interpolate', ['linear'], ['coalesce', ['get', 'suspiciousShare'], 0], 0, 0, 0.02, 0.14, 0.1, 0.5],
      },
    },
    {
      id: 'neighbourhood-boundary',
      type: 'line',
      source: 'neighbourhoods',
      'source-layer': 'neighbourhoods',
      paint: { 'line-color': palette.boundary, 'line-width': 1, 'line-dasharray': [4, 2, 1, 2] },
    },
  ];
}

/** The countries, seen until a district's own ground takes over. */
function worldLayers(palette: MapPalette): LayerSpecification[] {
  return [
    { id: 'world', type: 'fill', source: 'world', maxzoom: 10, paint: { 'fill-color': palette.land, 'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, 1, 10, 0] } },
    { id: 'world-boundary', type: 'line', source: 'world', maxzoom: 10, paint: { 'line-color': palette.boundary, 'line-width': 0.8, 'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 1, 10, 0] } },
  ];
}

const base: LayerSpecification = { id: 'base', type: 'raster', source: 'base' };

/**
 * What lies under the installations: the world, neighbourhoods, evidence, streets with their names, transformers.
 * @param hasBase a raster map takes the place of the land's own colour.
 */
export function groundLayers(palette: MapPalette, evidence: LayerSpecification[], hasBase: boolean): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
    ...(hasBase ? [base] : worldLayers(palette)),
    ...neighbourhoodLayers(palette).filter(({ id }) => !hasBase || id !== 'neighbourhood'),
    ...streetLayers(palette),
    ...evidence,
    {
      id: 'neighbourhood-name',
      type: 'symbol',
      source: 'neighbourhoods',
      'source-layer': 'neighbourhoodNames',
      minzoom: 11,
      maxzoom: 16,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['TaramaSerifItalic'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 15, 17],
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
        'text-padding': 10,
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'transformer',
      type: 'symbol',
      source: 'transformers',
      'source-layer': 'transformers',
      minzoom: 14.5,
      layout: {
        'icon-image': 'transformer',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 14.5, 0.55, 17, 1],
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 16, ['get', 'code']],
        'text-font': ['TaramaSans'],
        'text-size': 10.5,
        'text-offset': [0, 1.1],
        'text-anchor': 'top',
        'text-optional': true,
      },
      paint: { 'text-color': palette.transformer, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
    },
  ];
}
