import { useCallback, useState } from 'react';
import type { LngLat, Position } from '../../map/features';
import { goTo, type Route } from '../../route';
import { AreasPane } from '../areas/AreasPane';
import { CampaignEditor } from '../campaigns/CampaignEditor';
import { CampaignOverview } from '../campaigns/CampaignOverview';
import { CampaignsPane } from '../campaigns/CampaignsPane';
import { CautionsPane } from '../campaigns/CautionsPane';
import { ComparePane } from '../campaigns/ComparePane';
import { InstallationPanel } from '../installation/InstallationPanel';
import { RankingPane } from '../ranking/RankingPane';
import { SweepPane } from '../sweep/SweepPane';
import { BottomSheet } from './BottomSheet';
import { MapPane } from './MapPane';
import { emptyScene, type Scene } from './scene';
import './Workspace.css';

type MapRoute = Extract<Route, { view: 'ranking' | 'sweep' | 'campaigns' | 'cautions' | 'areas' | 'campaign' | 'compare' }>;

const mapViews: ReadonlySet<Route['view']> = new Set<MapRoute['view']>(['ranking', 'sweep', 'campaigns', 'cautions', 'areas', 'campaign', 'compare']);

export const isMapRoute = (route: Route): route is MapRoute => mapViews.has(route.view);

/** The map with what belongs beside it: the ranked list, a campaign or a plan, and the panel of the chosen installation. */
export function Workspace({ route }: { route: MapRoute }) {
  const [scene, setScene] = useState<Scene>(emptyScene);
  const change = useCallback((part: Partial<Scene>) => setScene((before) => ({ ...before, ...part })), []);
  const hover = useCallback((hovered: Position | null) => change({ hovered }), [change]);
  const select = useCallback((selected: Position | null) => change({ selected }), [change]);
  const pick = useCallback(
    (place: LngLat) =>
      setScene((before) => (before.isDrawing ? { ...before, outline: [...before.outline, place] } : { ...before, depot: place, isPickingDepot: false })),
    [],
  );

  const { view } = route;
  const installationId = 'installationId' in route ? route.installationId : null;
  const sweepId = view === 'sweep' ? route.sweepId : null;
  const open = useCallback(
    (id: number | null) => goTo(view === 'sweep' && sweepId !== null ? { view, sweepId, installationId: id } : { view: 'ranking', installationId: id }),
    [view, sweepId],
  );
  const close = useCallback(() => open(null), [open]);
  const [drawn, setDrawn] = useState<LngLat[]>([]);
  const startCampaign = useCallback((outline: LngLat[]) => {
    setDrawn(outline);
    goTo({ view: 'campaign', campaignId: null, part: 'edit' });
  }, []);

  return (
    <div className="workspace">
      <BottomSheet>
        {view === 'ranking' && <RankingPane selectedId={installationId} onHover={hover} onScene={change} />}
        {view === 'sweep' && <SweepPane key={sweepId} sweepId={sweepId} scene={scene} onScene={change} onHover={hover} />}
        {view === 'campaigns' && <CampaignsPane />}
        {view === 'areas' && <AreasPane onScene={change} onCampaign={startCampaign} />}
        {view === 'cautions' && <CautionsPane scene={scene} onScene={change} />}
        {view === 'campaign' && route.part === 'edit' && <CampaignEditor campaignId={route.campaignId} outline={drawn} scene={scene} onScene={change} />}
        {view === 'campaign' && route.part === 'overview' && route.campaignId !== null && <CampaignOverview campaignId={route.campaignId} onScene={change} />}
        {view === 'compare' && <ComparePane campaignId={route.campaignId} left={route.left} right={route.right} onScene={change} />}
      </BottomSheet>
      <MapPane scene={scene} hasPanel={installationId !== null} onInstallation={open} onPoint={pick} onCampaign={startCampaign} />
      {installationId !== null && <InstallationPanel key={installationId} installationId={installationId} onPosition={select} onClose={close} />}
    </div>
  );
}
