import { formatDay, formatPeriod, formatQuantity } from '../../../i18n/format';
import { type Language, type Translate, useLanguage } from '../../../i18n/language';
import type { ChartModel } from './model';

export function formatTime(time: string, language: Language): string {
  return time.length === 7 ? formatPeriod(time, language, 'long') : formatDay(time, language);
}

/** One place of the chart in words, for the line below the chart and for a screen reader. */
export function readOut(model: ChartModel, index: number, t: Translate, language: Language): string {
  const values = [...model.bars, ...model.lines].map((series) => `${t(series.name)}: ${formatQuantity(series.values[index], model.unit, language)}`);
  const notes = [
    model.estimated[index] === true && t('chart.estimatedYes'),
    model.exchanges.includes(index) && t('chart.exchange'),
    model.dropBegan === index && t('chart.drop'),
  ];
  return [formatTime(model.times[index] ?? '', language), ...values, ...notes].filter(Boolean).join(' · ');
}

/** The legend of the chart, replaced by the values of a place while one is chosen. */
export function Readout({ model, index }: { model: ChartModel; index: number | null }) {
  const { t, language } = useLanguage();
  const marks = [
    { show: model.estimated.includes(true), name: 'chart.estimated', key: 'estimated' },
    { show: model.exchanges.length > 0, name: 'chart.exchange', key: 'exchange' },
    { show: model.dropBegan !== null, name: 'chart.drop', key: 'drop' },
  ] as const;
  return (
    <figcaption className="chart__caption">
      {index !== null && <p aria-hidden="true">{readOut(model, index, t, language)}</p>}
      <ul className="chart__legend" hidden={index !== null}>
        {model.bars.map((bar) => (
          <li key={bar.name}>
            <span className={`chart__key chart__key--${bar.colour}`} aria-hidden="true" />
            {t(bar.name)}
          </li>
        ))}
        {model.lines.map((line) => (
          <li key={line.name}>
            <span className={`chart__key chart__key--line chart__key--${line.colour}`} aria-hidden="true" />
            {t(line.name)}
          </li>
        ))}
        {marks
          .filter(({ show }) => show)
          .map(({ name, key }) => (
            <li key={key}>
              <span className={`chart__key chart__key--${key}`} aria-hidden="true" />
              {t(name)}
            </li>
          ))}
      </ul>
    </figcaption>
  );
}
