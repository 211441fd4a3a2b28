import type { LayerSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';

/** Routes and stops. Their features carry `colour` and `crewNo`; the crew's number stands beside its colour everywhere. */
export function sweepLayers(palette: MapPalette): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'route-casing',
      type: 'line',
      source: 'routes',
      layout: round,
      paint: { 'line-color': palette.halo, 'line-width': 6.5, 'line-opacity': 0.95 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'routes',
      layout: round,
      filter: ['==', ['get', 'kind'], 'road'],
      paint: { 'line-color': ['get', 'colour'], 'line-width': 3 },
    },
    {
      id: 'route-straight',
      type: 'line',
      source: 'routes',
      filter: ['==', ['get', 'kind'], 'straight'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 2.5, 'line-dasharray': [2.5, 1.5] },
    },
    {
      id: 'route-direction',
      type: 'symbol',
      source: 'routes',
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 90,
        'icon-image': 'direction',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-color': ['get', 'colour'], 'icon-halo-color': palette.halo, 'icon-halo-width': 2 },
    },
    {
      id: 'stop',
      type: 'circle',
      source: 'stops',
      paint: {
        'circle-color': ['get', 'colour'],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 4, 14, 9.5, 18, 13],
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'stop-number',
      type: 'symbol',
      source: 'stops',
      minzoom: 12.5,
      layout: {
        'text-field': ['to-string', ['get', 'stopNo']],
        'text-font': ['TaramaSans Bold', 'TaramaSans'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 12.5, 8.5, 14, 11, 18, 14],
        'symbol-sort-key': ['get', 'stopNo'],
        'text-allow-overlap': ['step', ['zoom'], false, 14, true],
      },
      paint: { 'text-color': palette.onCrew },
    },
    {
      id: 'depot',
      type: 'symbol',
      source: 'depot',
      layout: { 'icon-image': 'depot', 'icon-allow-overlap': true },
    },
    {
      id: 'outline-fill',
      type: 'fill',
      source: 'outline',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      layout: round,
      paint: { 'line-color': palette.accent, 'line-width': 2.5, 'line-dasharray': [2, 1.4] },
    },
    {
      id: 'corner',
      type: 'circle',
      source: 'corners',
      paint: { 'circle-color': palette.surface, 'circle-radius': 5.5, 'circle-stroke-color': palette.accent, 'circle-stroke-width': 2.5 },
    },
  ];
}
