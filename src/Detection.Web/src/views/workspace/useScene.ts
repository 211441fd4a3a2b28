import { useEffect, useRef } from 'react';
import type { Sweep } from '../../api/types';
import { boundsOf, type LngLat, points, routeLines, stopPoints, stopsInOrder, toLngLat } from '../../map/features';
import type { MapPalette } from '../../map/palette';
import type { TaramaMap } from '../../map/TaramaMap';
import { freePart } from './freePart';
import type { Scene } from './scene';

/** Keeps the map showing what the scene says. */
export function useScene(map: TaramaMap | null, palette: MapPalette | null, scene: Scene, hasPanel: boolean): void {
  const { listed, hovered, selected, tariffGroup, sweep, crewNo, depot, isPickingDepot } = scene;

  useEffect(() => map?.show('listed', points(sweep === null ? listed : [])), [map, listed, sweep]);
  useEffect(() => map?.show('hovered', points([hovered])), [map, hovered]);
  useEffect(() => map?.filterTariffGroup(tariffGroup), [map, tariffGroup]);
  useEffect(() => map?.setPicking(isPickingDepot), [map, isPickingDepot]);
  useEffect(() => map?.setPadding(freePart(hasPanel)), [map, hasPanel]);

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
      map.show('routes', routeLines(sweep, palette.crews, crewNo));
      map.show('stops', stopPoints(sweep, palette.crews, crewNo));
    }
  }, [map, palette, sweep, crewNo, depot]);

  const fitted = useRef<string | null>(null);
  useEffect(() => {
    const key = sweep === null ? null : `${sweep.sweepId}/${crewNo}`;
    if (map === null || key === fitted.current) return;
    fitted.current = key;
    const bounds = sweep === null ? null : boundsOf(placesOf(sweep, crewNo));
    if (bounds !== null) map.fit(bounds);
  }, [map, sweep, crewNo]);
}

function placesOf(sweep: Sweep, crewNo: number | null): LngLat[] {
  const crews = sweep.crews.filter((crew) => crewNo === null || crew.crewNo === crewNo);
  const stops = crews.flatMap((crew) => stopsInOrder(sweep, crew.crewNo)).map((stop): LngLat => [stop.longitude, stop.latitude]);
  const ways = crews.flatMap((crew) => crew.legs.flatMap((leg) => leg.path));
  const depot = toLngLat(sweep.depot);
  return [...stops, ...ways, ...(depot === null ? [] : [depot])];
}
