import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';
import { Check, type FieldsProps } from './FactsForm';
import { NumberInput } from './NumberInput';
import type { Exchange, Plate } from './types';

const none: Exchange = { removedSerialNo: '', fittedSerialNo: '', laboratoryName: '', copyLeft: false, smsSent: false };

const unread: Plate = { brand: '' };

/** The EK-6: what was taken off, what was fitted, and where the old meter goes. */
export function ExchangeFields({ facts, onChange }: FieldsProps) {
  const { t } = useLanguage();
  const exchange = facts.exchange ?? none;
  const set = (part: Partial<Exchange>) => onChange({ exchange: { ...exchange, ...part } });
  return (
    <div className="facts-form__inset" role="group" aria-label={t('facts.section.exchange')}>
      <h3>{t('facts.section.exchange')}</h3>
      <Field label={t('facts.exchange.removedSerial')}>
        <input value={exchange.removedSerialNo} onChange={(event) => set({ removedSerialNo: event.target.value })} />
      </Field>
      <Field label={t('facts.exchange.removedIndex')}>
        <NumberInput value={exchange.removedIndexKwh ?? null} onChange={(removedIndexKwh) => set({ removedIndexKwh })} />
      </Field>
      <PlateFields title={t('facts.exchange.removedPlate')} plate={exchange.removedPlate ?? unread} onChange={(removedPlate) => set({ removedPlate })} />
      <Field label={t('facts.exchange.fittedSerial')}>
        <input value={exchange.fittedSerialNo} onChange={(event) => set({ fittedSerialNo: event.target.value })} />
      </Field>
      <Field label={t('facts.exchange.fittedIndex')}>
        <NumberInput value={exchange.fittedIndexKwh ?? null} onChange={(fittedIndexKwh) => set({ fittedIndexKwh })} />
      </Field>
      <PlateFields title={t('facts.exchange.fittedPlate')} plate={exchange.fittedPlate ?? unread} onChange={(fittedPlate) => set({ fittedPlate })} />
      <Field label={t('facts.exchange.laboratory')}>
        <input value={exchange.laboratoryName} onChange={(event) => set({ laboratoryName: event.target.value })} />
      </Field>
      <Field label={t('facts.exchange.sentOn')}>
        <input type="date" value={exchange.sentOn ?? ''} onChange={(event) => set({ sentOn: event.target.value || null })} />
      </Field>
      <Check label={t('facts.exchange.copyLeft')} isOn={exchange.copyLeft} onChange={(copyLeft) => set({ copyLeft })} />
      <Check label={t('facts.sms')} isOn={exchange.smsSent} onChange={(smsSent) => set({ smsSent })} />
    </div>
  );
}

/** Brand, stamp year and multiplier of one meter. */
function PlateFields({ title, plate, onChange }: { title: string; plate: Plate; onChange: (plate: Plate) => void }) {
  const { t } = useLanguage();
  return (
    <div className="facts-form__plate" role="group" aria-label={title}>
      <Field label={`${title}: ${t('facts.plate.brand')}`}>
        <input value={plate.brand} onChange={(event) => onChange({ ...plate, brand: event.target.value })} />
      </Field>
      <Field label={t('facts.plate.stampYear')}>
        <NumberInput value={plate.stampYear ?? null} onChange={(stampYear) => onChange({ ...plate, stampYear })} />
      </Field>
      <Field label={t('facts.plate.multiplier')}>
        <NumberInput value={plate.multiplier ?? null} onChange={(multiplier) => onChange({ ...plate, multiplier })} />
      </Field>
    </div>
  );
}
