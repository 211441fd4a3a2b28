import { useId, useState } from 'react';
import { useActor } from '../../actor/actor';
import { putFile, putJson, ServiceError } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { Field } from '../../components/Field';
import { TableFrame } from '../../components/TableFrame';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { LocalText } from '../../api/types';

const tables = ['tariffs', 'fees', 'cables', 'holidays'] as const;
type Table = (typeof tables)[number];

/** The first line of each table's file. */
const headers: Record<Table, string> = {
  tariffs: 'price_group,effective_from,effective_to,energy_tl_per_kwh,distribution_tl_per_kwh,tier_kwh_per_day,high_tier_energy_tl_per_kwh,source',
  fees: 'tariff_group,effective_from,effective_to,fee_tl,source',
  cables: 'section_mm2,phases,power_kw,source',
  holidays: 'day,name,half_day,source',
};

/** What the regulation refers to and does not contain: amounts, days and the rule sets of other dates. */
export function LawTables() {
  const { t } = useLanguage();
  return (
    <div className="law-tables">
      <p className="card__note">{t('tables.lead')}</p>
      <RuleSets />
      {tables.map((table) => (
        <TableCard key={table} table={table} />
      ))}
    </div>
  );
}

function TableCard({ table }: { table: Table }) {
  const { t, nameOf } = useLanguage();
  const { isOneOf } = useActor();
  const { data, error, reload } = useResource<Record<string, unknown>[]>(`/law-tables/${table}`);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [imported, setImported] = useState<number | null>(null);
  const inputId = useId();
  const bring = async (file: File) => {
    setRefusal(null);
    setImported(null);
    try {
      setImported((await putFile<{ rows: number }>(`/law-tables/${table}`, file, 'text/csv')).rows);
      reload();
    } catch (cause) {
      setRefusal(cause);
    }
  };
  const name = nameOf('table', table);
  return (
    <section className="card" aria-label={name}>
      <div className="card__head">
        <h2>{name}</h2>
        <span className="card__count">{data?.length ?? ''}</span>
      </div>
      <p className="card__note">
        {t(`tables.note.${table}`)} {t('tables.columns')} <code className="law-tables__header">{headers[table].replaceAll(',', ', ')}</code>
      </p>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={2} height={36} />}
      {data?.length === 0 && <p className="law-tables__empty">{t(`tables.empty.${table}`)}</p>}
      {data !== null && data.length > 0 && (
        <details>
          <summary>{t('tables.show', { count: data.length })}</summary>
          <Rows name={name} rows={data} />
        </details>
      )}
      {isOneOf('manager') ? (
        <label className="button evidence__choose law-tables__import" htmlFor={inputId}>
          <Icon name="plus" />
          <span>{t('tables.import')}</span>
          <input
            id={inputId}
            className="only-spoken"
            type="file"
            accept=".csv,text/csv"
            aria-label={`${name}: ${t('tables.import')}`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void bring(file);
              event.target.value = '';
            }}
          />
        </label>
      ) : (
        <p className="card__note">{t('tables.manager')}</p>
      )}
      <p role="status">{imported !== null && t('tables.imported', { count: imported })}</p>
      {refusal !== null && <Faults error={refusal} />}
    </section>
  );
}

/** Each wrong field with its line. */
function Faults({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const faults = (error instanceof ServiceError ? error.problem.faults : undefined) as { line: number; field: string; message: string }[] | undefined;
  if (faults === undefined) return <ErrorMessage error={error} />;
  return (
    <div role="alert">
      <p className="law-tables__empty">{t('tables.refused')}</p>
      <ul className="missing__list actions__refusal">
        {faults.map((fault) => (
          <li key={`${fault.line}-${fault.field}-${fault.message}`} className="missing__unmet">
            <span>
              <code>{fault.field}</code> {fault.message}
            </span>
            <span className="missing__article">{t('tables.line', { line: fault.line })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ name, rows }: { name: string; rows: Record<string, unknown>[] }) {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'imported_at');
  return (
    <TableFrame label={name}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map((column) => (
                <td key={column}>{String(row[column] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

interface RuleSet {
  id: string;
  effectiveFrom: string;
  confirmed: boolean;
  title: LocalText;
}

function RuleSets() {
  const { t, say, language } = useLanguage();
  const { isOneOf } = useActor();
  const { data, error, reload } = useResource<RuleSet[]>('/law-tables/rule-sets');
  const [isAdding, setIsAdding] = useState(false);
  const example = data?.find((set) => set.confirmed);
  return (
    <section className="card" aria-label={t('tables.ruleSets')}>
      <div className="card__head">
        <h2>{t('tables.ruleSets')}</h2>
        {isOneOf('manager') && !isAdding && <Button onClick={() => setIsAdding(true)}>{t('tables.addRuleSet')}</Button>}
      </div>
      <p className="card__note">{t('tables.note.ruleSets')}</p>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      <ul className="law-tables__sets">
        {data?.map((set) => (
          <li key={set.id}>
            <strong>{formatDay(set.effectiveFrom, language)}</strong>
            <span>
              {say(set.title)} <code>{set.id}</code>
            </span>
            <span className={set.confirmed ? 'evidence__counts' : 'evidence__counts evidence__counts--not'}>{t(set.confirmed ? 'tables.confirmed' : 'tables.unconfirmed')}</span>
          </li>
        ))}
      </ul>
      {isAdding && example !== undefined && (
        <RuleSetForm
          example={example}
          onStop={() => setIsAdding(false)}
          onDone={() => {
            setIsAdding(false);
            reload();
          }}
        />
      )}
    </section>
  );
}

/** The confirmed set's numbers to be changed into another date's. */
function RuleSetForm({ example, onStop, onDone }: { example: RuleSet; onStop: () => void; onDone: () => void }) {
  const { t } = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const start = JSON.stringify({ ...example, id: 'R-…', effectiveFrom: '', confirmed: false }, null, 2);
  return (
    <form
      className="action-form law-tables__form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        setError(null);
        try {
          const ruleSet: unknown = JSON.parse(String(form.get('set')));
          putJson('/law-tables/rule-sets', { source: form.get('source'), ruleSet }).then(onDone, setError);
        } catch (cause) {
          setError(cause);
        }
      }}
    >
      <Field label={t('calculation.source')}>
        <input name="source" required />
      </Field>
      <Field label={t('tables.ruleSetJson')}>
        <textarea name="set" required rows={18} defaultValue={start} spellCheck={false} />
      </Field>
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('tables.keepRuleSet')}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
      {error !== null && <ErrorMessage error={error} />}
    </form>
  );
}
