import type { FormEvent } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { type TextKey, useLanguage } from '../../i18n/language';
import { nowLocal, todayLocal, toInstant } from './time';
import { nextOf } from './instalments';
import type { Finding, FindingAction } from './types';

interface Control {
  name: string;
  label: TextKey;
  kind: 'date' | 'time' | 'text' | 'long' | 'money' | 'count' | 'check' | 'choice';
  options?: { value: string; text: TextKey }[];
  isOptional?: boolean;
  /** Goes into this part of the request instead of the form's own, and is asked only while the finding does not have the part. */
  part?: 'copy';
}

const ways: Control = {
  name: 'way',
  label: 'form.way',
  kind: 'choice',
  options: [
    { value: 'left', text: 'facts.copy.left' },
    { value: 'registeredMail', text: 'facts.copy.registeredMail' },
  ],
};

/** What each action asks for, and the part of the request that carries it; without a part the values stand in the request itself. */
const forms: Record<string, { part?: string; controls: Control[] }> = {
  receiveLaboratoryReport: {
    part: 'laboratory',
    controls: [
      { name: 'reportNo', label: 'form.reportNo', kind: 'text' },
      { name: 'reportedOn', label: 'form.on', kind: 'date' },
      { name: 'provesTampering', label: 'form.proves', kind: 'check' },
    ],
  },
  serveNotice: { part: 'notice', controls: [{ name: 'servedOn', label: 'form.on', kind: 'date' }] },
  noticeMet: {
    part: 'notice',
    controls: [
      { name: 'servedOn', label: 'form.on', kind: 'date' },
      { name: 'metOn', label: 'form.metOn', kind: 'date' },
    ],
  },
  noticeUnmet: { controls: [{ name: 'supplyCutAt', label: 'facts.supplyCutAt', kind: 'time', isOptional: true }] },
  send: {
    part: 'sent',
    controls: [
      { name: 'notifiedOn', label: 'form.on', kind: 'date' },
      ways,
      { name: 'mailNo', label: 'facts.copy.mailNo', kind: 'text', isOptional: true },
      { ...ways, part: 'copy', label: 'facts.copy' },
      { part: 'copy', name: 'on', label: 'form.copyOn', kind: 'date' },
      { part: 'copy', name: 'mailNo', label: 'form.copyMailNo', kind: 'text', isOptional: true },
      { part: 'copy', name: 'smsSent', label: 'facts.sms', kind: 'check' },
    ],
  },
  lodgeObjection: {
    part: 'objection',
    controls: [
      { name: 'lodgedOn', label: 'form.on', kind: 'date' },
      { name: 'text', label: 'form.text', kind: 'long' },
    ],
  },
  decide: {
    part: 'decision',
    controls: [
      { name: 'decidedOn', label: 'form.on', kind: 'date' },
      {
        name: 'result',
        label: 'form.result',
        kind: 'choice',
        options: [
          { value: 'rejected', text: 'form.result.rejected' },
          { value: 'partly', text: 'form.result.partly' },
          { value: 'upheld', text: 'form.result.upheld' },
        ],
      },
      { name: 'grounds', label: 'form.grounds', kind: 'long' },
    ],
  },
  agreeInstalments: {
    part: 'instalments',
    controls: [
      { name: 'count', label: 'form.instalments', kind: 'count' },
      { name: 'firstDueOn', label: 'form.firstDueOn', kind: 'date' },
    ],
  },
  pay: {
    part: 'payment',
    controls: [
      { name: 'paidOn', label: 'form.on', kind: 'date' },
      { name: 'amountTl', label: 'form.amount', kind: 'money' },
    ],
  },
  serveCollectionNotice: {
    part: 'collectionNotice',
    controls: [{ name: 'servedOn', label: 'form.on', kind: 'date' }, ways, { name: 'mailNo', label: 'facts.copy.mailNo', kind: 'text', isOptional: true }],
  },
  startCollection: {
    part: 'collection',
    controls: [
      { name: 'startedOn', label: 'form.on', kind: 'date' },
      { name: 'fileNo', label: 'form.fileNo', kind: 'text' },
    ],
  },
  reconnect: {
    part: 'reconnection',
    controls: [
      { name: 'obligationsMetAt', label: 'form.obligationsMetAt', kind: 'time' },
      { name: 'reconnectedAt', label: 'form.reconnectedAt', kind: 'time' },
      { name: 'againstCollateral', label: 'form.collateral', kind: 'check' },
    ],
  },
};

