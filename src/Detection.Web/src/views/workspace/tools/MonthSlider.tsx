import type { MapMonth } from '../../../api/maps';
import { Button } from '../../../components/Button';
import { formatPeriod } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';

interface MonthSliderProps {
  months: MapMonth[];
  /** null: now */
  month: string | null;
  onMonth: (month: string | null) => void;
}

/** Takes the map back to how things stood in a month. */
export function MonthSlider({ months, month, onMonth }: MonthSliderProps) {
  const { t, language } = useLanguage();
  const at = month === null ? months.length : months.findIndex((one) => one.month === month);
  const shown = month === null ? t('month.now') : t('month.shown', { month: formatPeriod(month, language, 'long') });
  return (
    <div className="month-slider">
      <label>
        <span>{t('month.label')}</span>
        <input
          type="range"
          min={0}
          max={months.length}
          value={at}
          aria-valuetext={shown}
          onChange={(event) => onMonth(months[Number(event.target.value)]?.month ?? null)}
        />
      </label>
      <output>{shown}</output>
      {month !== null && <Button onClick={() => onMonth(null)}>{t('month.now')}</Button>}
      {month !== null && months[at]?.hasRun === false && <p>{t('month.noRun')}</p>}
    </div>
  );
}
