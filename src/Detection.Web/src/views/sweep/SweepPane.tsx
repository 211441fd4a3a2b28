import { useEffect, useState } from 'react';
import { ServiceError } from '../../api/client';
import type { Sweep, SweepSummary } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import { goTo } from '../../route';
import type { Scene } from '../workspace/scene';
import { PlanForm } from './PlanForm';
import { SweepPlan } from './SweepPlan';
import './SweepPane.css';

interface SweepPaneProps {
  /** null: the latest one */
  sweepId: number | null;
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onHover: (position: Position | null) => void;
}

const showSweep = (sweepId: number) => goTo({ view: 'sweep', sweepId, installationId: null });

/** One sweep stop by stop, and the form that plans the next. */
export function SweepPane({ sweepId, scene, onScene, onHover }: SweepPaneProps) {
  const { t } = useLanguage();
  const [isPlanning, setIsPlanning] = useState(false);
  const [plannedId, setPlannedId] = useState<number | null>(null);
  const list = useResource<SweepSummary[]>('/sweeps');
  const sweep = useResource<Sweep>(`/sweeps/${sweepId ?? 'latest'}`);
  const hasNone = sweep.error instanceof ServiceError && sweep.error.status === 404 && sweepId === null;

  useEffect(() => onScene({ sweep: sweep.data, crewNo: null }), [sweep.data, onScene]);
  useEffect(() => () => onScene({ sweep: null, crewNo: null, depot: null, isPickingDepot: false }), [onScene]);

  const finish = (newId: number) => {
    setIsPlanning(false);
    setPlannedId(newId);
    onScene({ depot: null, isPickingDepot: false });
    list.reload();
    showSweep(newId);
  };

  return (
    <div className="sweep">
      <div className="sweep__head">
        <h1>{t('sweep.title')}</h1>
        {!isPlanning && (
          <Button kind="primary" icon="plus" onClick={() => setIsPlanning(true)}>
            {t('sweep.plan')}
          </Button>
        )}
      </div>
      <div className="sweep__body">
        {isPlanning && <PlanForm scene={scene} onScene={onScene} onPlanned={finish} onClose={() => setIsPlanning(false)} />}
        {list.data !== null && sweep.data !== null && list.data.length > 1 && (
          <div className="sweep__choice">
            <SweepChoice sweeps={list.data} chosen={sweep.data.sweepId} />
          </div>
        )}
        {hasNone && !isPlanning && <Message title={t('sweep.none')}>{t('sweep.none.detail')}</Message>}
        {sweep.error !== null && !hasNone && <ErrorMessage error={sweep.error} onRetry={sweep.reload} />}
        {sweep.data === null && sweep.error === null && <Skeleton rows={6} height={88} />}
        {sweep.data !== null && !hasNone && (
          <SweepPlan sweep={sweep.data} crewNo={scene.crewNo} onCrew={(crewNo) => onScene({ crewNo })} onHover={onHover} />
        )}
      </div>
      <p className="only-spoken" role="status">
        {plannedId !== null && sweep.data?.sweepId === plannedId && t('sweep.planned', { sweepId: plannedId, stops: sweep.data.stopCount })}
      </p>
    </div>
  );
}

function SweepChoice({ sweeps, chosen }: { sweeps: SweepSummary[]; chosen: number }) {
  const { t, nameOf } = useLanguage();
  return (
    <Field label={t('sweep.choose')}>
      <select value={chosen} onChange={(event) => showSweep(Number(event.target.value))}>
        {sweeps.map(({ sweepId, crewCount, stopCount, state }) => (
          <option key={sweepId} value={sweepId}>
            {t('sweep.option', { sweepId, crews: crewCount, stops: stopCount })}
            {state !== 'planned' && ` · ${nameOf('sweep.state', state)}`}
          </option>
        ))}
      </select>
    </Field>
  );
}
