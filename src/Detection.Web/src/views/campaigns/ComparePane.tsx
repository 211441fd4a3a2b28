import { useEffect, useState } from 'react';
import type { PlanComparison, PlanSummary } from '../../api/campaigns';
import type { Sweep } from '../../api/sweeps';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { PaneHead } from '../../components/PaneHead';
import { Segments } from '../../components/Segments';
import { formatDistance, formatDuration, formatEnergy, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { formatValue } from '../sweep/goal';
import type { Scene } from '../workspace/scene';
import './CampaignsPane.css';

interface CompareProps {
  campaignId: number;
  left: number;
  right: number;
  onScene: (part: Partial<Scene>) => void;
}

type Side = 'left' | 'right';

/** Two plans side by side; the map shows one of them at a time. */
export function ComparePane({ campaignId, left, right, onScene }: CompareProps) {
  const { t } = useLanguage();
  const [side, setSide] = useState<Side>('left');
  const comparison = useResource<PlanComparison>(`/sweeps/compare?left=${left}&right=${right}`);
  const shown = useResource<Sweep>(`/sweeps/${side === 'left' ? left : right}`);
  useEffect(() => onScene({ sweep: shown.data, dayNo: null, crewNo: null }), [shown.data, onScene]);
  useEffect(() => () => onScene({ sweep: null }), [onScene]);
  const { data, error, reload } = comparison;
  return (
    <div className="sweep">
      <PaneHead href={hashOf({ view: 'campaign', campaignId, part: 'overview' })} back={t('compare.back')} title={t('compare.title')} />
      <div className="sweep__body">
        {error !== null && <ErrorMessage error={error} onRetry={reload} />}
        {data === null && error === null && <Skeleton rows={6} height={40} />}
        {data !== null && (
          <section className="compare">
            <Table comparison={data} />
            <p>{t('compare.stops', { shared: data.sharedStops, left: data.onlyLeft, right: data.onlyRight })}</p>
            <Segments
              label={t('compare.onMap')}
              options={[
                { value: 'left', text: t('compare.showLeft') },
                { value: 'right', text: t('compare.showRight') },
              ]}
              value={side}
              onChange={setSide}
            />
            <p className="sweep__model">{t('compare.note')}</p>
          </section>
        )}
      </div>
    </div>
  );
}

function Table({ comparison: { left, right } }: { comparison: PlanComparison }) {
  const { t, language } = useLanguage();
  const findings = ({ figures }: PlanSummary) =>
    figures === null ? '–' : `${formatNumber(figures.expectedFindings, language, 1)} (${formatNumber(figures.findingsLow, language)}–${formatNumber(figures.findingsHigh, language)})`;
  const value = ({ figures, totalExpectedKwh }: PlanSummary) => formatValue(figures?.value ?? totalExpectedKwh, figures?.goal ?? 'energy', language, t);
  const perHour = (plan: PlanSummary) =>
    plan.workSeconds === 0 || plan.figures === null ? '–' : formatValue((plan.figures.value * 3600) / plan.workSeconds, plan.figures.goal, language, t);
  const rows: { name: string; of: (plan: PlanSummary) => string }[] = [
    { name: t('plan.figure.value'), of: value },
    { name: t('compare.energy'), of: (plan) => formatEnergy(plan.totalExpectedKwh, language) },
    { name: t('compare.findings', { confidence: formatNumber((left.figures?.confidence ?? 0.9) * 100, language) }), of: findings },
    { name: t('sweep.total.stops'), of: (plan) => formatNumber(plan.stopCount, language) },
    { name: t('sweep.total.crews'), of: (plan) => formatNumber(plan.crewCount, language) },
    { name: t('plan.figure.hours'), of: (plan) => formatDuration(plan.workSeconds, language) },
    { name: t('plan.figure.distance'), of: (plan) => formatDistance(plan.travelMetres, language) },
    { name: t('compare.perHour'), of: perHour },
  ];
  const head = (plan: PlanSummary) => (
    <th scope="col">
      <a href={hashOf({ view: 'sweep', sweepId: plan.sweepId, installationId: null })}>{t('plan.numbered', { planNo: plan.planNo ?? 0 })}</a>
      {plan.label !== null && <span> {plan.label}</span>}
    </th>
  );
  return (
    <table className="compare__table">
      <thead>
        <tr>
          <th scope="col">
            <span className="only-spoken">{t('compare.figure')}</span>
          </th>
          {head(left)}
          {head(right)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(left)}</td>
            <td>{of(right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
