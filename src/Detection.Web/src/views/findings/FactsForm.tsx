import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { CaseFields } from './CaseFields';
import { toInstant, toLocal } from './time';
import { circumstances, type Facts, isIllegal, type Outcome, outcomes } from './types';

interface FactsFormProps {
  initial: Facts;
  saveText: string;
  isWorking: boolean;
  onSave: (facts: Facts) => void;
  onStop: () => void;
}

const groups = ['illegal', 'irregular', 'other'] as const;
const circumstanceTexts = {
  entryRefused: 'facts.entryRefused',
  usesMeasuredCurrent: 'facts.usesMeasuredCurrent',
  usesCableSection: 'facts.usesCableSection',
  meterUnreachable: 'facts.meterUnreachable',
  resistance: 'facts.resistance',
  twoPeriodsInARow: 'facts.twoPeriods',
} as const;

/** The facts of a finding, to be entered with a thumb: one column, large targets, only what the outcome asks for. */
export function FactsForm({ initial, saveText, isWorking, onSave, onStop }: FactsFormProps) {
  const { t, nameOf } = useLanguage();
  const [facts, setFacts] = useState(initial);
  const set = (part: Partial<Facts>) => setFacts((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(facts);
  };

  return (
    <form className="facts-form" onSubmit={submit}>
      <fieldset>
        <legend>{t('facts.section.visit')}</legend>
        <Field label={t('facts.outcome')}>
          <select value={facts.outcome} onChange={(event) => set({ outcome: event.target.value as Outcome })}>
            {groups.map((group) => (
              <optgroup key={group} label={t(`outcomeGroup.${group}`)}>
                {outcomes[group].map((outcome) => (
                  <option key={outcome} value={outcome}>
                    {nameOf('outcomeOf', outcome)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <Field label={t('facts.detectedAt')}>
          <input type="datetime-local" required value={toLocal(facts.detectedAt)} onChange={(event) => set({ detectedAt: toInstant(event.target.value) ?? facts.detectedAt })} />
        </Field>
        <Field label={t('facts.address')}>
          <input value={facts.place.address} maxLength={200} onChange={(event) => set({ place: { ...facts.place, address: event.target.value } })} />
        </Field>
        <PositionField facts={facts} onChange={set} />
        <Check label={t('facts.urban')} isOn={facts.place.urban} onChange={(urban) => set({ place: { ...facts.place, urban } })} />
        {[0, 1].map((index) => (
          <Field key={index} label={t(index === 0 ? 'facts.crew1' : 'facts.crew2')}>
            <input value={facts.crew[index] ?? ''} onChange={(event) => set({ crew: replaced(facts.crew, index, event.target.value) })} />
          </Field>
        ))}
      </fieldset>
      <CaseFields facts={facts} onChange={set} />
      {isIllegal(facts.outcome) && <PaperFields facts={facts} onChange={set} />}
      {isIllegal(facts.outcome) && (
        <fieldset>
          <legend>{t('facts.section.circumstances')}</legend>
          {circumstances.map((name) => (
            <Check
              key={name}
              label={t(circumstanceTexts[name])}
              isOn={facts.circumstances[name]}
              onChange={(isOn) => set({ circumstances: { ...facts.circumstances, [name]: isOn } })}
            />
          ))}
        </fieldset>
      )}
      <Field label={t('facts.note')}>
        <textarea rows={2} maxLength={4000} value={facts.note} onChange={(event) => set({ note: event.target.value })} />
      </Field>
      <div className="form__buttons facts-form__buttons">
        <Button type="submit" kind="primary" disabled={isWorking}>
          {saveText}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
    </form>
  );
}

export interface FieldsProps {
  facts: Facts;
  onChange: (part: Partial<Facts>) => void;
}

export function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

export const replaced = (texts: string[], index: number, text: string): string[] => Array.from({ length: Math.max(texts.length, index + 1) }, (_, at) => (at === index ? text : (texts[at] ?? '')));

function PositionField({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);
  const { longitude, latitude } = facts.place;
  const take = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setHasFailed(false);
        onChange({ place: { ...facts.place, longitude: coords.longitude, latitude: coords.latitude } });
      },
      () => setHasFailed(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  return (
    <div className="facts-form__position">
      <span>
        {t('facts.position')}: {longitude == null || latitude == null ? t('facts.position.none') : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}
      </span>
      <Button icon="pin" onClick={take}>
        {t('facts.position.take')}
      </Button>
      {hasFailed && <p role="alert">{t('facts.position.failed')}</p>}
    </div>
  );
}

function PaperFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { signature, copy } = facts;
  return (
    <fieldset>
      <legend>{t('facts.section.paper')}</legend>
      <Field label={t('facts.signature')}>
        <select
          value={signature?.kind ?? ''}
          onChange={(event) => onChange({ signature: event.target.value === '' ? null : { kind: event.target.value as 'given' | 'refused' | 'absent', witnesses: signature?.witnesses ?? [] } })}
        >
          <option value="">{t('facts.choose')}</option>
          <option value="given">{t('facts.signature.given')}</option>
          <option value="refused">{t('facts.signature.refused')}</option>
          <option value="absent">{t('facts.signature.absent')}</option>
        </select>
      </Field>
      {signature?.kind === 'refused' &&
        [0, 1].map((index) => (
          <Field key={index} label={t(index === 0 ? 'facts.witness1' : 'facts.witness2')}>
            <input value={signature.witnesses[index] ?? ''} onChange={(event) => onChange({ signature: { ...signature, witnesses: replaced(signature.witnesses, index, event.target.value) } })} />
          </Field>
        ))}
      <Field label={t('facts.copy')}>
        <select
          value={copy?.way ?? ''}
          onChange={(event) =>
            onChange({
              copy:
                event.target.value === ''
                  ? null
                  : { way: event.target.value as 'left' | 'registeredMail', on: copy?.on ?? toLocal(facts.detectedAt).slice(0, 10), mailNo: copy?.mailNo ?? '', smsSent: copy?.smsSent ?? false },
            })
          }
        >
          <option value="">{t('facts.copy.none')}</option>
          <option value="left">{t('facts.copy.left')}</option>
          <option value="registeredMail">{t('facts.copy.registeredMail')}</option>
        </select>
      </Field>
      {copy?.way === 'registeredMail' && (
        <Field label={t('facts.copy.mailNo')}>
          <input required value={copy.mailNo} onChange={(event) => onChange({ copy: { ...copy, mailNo: event.target.value } })} />
        </Field>
      )}
      {copy && <Check label={t('facts.sms')} isOn={copy.smsSent} onChange={(smsSent) => onChange({ copy: { ...copy, smsSent } })} />}
    </fieldset>
  );
}
