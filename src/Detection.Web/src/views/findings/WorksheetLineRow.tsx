import { type FormEvent, Fragment, useState } from 'react';
import { postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { formatDay, type Language } from '../../i18n/format';
import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import type { Finding } from './types';
import type { Line, Override, Value } from './worksheet';

interface WorksheetLineRowProps {
  line: Line;
  finding: Finding;
  isUnderReview: boolean;
  isReviewed: boolean;
  /** null: the lines are not being ticked off. */
  onReviewed: ((isSeen: boolean) => void) | null;
  onChange: (finding?: Finding) => void;
}

/** One step of the calculation with everything it was computed from. */
export function WorksheetLineRow({ line, finding, isUnderReview, isReviewed, onReviewed, onChange }: WorksheetLineRowProps) {
  const { t, say, language } = useLanguage();
  const [overriding, setOverriding] = useState<{ code: string; value: Value } | null>(null);
  return (
    <tr className={line.override === undefined ? undefined : 'worksheet__overridden'}>
      {isUnderReview && onReviewed !== null && (
        <td>
          <input type="checkbox" className="worksheet__tick" checked={isReviewed} aria-label={t('worksheet.tick', { line: say(line.name) })} onChange={(event) => onReviewed(event.target.checked)} />
        </td>
      )}
      <th scope="row">
        {say(line.name)}
        {line.cap?.hit === true && <span className="worksheet__cap">{t('worksheet.capHit', { limit: show(line.cap.limit, '', language) })}</span>}
      </th>
      <td>
        <code className="worksheet__formula">{line.formula}</code>
        <dl className="worksheet__inputs">
          {line.inputs.map((input) => (
            <Fragment key={input.code}>
              <dt>
                {say(input.name)} <code>{input.code}</code>
              </dt>
              <dd>
                {show(input.value, input.unit, language)}
                {input.source !== '' && <span className="worksheet__source">{input.source}</span>}
                {input.override !== undefined && <Overridden override={input.override} unit={input.unit} />}
                {isUnderReview && input.fromLine !== true && (
                  <button type="button" className="worksheet__change" onClick={() => setOverriding({ code: input.code, value: input.value })}>
                    {t('worksheet.override')}
                  </button>
                )}
              </dd>
            </Fragment>
          ))}
        </dl>
        {overriding !== null && <OverrideForm finding={finding} {...overriding} onStop={() => setOverriding(null)} onChange={onChange} />}
      </td>
      <td className="number">
        <strong>{show(line.result, line.unit, language)}</strong>
        {line.override !== undefined && <Overridden override={line.override} unit={line.unit} />}
      </td>
      <td>
        <span className="missing__article">{line.article}</span>
      </td>
    </tr>
  );
}

function Overridden({ override, unit }: { override: Override; unit: string }) {
  const { t, language } = useLanguage();
  return (
    <span className="worksheet__override">
      {t('worksheet.overridden', { before: show(override.insteadOf, unit, language), reason: override.reason, name: override.by, at: formatMoment(override.at, language) })}
    </span>
  );
}

function OverrideForm({ finding, code, value, onStop, onChange }: { finding: Finding; code: string; value: Value; onStop: () => void; onChange: (finding?: Finding) => void }) {
  const { t } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const entered = String(form.get('value')).trim();
    setError(null);
    try {
      const next = typeof value === 'string' ? entered : Number(entered.replace(',', '.'));
      onChange(await postJson<Finding>(`/findings/${finding.findingId}/worksheet/overrides`, { version: finding.version, code, value: next, reason: form.get('reason') }));
      onStop();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <form className="reason-form worksheet__form" onSubmit={(event) => void submit(event)}>
      <Field label={t('worksheet.newValue')}>
        <input name="value" required defaultValue={String(value)} type={typeof value === 'string' ? 'date' : 'text'} inputMode="decimal" autoFocus />
      </Field>
      <Field label={t('actions.reason')}>
        <textarea name="reason" required rows={2} />
      </Field>
      <p className="card__note">{t('worksheet.forEver')}</p>
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('actions.confirm')}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  );
}

const mostDecimals = 6;

/** The sheet's units are English words; those that are no symbol are said in Turkish. */
const turkishUnits: Record<string, string> = { day: 'gün', h: 'sa', 'h/day': 'sa/gün', 'kWh/day': 'kWh/gün' };
const englishUnits: Record<string, string> = { day: 'days' };

/** A value of the sheet with all its digits, or a day. */
export function show(value: Value, unit: string, language: Language): string {
  if (typeof value === 'string') return formatDay(value, language);
  const number = new Intl.NumberFormat(language === 'tr' ? 'tr-TR' : 'en-GB', { maximumFractionDigits: mostDecimals, minimumFractionDigits: unit === 'TL' ? 2 : 0 }).format(value);
  const unitName = (language === 'tr' ? turkishUnits : englishUnits)[unit] ?? unit;
  return unitName === '' ? number : `${number} ${unitName}`;
}
