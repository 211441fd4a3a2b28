import type { CampaignTerms } from '../../api/campaigns';
import { Field } from '../../components/Field';
import type { Language } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { everyDay } from './terms';

interface PeriodFieldsProps {
  terms: CampaignTerms;
  onChange: (part: Partial<CampaignTerms>) => void;
}

/** The 5th of January 2026 was a Monday. */
const weekdayName = (weekday: number, language: Language, form: 'short' | 'long') =>
  new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', { weekday: form, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + weekday)));

export function PeriodFields({ terms, onChange }: PeriodFieldsProps) {
  const { t, language } = useLanguage();
  const toggle = (weekday: number) =>
    onChange({ weekdays: terms.weekdays.includes(weekday) ? terms.weekdays.filter((day) => day !== weekday) : [...terms.weekdays, weekday].sort() });
  return (
    <fieldset className="editor__part">
      <legend>{t('campaign.period')}</legend>
      <div className="editor__pair">
        <Field label={t('campaign.startsOn')}>
          <input
            type="date"
            required
            value={terms.startsOn}
            onChange={(event) => onChange({ startsOn: event.target.value, endsOn: event.target.value > terms.endsOn ? event.target.value : terms.endsOn })}
          />
        </Field>
        <Field label={t('campaign.endsOn')}>
          <input type="date" required min={terms.startsOn} value={terms.endsOn} onChange={(event) => onChange({ endsOn: event.target.value })} />
        </Field>
      </div>
      {terms.startsOn !== terms.endsOn && (
        <div className="editor__days" role="group" aria-label={t('campaign.weekdays')}>
          {everyDay.map((weekday) => (
            <label key={weekday} title={weekdayName(weekday, language, 'long')}>
              <input type="checkbox" checked={terms.weekdays.includes(weekday)} onChange={() => toggle(weekday)} />
              <span>{weekdayName(weekday, language, 'short')}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
