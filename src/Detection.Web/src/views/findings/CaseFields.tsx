import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { ExchangeFields } from './ExchangeFields';
import { Check, type FieldsProps } from './FactsForm';
import { NumberInput } from './NumberInput';
import { toInstant, toLocal } from './time';
import { isIllegal, isIrregular } from './types';

const reasons = ['nobodyThere', 'entryRefused', 'meterNotFound', 'unreachable', 'danger', 'weather', 'other'] as const;
const causes = ['outsideMeter', 'directorateReport', 'periodicReplacement'] as const;

/** What the chosen outcome asks for. */
export function CaseFields({ facts, onChange }: FieldsProps) {
  const { t, nameOf } = useLanguage();
  const { outcome } = facts;
  if (outcome === 'clean') return null;
  return (
    <fieldset>
      <legend>{t('facts.section.found')}</legend>
      {outcome === 'incomplete' && (
        <Field label={t('facts.incompleteReason')}>
          <select value={facts.incompleteReason ?? ''} onChange={(event) => onChange({ incompleteReason: event.target.value || null })}>
            <option value="">{t('facts.choose')}</option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {nameOf('incomplete', reason)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {outcome === 'underRegistration' && <CauseFields facts={facts} onChange={onChange} />}
      {(outcome === 'irregularA' || outcome === 'irregularB' || outcome === 'irregularC') && (
        <Field label={t('facts.appliedOn')}>
          <input type="date" value={facts.appliedOn ?? ''} onChange={(event) => onChange({ appliedOn: event.target.value || null })} />
        </Field>
      )}
      {outcome === 'illegalC' && (
        <Field label={t('facts.suspectPart')}>
          <select value={facts.suspectPart ?? ''} onChange={(event) => onChange({ suspectPart: (event.target.value || null) as typeof facts.suspectPart })}>
            <option value="">{t('facts.choose')}</option>
            <option value="meter">{t('facts.suspectPart.meter')}</option>
            <option value="measuringSystem">{t('facts.suspectPart.measuringSystem')}</option>
          </select>
        </Field>
      )}
      {outcome === 'illegalC' && facts.suspectPart === 'meter' && <ExchangeFields facts={facts} onChange={onChange} />}
      {outcome === 'illegalCc' && <CutFields facts={facts} onChange={onChange} />}
      {(isIllegal(outcome) || isIrregular(outcome)) && (
        <Field label={t('facts.method')}>
          <textarea rows={4} maxLength={4000} value={facts.methodText} onChange={(event) => onChange({ methodText: event.target.value })} />
        </Field>
      )}
      {(outcome === 'illegalA' || outcome === 'illegalB' || outcome === 'underRegistration') && <BeganFields facts={facts} onChange={onChange} />}
      {isIllegal(outcome) && <SiteFields facts={facts} onChange={onChange} />}
    </fieldset>
  );
}

function CauseFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Field label={t('facts.cause')}>
        <select value={facts.cause ?? ''} onChange={(event) => onChange({ cause: (event.target.value || null) as typeof facts.cause })}>
          <option value="">{t('facts.choose')}</option>
          {causes.map((cause) => (
            <option key={cause} value={cause}>
              {t(`facts.cause.${cause}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('facts.causeText')}>
        <textarea rows={3} value={facts.causeText} onChange={(event) => onChange({ causeText: event.target.value })} />
      </Field>
    </>
  );
}

function CutFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const cut = facts.cut ?? { cutOn: '', indexKwh: null };
  const setCut = (part: Partial<typeof cut>) => {
    const next = { ...cut, ...part };
    onChange({ cut: next.cutOn === '' ? null : next });
  };
  return (
    <>
      <Field label={t('facts.cutOn')}>
        <input type="date" value={cut.cutOn} onChange={(event) => setCut({ cutOn: event.target.value })} />
      </Field>
      <Field label={t('facts.cutIndex')}>
        <NumberInput value={cut.indexKwh ?? null} onChange={(indexKwh) => setCut({ indexKwh })} />
      </Field>
      <Field label={t('facts.detectionIndex')}>
        <NumberInput value={facts.detectionIndexKwh ?? null} onChange={(detectionIndexKwh) => onChange({ detectionIndexKwh })} />
      </Field>
    </>
  );
}

function BeganFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { began } = facts;
  return (
    <>
      <Field label={t('facts.beganOn')}>
        <input type="date" value={began?.on ?? ''} onChange={(event) => onChange({ began: event.target.value === '' ? null : { on: event.target.value, source: began?.source ?? '' } })} />
      </Field>
      <Field label={t('facts.beganSource')}>
        <input required={began != null} maxLength={200} value={began?.source ?? ''} disabled={began == null} onChange={(event) => began && onChange({ began: { ...began, source: event.target.value } })} />
      </Field>
    </>
  );
}

function SiteFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { appliances, outcome } = facts;
  const setAppliance = (index: number, part: Partial<(typeof appliances)[number]>) =>
    onChange({ appliances: appliances.map((appliance, at) => (at === index ? { ...appliance, ...part } : appliance)) });
  return (
    <>
      <div className="facts-form__list" role="group" aria-label={t('facts.appliances')}>
        <span className="field__label">{t('facts.appliances')}</span>
        {appliances.map((appliance, index) => (
          // The rows have no identity of their own but their place.
          <div key={index} className="facts-form__row">
            <input aria-label={t('facts.appliance.name')} placeholder={t('facts.appliance.name')} value={appliance.name} onChange={(event) => setAppliance(index, { name: event.target.value })} />
            <NumberInput label={t('facts.appliance.power')} value={appliance.powerKw} onChange={(powerKw) => setAppliance(index, { powerKw: powerKw ?? 0 })} />
            <Button onClick={() => onChange({ appliances: appliances.filter((_, at) => at !== index) })}>{t('facts.remove')}</Button>
          </div>
        ))}
        <Button icon="plus" onClick={() => onChange({ appliances: [...appliances, { name: '', powerKw: 0 }] })}>
          {t('facts.appliance.add')}
        </Button>
      </div>
      <Field label={t('facts.currents')}>
        <input
          inputMode="decimal"
          defaultValue={facts.measuredCurrentsA.join(' ')}
          onChange={(event) => onChange({ measuredCurrentsA: event.target.value.split(/\s+/).map((text) => Number(text.replace(',', '.'))).filter((current) => current > 0) })}
        />
      </Field>
      {(outcome === 'illegalA' || outcome === 'illegalB') && (
        <Check label={t('facts.connectionRemoved')} isOn={facts.connectionRemoved} onChange={(connectionRemoved) => onChange({ connectionRemoved })} />
      )}
      <Field label={t('facts.supplyCutAt')}>
        <input type="datetime-local" value={toLocal(facts.supplyCutAt)} onChange={(event) => onChange({ supplyCutAt: toInstant(event.target.value) })} />
      </Field>
    </>
  );
}
