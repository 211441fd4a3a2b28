import type { FeatureCollection } from 'geojson';
import { useCallback, useEffect, useState } from 'react';
import { getJson } from '../../api/client';
import type { BaseMap, MapHit, MapMonth, Trace } from '../../api/maps';
import { useResource } from '../../api/useResource';
import { type LngLat, outlineShape, points } from '../../map/features';
import type { Facts, TaramaMap } from '../../map/TaramaMap';
import type { Tool } from './tools/ToolPanel';

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What a person does on the map itself: searching, drawing, measuring, tracing, going back in time. */
export function useTools(onInstallation: (id: number) => void) {
  const [tool, setTool] = useState<Tool | null>(null);
  const [corners, setCorners] = useState<LngLat[]>([]);
  const [traced, setTraced] = useState<{ code: string; facts: Facts } | null>(null);
  const [trace, setTrace] = useState<Trace | null>(null);
  const [hexagon, setHexagon] = useState<Facts | null>(null);
  const [found, setFound] = useState<LngLat | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const months = useResource<MapMonth[]>('/map/months').data ?? [];
  const base = useResource<BaseMap>('/map/base').data;

  useEffect(() => {
    setTrace(null);
    if (traced === null) return undefined;
    const abort = new AbortController();
    getJson<Trace>(`/map/trace/${encodeURIComponent(traced.code)}`, abort.signal).then(setTrace, () => undefined);
    return () => abort.abort();
  }, [traced]);

  const choose = useCallback((next: Tool | null) => {
    setTool(next);
    setCorners([]);
  }, []);
  const addCorner = useCallback((corner: LngLat) => setCorners((before) => [...before, corner]), []);
  const openTransformer = useCallback((code: string, facts: Facts) => {
    setHexagon(null);
    setTraced({ code, facts });
  }, []);
  const openHexagon = useCallback((facts: Facts) => {
    setTraced(null);
    setHexagon(facts);
  }, []);
  const closeCards = useCallback(() => {
    setTraced(null);
    setHexagon(null);
  }, []);
  const show = (hit: MapHit) => {
    if (hit.longitude !== null && hit.latitude !== null) setFound([hit.longitude, hit.latitude]);
    if (hit.installationId !== null) onInstallation(hit.installationId);
    if (hit.kind === 'transformer' && hit.code !== null) openTransformer(hit.code, {});
  };

  return { tool, choose, corners, setCorners, addCorner, traced, trace, hexagon, openTransformer, openHexagon, closeCards, found, show, month, setMonth, months, base };
}

/** Keeps the map showing what the tools hold. */
export function useToolLayers(map: TaramaMap | null, { tool, corners, trace, found, month, base }: ReturnType<typeof useTools>): void {
  useEffect(() => {
    map?.show('tool', tool === 'measure' && corners.length > 2 ? lineOf(corners) : outlineShape(corners));
    map?.show('toolCorners', points(corners.map(([longitude, latitude]) => ({ longitude, latitude }))));
  }, [map, corners, tool]);
  useEffect(() => {
    map?.show('found', points(found === null ? [] : [{ longitude: found[0], latitude: found[1] }]));
    if (found !== null) map?.reveal(found);
  }, [map, found]);
  useEffect(() => map?.show('trace', trace ?? nothing), [map, trace]);
  useEffect(() => map?.setMonth(month), [map, month]);
  useEffect(() => map?.setBase(base), [map, base]);
}

const lineOf = (corners: LngLat[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: corners } }],
});
