import type { CampaignBreak } from '../../api/campaigns';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';

interface BreakFieldsProps {
  value: CampaignBreak | null;
  onChange: (value: CampaignBreak | null) => void;
}

/** A crew's break: how long, and between which times it begins; without a length there is none. */
export function BreakFields({ value, onChange }: BreakFieldsProps) {
  const { t } = useLanguage();
  const { earliest, latest } = value ?? { earliest: '12:00:00', latest: '13:30:00' };
  return (
    <div className="editor__pair">
      <Field label={t('campaign.break.minutes')}>
        <input
          type="number"
          min={1}
          max={240}
          value={value?.minutes ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : { minutes: event.target.valueAsNumber, earliest, latest })}
        />
      </Field>
      {value !== null && (
        <>
          <Field label={t('campaign.break.earliest')}>
            <input type="time" required value={earliest.slice(0, 5)} onChange={(event) => onChange({ ...value, earliest: `${event.target.value}:00` })} />
          </Field>
          <Field label={t('campaign.break.latest')}>
            <input type="time" required value={latest.slice(0, 5)} onChange={(event) => onChange({ ...value, latest: `${event.target.value}:00` })} />
          </Field>
        </>
      )}
    </div>
  );
}
