import { useEffect, useRef } from 'react';
import type { PlanSummary } from '../../api/campaigns';
import { Button } from '../../components/Button';
import { formatDistance, formatDuration, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { formatValue } from '../sweep/goal';
import { PlanProgress } from '../sweep/PlanProgress';

interface PlanCardProps {
  plan: PlanSummary;
  isChosen: boolean;
  /** null: no plan may be chosen now */
  onChoose: (() => void) | null;
  onDone: () => void;
}

/** One plan in short: what it brings and what it takes. */
export function PlanCard({ plan, isChosen, onChoose, onDone }: PlanCardProps) {
  const { t, say, language } = useLanguage();
  const wasQueued = useRef(plan.state === 'queued');
  useEffect(() => {
    if (wasQueued.current && plan.state !== 'queued') onDone();
    wasQueued.current = plan.state === 'queued';
  }, [plan.state, onDone]);

  const title = `${t('plan.numbered', { planNo: plan.planNo ?? 0 })}${plan.label === null ? '' : ` · ${plan.label}`}`;
  return (
    <article className={isChosen ? 'plan-card plan-card--chosen' : 'plan-card'}>
      <h3>
        {plan.state === 'planned' ? <a href={hashOf({ view: 'sweep', sweepId: plan.sweepId, installationId: null })}>{title}</a> : title}
        {isChosen && <span className="campaign-badge campaign-badge--planned">{t('plan.chosen')}</span>}
        {plan.replacesSweepId !== null && <span className="campaign-badge">{t('plan.replan')}</span>}
      </h3>
      {plan.state === 'queued' && <PlanProgress jobId={plan.jobId} />}
      {plan.state === 'planned' && plan.figures !== null && (
        <>
          <dl className="plan-card__figures">
            <div>
              <dt>{t('plan.figure.value')}</dt>
              <dd>{formatValue(plan.figures.value, plan.figures.goal, language, t)}</dd>
            </div>
            <div>
              <dt>{t('sweep.total.stops')}</dt>
              <dd>{formatNumber(plan.stopCount, language)}</dd>
            </div>
            <div>
              <dt>{t('plan.figure.hours')}</dt>
              <dd>{formatDuration(plan.workSeconds, language)}</dd>
            </div>
            <div>
              <dt>{t('plan.figure.distance')}</dt>
              <dd>{formatDistance(plan.travelMetres, language)}</dd>
            </div>
          </dl>
          {onChoose !== null && !isChosen && plan.stopCount > 0 && <Button onClick={onChoose}>{t('plan.choose')}</Button>}
        </>
      )}
      {plan.state !== 'queued' && (plan.state !== 'planned' || plan.stopCount === 0) && <p className="sweep__model">{say(plan.outcome)}</p>}
    </article>
  );
}
