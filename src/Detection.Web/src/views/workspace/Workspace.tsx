import { useCallback, useState } from 'react';
import type { LngLat, Position } from '../../map/features';
import { goTo, type Route } from '../../route';
import { InstallationPanel } from '../installation/InstallationPanel';
import { RankingPane } from '../ranking/RankingPane';
import { SweepPane } from '../sweep/SweepPane';
import { BottomSheet } from './BottomSheet';
import { MapPane } from './MapPane';
import { emptyScene, type Scene } from './scene';
import './Workspace.css';

type MapRoute = Extract<Route, { view: 'ranking' | 'sweep' }>;

/** The map with what belongs beside it: the ranked list or the sweep, and the panel of the chosen installation. */
export function Workspace({ route }: { route: MapRoute }) {
  const [scene, setScene] = useState<Scene>(emptyScene);
  const change = useCallback((part: Partial<Scene>) => setScene((before) => ({ ...before, ...part })), []);
  const hover = useCallback((hovered: Position | null) => change({ hovered }), [change]);
  const select = useCallback((selected: Position | null) => change({ selected }), [change]);
  const pick = useCallback((depot: LngLat) => change({ depot, isPickingDepot: false }), [change]);

  const { view, installationId } = route;
  const sweepId = view === 'sweep' ? route.sweepId : null;
  const open = useCallback(
    (id: number | null) => goTo(view === 'sweep' ? { view, sweepId, installationId: id } : { view, installationId: id }),
    [view, sweepId],
  );
  const close = useCallback(() => open(null), [open]);

  return (
    <div className="workspace">
      <BottomSheet>
        {view === 'ranking' && <RankingPane selectedId={installationId} onHover={hover} onScene={change} />}
        {view === 'sweep' && <SweepPane sweepId={sweepId} scene={scene} onScene={change} onHover={hover} />}
      </BottomSheet>
      <MapPane scene={scene} hasPanel={installationId !== null} onInstallation={open} onPoint={pick} />
      {installationId !== null && <InstallationPanel key={installationId} installationId={installationId} onPosition={select} onClose={close} />}
    </div>
  );
}
