import { useEffect, useRef } from 'react';
import type { Sweep } from '../../api/sweeps';
import { boundsOf, type LngLat, outlineShape, points, routeLines, type Shown, shownCrews, stopPoints, stopsInOrder, toLngLat } from '../../map/features';
import type { MapPalette } from '../../map/palette';
import type { TaramaMap } from '../../map/TaramaMap';
import { freePart } from './freePart';
import type { Scene } from './scene';

/** Keeps the map showing what the scene says. */
export function useScene(map: TaramaMap | null, palette: MapPalette | null, scene: Scene, hasPanel: boolean, hasLegend: boolean, isToolOn: boolean): void {
  const { listed, hovered, selected, tariffGroup, sweep, dayNo, crewNo, depot, isPickingDepot, outline, isDrawing, framed } = scene;

  useEffect(() => map?.show('listed', points(sweep === null ? listed : [])), [map, listed, sweep]);
  useEffect(() => map?.show('hovered', points([hovered])), [map, hovered]);
  useEffect(() => map?.filterTariffGroup(tariffGroup), [map, tariffGroup]);
  useEffect(() => map?.setPicking(isPickingDepot || isDrawing || isToolOn), [map, isPickingDepot, isDrawing, isToolOn]);
  useEffect(() => map?.setPadding(freePart(hasPanel, hasLegend)), [map, hasPanel, hasLegend]);

  useEffect(() => {
    if (map === null) return;
    map.show('selected', points([selected]));
    const position = toLngLat(selected);
    if (position !== null) map.reveal(position);
  }, [map, selected]);

  useEffect(() => {
    if (map === null || palette === null) return;
    const place = depot ?? toLngLat(sweep?.depot);
    map.show('depot', points([place === null ? null : { longitude: place[0], latitude: place[1] }]));
    map.fadeInstallations(sweep !== null);
    if (sweep === null) {
      map.clear('routes');
      map.clear('stops');
    } else {
      map.show('routes', routeLines(sweep, palette.crews, { dayNo, crewNo }));
      map.show('stops', stopPoints(sweep, palette.crews, { dayNo, crewNo }));
    }
  }, [map, palette, sweep, dayNo, crewNo, depot]);

  useEffect(() => {
    map?.show('outline', outlineShape(outline));
    map?.show('corners', points((isDrawing ? outline : []).map(([longitude, latitude]) => ({ longitude, latitude }))));
  }, [map, outline, isDrawing]);

  useEffect(() => {
    const bounds = framed === null ? null : boundsOf(framed);
    if (bounds !== null) map?.fit(bounds);
  }, [map, framed]);

  const fitted = useRef<string | null>(null);
  useEffect(() => {
    const key = sweep === null ? null : `${sweep.sweepId}/${dayNo}/${crewNo}`;
    if (map === null || key === fitted.current) return;
    const bounds = sweep === null ? null : boundsOf(placesOf(sweep, { dayNo, crewNo }));
    // A plan that is still being made has no places yet; it is fitted once it has.
    if (sweep !== null && bounds === null) return;
    fitted.current = key;
    if (bounds !== null) map.fit(bounds);
  }, [map, sweep, dayNo, crewNo]);
}

function placesOf(sweep: Sweep, shown: Shown): LngLat[] {
  return shownCrews(sweep, shown).flatMap((crew) => {
    const stops = stopsInOrder(crew).map((stop): LngLat => [stop.longitude, stop.latitude]);
    const depot = toLngLat(crew.depot ?? sweep.depot);
    const ways = crew.legs.flatMap((leg) => leg.path);
    return depot === null || stops.length === 0 ? stops : [...stops, ...ways, depot];
  });
}
