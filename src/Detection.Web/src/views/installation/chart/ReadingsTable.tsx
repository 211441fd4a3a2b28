import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import type { ChartModel } from './model';
import { formatTime } from './Readout';

/** The chart's values as rows, for who would rather read than look. */
export function ReadingsTable({ model }: { model: ChartModel }) {
  const { t, language } = useLanguage();
  const series = [...model.bars, ...model.lines];
  return (
    <details className="readings-table">
      <summary>{t('chart.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(model.mode === 'days' ? 'chart.day' : 'chart.month')}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.times.map((time, index) => (
            <tr key={time}>
              <th scope="row">
                {formatTime(time, language)}
                {model.estimated[index] === true && ` (${t('chart.estimatedYes')})`}
              </th>
              {series.map(({ name, values }) => (
                <td key={name}>{formatNumber(values[index], language, 1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
