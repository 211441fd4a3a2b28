import type { Sweep } from '../../api/sweeps';
import { Field } from '../../components/Field';
import { Message } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { formatDay, formatDistance, formatDuration, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { type Position, shownCrews } from '../../map/features';
import type { Scene } from '../workspace/scene';
import { CrewRoute } from './CrewRoute';
import { crewName } from './crewName';
import { formatValue } from './goal';
import { Handover } from './Handover';

interface SweepPlanProps {
  sweep: Sweep;
  scene: Scene;
  onScene: (part: Partial<Scene>) => void;
  onHover: (position: Position | null) => void;
}

/** What a plan brings, and its crews' days stop by stop. */
export function SweepPlan({ sweep, scene, onScene, onHover }: SweepPlanProps) {
  const { t, say, language } = useLanguage();
  if (sweep.state !== 'planned') return <Message title={t(sweep.state === 'cancelled' ? 'plan.cancelled' : 'sweep.failed')}>{say(sweep.outcome)}</Message>;
  const { dayNo, crewNo } = scene;
  const days = [...new Map(sweep.crews.map((crew) => [crew.dayNo, crew.onDay])).entries()];
  const crews = [...new Map(sweep.crews.map((crew) => [crew.crewNo, crew.name])).entries()];
  const goal = sweep.figures?.goal ?? 'energy';
  const hasPaper = sweep.crews.some((crew) => crew.groups.some((group) => group.stops.some((stop) => stop.visitState !== null)));
  const { figures } = sweep;
  const shown = [
    { name: t('plan.figure.value'), value: formatValue(figures?.value ?? sweep.totalExpectedKwh, goal, language, t) },
    { name: t('sweep.total.stops'), value: formatNumber(sweep.stopCount, language) },
    { name: t('plan.figure.hours'), value: formatDuration(sweep.workSeconds, language) },
    { name: t('plan.figure.distance'), value: formatDistance(sweep.travelMetres, language) },
  ];
  return (
    <>
      <section className="sweep__summary">
        <dl className="sweep__figures">
          {shown.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {figures !== null && (
          <p className="sweep__findings">
            {t('plan.figure.findings', {
              expected: formatNumber(figures.expectedFindings, language, 1),
              low: formatNumber(figures.findingsLow, language),
              high: formatNumber(figures.findingsHigh, language),
              confidence: formatNumber(figures.confidence * 100, language),
            })}
          </p>
        )}
        <p className="sweep__outcome">{say(sweep.outcome)}</p>
        {days.length > 1 && (
          <Field label={t('plan.dayChoice')}>
            <select value={dayNo ?? ''} onChange={(event) => onScene({ dayNo: event.target.value === '' ? null : Number(event.target.value) })}>
              <option value="">{t('plan.day.all')}</option>
              {days.map(([no, onDay]) => (
                <option key={no} value={no}>
                  {t('plan.day', { dayNo: no })} · {formatDay(onDay, language)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {crews.length > 1 && (
          <Segments
            label={t('sweep.total.crews')}
            options={[{ value: '', text: t('sweep.crew.all') }, ...crews.map(([no, name]) => ({ value: String(no), text: crewName(name, no, t) }))]}
            value={crewNo === null ? '' : String(crewNo)}
            onChange={(value) => onScene({ crewNo: value === '' ? null : Number(value) })}
          />
        )}
        <Handover sweep={sweep} crews={shownCrews(sweep, scene)} hasPaper={hasPaper} />
        <p className="sweep__model">{say(sweep.travelModel)}</p>
      </section>
      {shownCrews(sweep, scene).map((crew) => (
        <CrewRoute key={`${crew.dayNo}/${crew.crewNo}`} sweepId={sweep.sweepId} crew={crew} goal={goal} hasDays={days.length > 1} onHover={onHover} />
      ))}
    </>
  );
}