/** Whether an action asks for anything before it is taken. */
export const hasForm = (action: FindingAction): boolean => action.needsReason || action.action in forms;

interface ActionFormProps {
  action: FindingAction;
  finding: Finding;
  isWorking: boolean;
  onConfirm: (body: object) => void;
  onStop: () => void;
}

export function ActionForm({ action, finding, isWorking, onConfirm, onStop }: ActionFormProps) {
  const { t, nameOf } = useLanguage();
  const form = forms[action.action];
  const controls = (form?.controls ?? []).filter(({ part }) => part === undefined || !finding.facts[part]);
  const initial = initialOf(action.action, finding);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const valuesOf = (part?: string) =>
      Object.fromEntries(controls.filter((control) => control.part === part).map((control) => [control.name, valueOf(control, entered.get(keyOf(control)))]));
    const values = valuesOf();
    onConfirm({
      ...(form?.part === undefined ? values : { [form.part]: values }),
      ...(controls.some((control) => control.part === 'copy') ? { copy: valuesOf('copy') } : {}),
      ...(action.needsReason ? { reason: String(entered.get('reason')) } : {}),
    });
  };
  return (
    <form className="action-form" onSubmit={submit}>
      <h3>{nameOf('action', action.action)}</h3>
      {controls.map((control) => (
        <FormControl key={keyOf(control)} control={control} initial={initial[control.name]} />
      ))}
      {action.needsReason && (
        <Field label={t('actions.reason')}>
          <textarea name="reason" required rows={2} autoFocus />
        </Field>
      )}
      {action.needsReason && <p className="card__note">{t('actions.reason.note')}</p>}
      <div className="form__buttons">
        <Button type="submit" kind="primary" disabled={isWorking}>
          {t('actions.confirm')}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
    </form>
  );
}

/** A payment is as large as the next instalment where there are some. */
function initialOf(action: string, { facts }: Finding): Record<string, string> {
  const next = action === 'pay' ? nextOf(facts.instalments ?? []) : undefined;
  return next === undefined ? {} : { amountTl: next.amountTl.toFixed(2).replace('.', ',') };
}

/** Names of two parts may be the same. */
const keyOf = ({ part, name }: Control): string => (part === undefined ? name : `${part}.${name}`);

function FormControl({ control, initial }: { control: Control; initial?: string | undefined }) {
  const { t } = useLanguage();
  const { label, kind, options, isOptional } = control;
  const name = keyOf(control);
  if (kind === 'check') {
    return (
      <label className="check">
        <input type="checkbox" name={name} />
        <span>{t(label)}</span>
      </label>
    );
  }
  return (
    <Field label={t(label)}>
      {kind === 'choice' ? (
        <select name={name}>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {t(option.text)}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea name={name} required rows={3} />
      ) : kind === 'count' ? (
        <input name={name} type="number" required min={2} max={36} defaultValue={6} />
      ) : kind === 'date' ? (
        <input name={name} type="date" required defaultValue={todayLocal()} />
      ) : kind === 'time' ? (
        <input name={name} type="datetime-local" required={isOptional !== true} defaultValue={nowLocal()} />
      ) : (
        <input name={name} required={isOptional !== true} defaultValue={initial} inputMode={kind === 'money' ? 'decimal' : undefined} pattern={kind === 'money' ? '[0-9.]+(,[0-9]{1,2})?' : undefined} />
      )}
    </Field>
  );
}

function valueOf({ kind }: Control, entered: FormDataEntryValue | null): string | number | boolean | null {
  const text = String(entered ?? '');
  if (kind === 'check') return entered !== null;
  if (kind === 'time') return toInstant(text);
  if (kind === 'count') return Number(text);
  return kind === 'money' ? parseMoney(text) : text;
}

/** "12.345,67" and "12345,67" as a number; the service keeps it as a decimal. */
export const parseMoney = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
