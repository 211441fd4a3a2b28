import { type FormEvent, useState } from 'react';
import { putJson } from '../../api/client';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { activities, type Calculation, type Entry, facts, fromRow, lists, type Part, toRow, withoutEmpty } from './calculation';
import { NumberInput } from './NumberInput';
import type { Finding } from './types';

interface CalculationFormProps {
  finding: Finding;
  calculation: Calculation;
  onStop: () => void;
  onChange: (finding?: Finding) => void;
}

/** The facts the calculation rests on, each with its source. */
export function CalculationForm({ finding, calculation, onStop, onChange }: CalculationFormProps) {
  const { t, nameOf } = useLanguage();
  const [draft, setDraft] = useState(calculation);
  const [error, setError] = useState<unknown>(null);
  const set = (name: string, value: unknown) => setDraft((before) => ({ ...before, [name]: value }));

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    setError(null);
    try {
      onChange(await putJson<Finding>(`/findings/${finding.findingId}/calculation`, { version: finding.version, calculation: withoutEmpty(draft), reason }));
      onStop();
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <form className="calculation" onSubmit={(event) => void save(event)}>
      <p className="card__note">{t('calculation.note')}</p>
      <div className="calculation__head">
        <Field label={t('calculation.activity')}>
          <select value={String(draft['activity'])} onChange={(event) => set('activity', event.target.value)}>
            {activities.map((name) => (
              <option key={name} value={name}>
                {nameOf('activity', name)}
              </option>
            ))}
          </select>
        </Field>
        <label className="check">
          <input type="checkbox" checked={draft['twoTerm'] === true} onChange={(event) => set('twoTerm', event.target.checked)} />
          <span>{t('calculation.twoTerm')}</span>
        </label>
      </div>
      {facts.map(({ name, label, parts }) => (
        <FactEditor key={name} title={t(label)} parts={parts} value={(draft[name] as Entry | undefined) ?? null} onChange={(value) => set(name, value)} />
      ))}
      {lists.map(({ name, label, parts }) => (
        <ListEditor
          key={name}
          title={t(label)}
          parts={parts}
          rows={((draft[name] as Record<string, unknown>[] | undefined) ?? []).map((entry) => toRow(name, entry))}
          onChange={(rows) => set(name, rows.map((row) => fromRow(name, row)))}
        />
      ))}
      <Field label={t('actions.reason')}>
        <textarea name="reason" required rows={2} />
      </Field>
      <p className="card__note">{t('actions.reason.note')}</p>
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('calculation.save')}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  );
}

const emptyEntry = (parts: Part[]): Entry => Object.fromEntries(parts.map(({ name, kind }) => [name, kind === 'check' ? false : kind === 'text' ? '' : null]));

/** One value with its source; absent until somebody states it. */
function FactEditor({ title, parts, value, onChange }: { title: string; parts: Part[]; value: Entry | null; onChange: (value: Entry | null) => void }) {
  const { t } = useLanguage();
  return (
    <fieldset className="calculation__fact">
      <legend>{title}</legend>
      {value === null ? (
        <>
          <span className="card__note">{t('calculation.unstated')}</span>
          <Button aria-label={`${title}: ${t('calculation.state')}`} onClick={() => onChange(emptyEntry(parts))}>
            {t('calculation.state')}
          </Button>
        </>
      ) : (
        <EntryRow title={title} parts={parts} entry={value} onChange={onChange} onRemove={() => onChange(null)} />
      )}
    </fieldset>
  );
}

function ListEditor({ title, parts, rows, onChange }: { title: string; parts: Part[]; rows: Entry[]; onChange: (rows: Entry[]) => void }) {
  const { t } = useLanguage();
  return (
    <details className="calculation__list">
      <summary>
        {title} <span className="card__count">{rows.length}</span>
      </summary>
      {rows.map((row, index) => (
        <EntryRow
          // Rows have no name of their own and are only appended or taken out.
          key={index + rows.length * 1000}
          title={`${title} ${index + 1}`}
          parts={parts}
          entry={row}
          onChange={(next) => onChange(rows.map((before, at) => (at === index ? next : before)))}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      <Button icon="plus" aria-label={`${title}: ${t('calculation.add')}`} onClick={() => onChange([...rows, emptyEntry(parts)])}>
        {t('calculation.add')}
      </Button>
    </details>
  );
}

interface EntryRowProps {
  title: string;
  parts: Part[];
  entry: Entry;
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

function EntryRow({ title, parts, entry, onChange, onRemove }: EntryRowProps) {
  const { t } = useLanguage();
  return (
    <div className="calculation__row" role="group" aria-label={title}>
      {parts.map((part) => (
        <PartControl key={part.name} part={part} value={entry[part.name] ?? null} onChange={(value) => onChange({ ...entry, [part.name]: value })} />
      ))}
      <Button aria-label={`${title}: ${t('facts.remove')}`} onClick={onRemove}>
        {t('facts.remove')}
      </Button>
    </div>
  );
}

function PartControl({ part, value, onChange }: { part: Part; value: string | number | boolean | null; onChange: (value: string | number | boolean | null) => void }) {
  const { t } = useLanguage();
  if (part.kind === 'check') {
    return (
      <label className="check">
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        <span>{t(part.label)}</span>
      </label>
    );
  }
  return (
    <Field label={t(part.label)}>
      {part.kind === 'number' ? (
        <NumberInput value={typeof value === 'number' ? value : null} onChange={onChange} />
      ) : (
        <input
          type={part.kind === 'date' ? 'date' : 'text'}
          required={part.isOptional !== true}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value === '' && part.kind === 'date' ? null : event.target.value)}
        />
      )}
    </Field>
  );
}
