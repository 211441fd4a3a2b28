import type { StatisticRow, Statistics } from '../../api/types';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { niceShareTop } from './axis';
import { IntervalAxis, IntervalMark } from './Interval';
import type { Breakdown } from './StatisticsPage';

export function StatisticsTable({ statistics, by }: { statistics: Statistics; by: Breakdown }) {
  const { t } = useLanguage();
  const { rows, total, confidence } = statistics;
  const top = niceShareTop(rows.flatMap((row) => [row.hitRateHigh ?? 0]));
  const perCent = Math.round(100 * confidence);
  return (
    <TableFrame label={t('statistics.title')}>
      <table className="table statistics">
        <caption className="only-spoken">{t('statistics.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.by.${by}`)}</th>
            <th scope="col" className="number">{t('statistics.installations')}</th>
            <th scope="col" className="number">{t('statistics.visits')}</th>
            <th scope="col" className="number">{t('statistics.findings')}</th>
            <th scope="col" className="number">{t('statistics.irregular')}</th>
            <th scope="col" className="number">{t('statistics.underRegistered')}</th>
            <th scope="col" className="number">{t('statistics.incomplete')}</th>
            <th scope="col" className="number">{t('statistics.hitRate')}</th>
            <th scope="col" className="number">{t('statistics.interval', { confidence: perCent })}</th>
            <th scope="col" className="statistics__plot">
              <span className="only-spoken">{t('statistics.plot')}</span>
              <IntervalAxis top={top} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.group} row={row} by={by} top={top} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} by={null} top={top} />
        </tfoot>
      </table>
    </TableFrame>
  );
}

function Row({ row, by, top }: { row: StatisticRow; by: Breakdown | null; top: number }) {
  const { t, nameOf, language } = useLanguage();
  const hidden = (
    <td className="number statistics__hidden" title={t('statistics.suppressed.detail')}>
      {t('statistics.suppressed')}
    </td>
  );
  const number = (value: number | null) => (value === null ? hidden : <td className="number">{formatNumber(value, language)}</td>);
  const name = by === null ? t('statistics.total') : by === 'tariffGroup' ? nameOf('tariff', row.group) : row.group;
  return (
    <tr>
      <th scope="row">{name}</th>
      {number(row.installations)}
      {number(row.visits)}
      {number(row.findings)}
      {number(row.irregular)}
      {number(row.underRegistered)}
      {number(row.incompleteVisits)}
      {row.hitRate === null && row.visits !== 0 ? (
        hidden
      ) : (
        <td className="number statistics__rate">{row.hitRate === null ? t('statistics.noVisits') : formatShare(row.hitRate, language)}</td>
      )}
      <td className="number">
        {row.hitRate !== null && `${formatShare(row.hitRateLow, language)} – ${formatShare(row.hitRateHigh, language)}`}
      </td>
      <td className="statistics__plot">
        <IntervalMark row={row} top={top} />
      </td>
    </tr>
  );
}
