import { type FormEvent, useState } from 'react';
import type { Campaign } from '../../api/campaigns';
import { postJson } from '../../api/client';
import type { Sweep } from '../../api/sweeps';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { goTo } from '../../route';
import { crewName } from './crewName';

const kinds = ['late', 'sick', 'busy'] as const;
type Kind = (typeof kinds)[number];

const now = () => new Date().toTimeString().slice(0, 5);

/** Says what happened to a crew in the middle of a day, and has the rest planned anew. */
export function ReplanForm({ campaign, sweep }: { campaign: Campaign; sweep: Sweep }) {
  const { t, language } = useLanguage();
  const days = [...new Map(sweep.crews.map((crew) => [crew.dayNo, crew.onDay])).entries()];
  const [dayNo, setDayNo] = useState(1);
  const [at, setAt] = useState(now);
  const [crewNo, setCrewNo] = useState(1);
  const [kind, setKind] = useState<Kind>('late');
  const [minutes, setMinutes] = useState(60);
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsWorking(true);
    setError(null);
    try {
      const answer = await postJson<{ sweepId: number }>(`/campaigns/${campaign.campaignId}/replans`, {
        dayNo,
        at: `${at}:00`,
        events: [{ crewNo, kind, minutes: kind === 'sick' ? 0 : minutes }],
      });
      goTo({ view: 'sweep', sweepId: answer.sweepId, installationId: null });
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };

  return (
    <details className="replan">
      <summary>{t('replan.title')}</summary>
      <form onSubmit={(event) => void submit(event)} aria-busy={isWorking}>
        <p className="sweep__model">{t('replan.lead')}</p>
        <div className="replan__fields">
          {days.length > 1 && (
            <Field label={t('plan.dayChoice')}>
              <select value={dayNo} onChange={(event) => setDayNo(Number(event.target.value))}>
                {days.map(([no, onDay]) => (
                  <option key={no} value={no}>
                    {t('plan.day', { dayNo: no })} · {formatDay(onDay, language)}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Field label={t('replan.at')}>
            <input type="time" required value={at} onChange={(event) => setAt(event.target.value)} />
          </Field>
          <Field label={t('replan.crew')}>
            <select value={crewNo} onChange={(event) => setCrewNo(Number(event.target.value))}>
              {sweep.crews
                .filter((crew) => crew.dayNo === dayNo)
                .map((crew) => (
                  <option key={crew.crewNo} value={crew.crewNo}>
                    {crewName(crew.name, crew.crewNo, t)}
                  </option>
                ))}
            </select>
          </Field>
          <Field label={t('replan.what')}>
            <select value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`replan.kind.${one}`)}
                </option>
              ))}
            </select>
          </Field>
          {kind !== 'sick' && (
            <Field label={t('replan.minutes')}>
              <input type="number" required min={0} max={1440} value={Number.isNaN(minutes) ? '' : minutes} onChange={(event) => setMinutes(event.target.valueAsNumber)} />
            </Field>
          )}
        </div>
        {error !== null && <ErrorMessage error={error} />}
        <Button kind="primary" type="submit" disabled={isWorking}>
          {t('replan.submit')}
        </Button>
      </form>
    </details>
  );
}
