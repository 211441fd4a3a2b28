import { type RefObject, useEffect, useRef, useState } from 'react';
import { useAbout } from '../../about';
import type { LngLat } from '../../map/features';
import type { MapPalette } from '../../map/palette';
import type { Facts, TaramaMap } from '../../map/TaramaMap';
import { freePart } from './freePart';

/** Turkey: what a map shows of an empty database. */
const wholeCountry: [number, number, number, number] = [26, 36, 45, 42];

/** Makes the map once, and keeps it on the latest run. MapLibre is loaded only when a map is first needed. */
export function useMap(
  container: RefObject<HTMLDivElement | null>,
  onInstallation: (installationId: number) => void,
  onPoint: (position: LngLat) => void,
  onTransformer: (code: string, facts: Facts) => void,
  onHexagon: (facts: Facts) => void,
) {
  const { bounds, latestRunId } = useAbout();
  const [map, setMap] = useState<TaramaMap | null>(null);
  const [palette, setPalette] = useState<MapPalette | null>(null);
  const [inView, setInView] = useState(0);
  const [isIdle, setIsIdle] = useState(false);
  const [failed, setFailed] = useState(false);

  const latest = useRef({ onInstallation, onPoint, onTransformer, onHexagon });
  useEffect(() => {
    latest.current = { onInstallation, onPoint, onTransformer, onHexagon };
  }, [onInstallation, onPoint, onTransformer, onHexagon]);

  const start = useRef({ bounds: bounds ?? wholeCountry, runId: latestRunId, padding: freePart(false, false) });
  useEffect(() => {
    let made: TaramaMap | null = null;
    let isGone = false;
    const make = async () => {
      const module = await import('../../map/TaramaMap');
      if (isGone || container.current === null) return;
      made = await module.TaramaMap.create(container.current, start.current, {
        onInstallation: (id) => latest.current.onInstallation(id),
        onPoint: (position) => latest.current.onPoint(position),
        onTransformer: (code, facts) => latest.current.onTransformer(code, facts),
        onHexagon: (facts) => latest.current.onHexagon(facts),
        onPalette: setPalette,
        onBusy: () => setIsIdle(false),
        onIdle: (count) => {
          setInView(count);
          setIsIdle(true);
        },
      });
      if (isGone) made.remove();
      else {
        setMap(made);
        setPalette(made.palette);
      }
    };
    make().catch(() => setFailed(true));
    return () => {
      isGone = true;
      made?.remove();
      setMap(null);
    };
  }, [container]);

  useEffect(() => map?.setRun(latestRunId), [map, latestRunId]);
  return { map, palette, inView, isIdle, failed };
}
