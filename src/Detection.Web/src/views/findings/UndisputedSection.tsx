import { type FormEvent, useId, useState } from 'react';
import { useActor } from '../../actor/actor';
import { postJson } from '../../api/client';
import type { LocalText } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { formatDay, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Finding } from './types';

interface DropDate {
  fellOn: string;
  depthShare: number;
  /** Standard errors. */
  significance: number;
  monthsBefore: number;
  monthsAfter: number;
  sameDays: number;
  sameKwh: number;
  missingMonths: string[];
}

interface Undisputed {
  dates: DropDate[];
  evidence: LocalText[];
  inForce: { fellOn: string | null; sameDays: number; sameKwh: number; confirmedBy: string | null } | null;
}

const outcomes = new Set(['illegalA', 'illegalC', 'underRegistration']);

/** The day use began to fall, as the data say; a person confirms it, chooses another, or puts it aside. */
export function UndisputedSection({ finding, onChange }: { finding: Finding; onChange: (finding?: Finding) => void }) {
  const { t, say, language } = useLanguage();
  const { isOneOf } = useActor();
  const isAsked = outcomes.has(finding.facts.outcome);
  const { data, error, reload } = useResource<Undisputed>(isAsked ? `/findings/${finding.findingId}/undisputed?seen=${finding.version}` : null);
  if (!isAsked) return null;
  const mayConfirm = (finding.step === 'review' || finding.step === 'legalReview') && isOneOf('reviewer', 'manager');
  return (
    <section className="card undisputed" aria-labelledby="undisputed-title">
      <div className="card__head">
        <h2 id="undisputed-title">{t('undisputed.title')}</h2>
        <span className="missing__article">R 44(1)</span>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data !== null && (
        <>
          <p className={data.inForce?.confirmedBy ? 'undisputed__state undisputed__state--confirmed' : 'undisputed__state'}>
            {data.inForce === null
              ? t('undisputed.none')
              : t(data.inForce.confirmedBy === null ? 'undisputed.proposed' : 'undisputed.confirmed', {
                  day: data.inForce.fellOn === null ? '—' : formatDay(data.inForce.fellOn, language),
                  kwh: formatNumber(data.inForce.sameKwh, language, 1),
                  days: data.inForce.sameDays,
                  name: data.inForce.confirmedBy ?? '',
                })}
          </p>
          <ul className="undisputed__evidence">
            {data.evidence.map((sentence) => (
              <li key={sentence.en}>{say(sentence)}</li>
            ))}
          </ul>
          {mayConfirm && <ConfirmForm key={finding.version} finding={finding} dates={data.dates} chosen={data.inForce?.fellOn ?? null} onChange={onChange} />}
          {!mayConfirm && data.inForce?.confirmedBy === null && <p className="card__note">{t('undisputed.later')}</p>}
        </>
      )}
    </section>
  );
}

interface ConfirmFormProps {
  finding: Finding;
  dates: DropDate[];
  chosen: string | null;
  onChange: (finding?: Finding) => void;
}

function ConfirmForm({ finding, dates, chosen, onChange }: ConfirmFormProps) {
  const { t, language } = useLanguage();
  const [day, setDay] = useState(chosen ?? dates[0]?.fellOn ?? '');
  const [error, setError] = useState<unknown>(null);
  const name = useId();
  const isOther = day !== 'aside' && !dates.some((date) => date.fellOn === day);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    setError(null);
    try {
      onChange(await postJson<Finding>(`/findings/${finding.findingId}/undisputed`, { version: finding.version, fellOn: day === 'aside' ? null : day, reason }));
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <form className="undisputed__form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{t('undisputed.choose')}</legend>
        {dates.map((date, index) => (
          <label key={date.fellOn} className="check">
            <input type="radio" name={name} checked={day === date.fellOn} onChange={() => setDay(date.fellOn)} />
            <span>
              <strong>{formatDay(date.fellOn, language)}</strong> {t(index === 0 ? 'undisputed.best' : 'undisputed.possible')}
              <span className="card__note undisputed__figures">
                {t('undisputed.figures', {
                  depth: formatNumber(date.depthShare * 100, language, 0),
                  before: date.monthsBefore,
                  after: date.monthsAfter,
                  kwh: formatNumber(date.sameKwh, language, 1),
                  days: date.sameDays,
                })}
                {date.missingMonths.length > 0 && ` ${t('undisputed.missing', { count: date.missingMonths.length })}`}
              </span>
            </span>
          </label>
        ))}
        <label className="check">
          <input type="radio" name={name} checked={isOther} onChange={() => setDay('')} />
          <span>{t('undisputed.other')}</span>
        </label>
        {isOther && (
          <Field label={t('undisputed.day')}>
            <input type="date" required value={day} onChange={(event) => setDay(event.target.value)} />
          </Field>
        )}
        <label className="check">
          <input type="radio" name={name} checked={day === 'aside'} onChange={() => setDay('aside')} />
          <span>{t('undisputed.aside')}</span>
        </label>
      </fieldset>
      <Field label={t('actions.reason')}>
        <textarea name="reason" required rows={2} />
      </Field>
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('undisputed.confirm')}
        </Button>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  );
}
