import { useEffect, useState } from 'react';
import type { Campaign } from '../../api/campaigns';
import { ServiceError } from '../../api/client';
import type { Sweep } from '../../api/sweeps';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { Segments } from '../../components/Segments';
import { useLanguage } from '../../i18n/language';
import type { LngLat, Position } from '../../map/features';
import { hashOf } from '../../route';
import type { Scene } from '../workspace/scene';
import { Changes } from './Changes';
import { LeftOut } from './LeftOut';
import { PlanProgress } from './PlanProgress';
import { ReplanForm } from './ReplanForm';
import { SweepPlan } from './SweepPlan';
import './SweepPane.css';
import { ValueCurve } from './ValueCurve';

interface SweepPaneProps {
  /** null: the latest one of a night */
  sweepId: number | null;
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onHover: (position: Position | null) => void;
}

type Tab = 'stops' | 'leftOut' | 'curve';
const pollMilliseconds = 1500;

/** One plan: its stops, whom it leaves out and why, and what more would bring. */
export function SweepPane({ sweepId, scene, onScene, onHover }: SweepPaneProps) {
  const { t } = useLanguage();
  const [tab, setTab] = useState<Tab>('stops');
  const [isWaiting, setIsWaiting] = useState(false);
  const sweep = useResource<Sweep>(`/sweeps/${sweepId ?? 'latest'}`, isWaiting ? pollMilliseconds : null);
  const { data } = sweep;
  const campaignId = data?.campaignId ?? null;
  const campaign = useResource<Campaign>(campaignId === null ? null : `/campaigns/${campaignId}`);
  const hasNone = sweep.error instanceof ServiceError && sweep.error.status === 404 && sweepId === null;
  const isQueued = data?.state === 'queued';
  if (isQueued !== isWaiting) setIsWaiting(isQueued);

  useEffect(() => {
    const hasDays = data?.crews.some(({ dayNo }) => dayNo > 1) ?? false;
    const outline = (data?.terms?.area.outline ?? []).map(({ longitude, latitude }): LngLat => [longitude, latitude]);
    onScene({ sweep: data, dayNo: hasDays ? 1 : null, crewNo: null, outline });
  }, [data, onScene]);
  useEffect(() => () => onScene({ sweep: null, dayNo: null, crewNo: null, outline: [] }), [onScene]);

  const tabs = [
    { value: 'stops' as const, text: t('plan.tab.stops') },
    ...(data?.terms === null || data?.state !== 'planned' ? [] : [{ value: 'leftOut' as const, text: t('plan.tab.leftOut') }]),
    ...((data?.figures?.curve.length ?? 0) > 1 ? [{ value: 'curve' as const, text: t('plan.tab.curve') }] : []),
  ];
  const isChosen = campaign.data !== null && data !== null && campaign.data.chosenSweepId === data.sweepId;

  return (
    <div className="sweep">
      <PaneHead
        href={campaignId === null ? hashOf({ view: 'campaigns' }) : hashOf({ view: 'campaign', campaignId, part: 'overview' })}
        back={campaign.data?.name ?? t('campaigns.title')}
        title={data === null ? t('sweep.title') : data.campaignId === null ? t('plan.tonight') : data.label ?? t('plan.numbered', { planNo: data.planNo ?? 0 })}
      />
      <div className="sweep__body">
        {hasNone && <Message title={t('sweep.none')}>{t('sweep.none.detail')}</Message>}
        {sweep.error !== null && !hasNone && <ErrorMessage error={sweep.error} onRetry={sweep.reload} />}
        {data === null && sweep.error === null && <Skeleton rows={6} height={88} />}
        {data !== null && data.state === 'queued' && <PlanProgress jobId={data.jobId} />}
        {data !== null && data.state !== 'queued' && !hasNone && (
          <>
            {isChosen && campaign.data?.acts.includes('replan') === true && <ReplanForm campaign={campaign.data} sweep={data} />}
            {data.changes.length > 0 && <Changes changes={data.changes} replaces={data.replacesSweepId} />}
            {tabs.length > 1 && (
              <div className="sweep__tabs">
                <Segments label={t('plan.tab')} options={tabs} value={tab} onChange={setTab} />
              </div>
            )}
            {tab === 'stops' && <SweepPlan sweep={data} scene={scene} onScene={onScene} onHover={onHover} />}
            {tab === 'leftOut' && <LeftOut sweep={data} onHover={onHover} />}
            {tab === 'curve' && data.figures !== null && <ValueCurve figures={data.figures} />}
          </>
        )}
      </div>
    </div>
  );
}
