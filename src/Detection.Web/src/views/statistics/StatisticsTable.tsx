import type { StatisticRow, Statistics } from '../../api/types';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { niceShareTop } from './axis';
import { IntervalAxis, IntervalMark } from './Interval';
import type { Breakdown } from './StatisticsPage';

/** Before the rate stand the counts it is made of, after it the other outcomes. */
const countsOfRate = ['installations', 'visits', 'findings'] as const;
const otherCounts = ['irregular', 'underRegistered', 'incompleteVisits'] as const;

export function StatisticsTable({ statistics, by }: { statistics: Statistics; by: Breakdown }) {
  const { t } = useLanguage();
  const { rows, total, confidence } = statistics;
  const top = niceShareTop([total, ...rows].map((row) => row.hitRateHigh ?? 0));
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
            <th scope="col" className="number">{t('statistics.hitRate')}</th>
            <th scope="col" className="number">{t('statistics.interval', { confidence: perCent })}</th>
            <th scope="col" className="statistics__plot">
              <span className="only-spoken">{t('statistics.plot')}</span>
              <IntervalAxis top={top} />
            </th>
            <th scope="col" className="number">{t('statistics.irregular')}</th>
            <th scope="col" className="number">{t('statistics.underRegistered')}</th>
            <th scope="col" className="number">{t('statistics.incomplete')}</th>
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

interface RowProps {
  row: StatisticRow;
  /** null: the row of all installations */
  by: Breakdown | null;
  /** The share at the right end of the plot. */
  top: number;
}

function Row({ row, by, top }: RowProps) {
  const { t, nameOf, language } = useLanguage();
  const name = by === null ? t('statistics.total') : by === 'tariffGroup' ? nameOf('tariff', row.group) : row.group;
  const hasRate = row.hitRate !== null;
  const count = (value: number | null) => (value === null ? null : formatNumber(value, language));
  return (
    <tr>
      <th scope="row">{name}</th>
      {countsOfRate.map((field) => (
        <Cell key={field} text={count(row[field])} />
      ))}
      {row.visits === 0 ? (
        <td className="number">{t('statistics.noVisits')}</td>
      ) : (
        <Cell text={hasRate ? formatShare(row.hitRate, language) : null} isStrong />
      )}
      <td className="number">{hasRate && `${formatShare(row.hitRateLow, language)} – ${formatShare(row.hitRateHigh, language)}`}</td>
      <td className="statistics__plot">{hasRate && <IntervalMark row={row} top={top} />}</td>
      {otherCounts.map((field) => (
        <Cell key={field} text={count(row[field])} />
      ))}
    </tr>
  );
}

/** @param text null: the count is small, or would give a small one away, and is hidden */
function Cell({ text, isStrong = false }: { text: string | null; isStrong?: boolean }) {
  const { t } = useLanguage();
  if (text === null) {
    return (
      <td className="number statistics__hidden" title={t('statistics.suppressed.detail')}>
        {t('statistics.suppressed')}
      </td>
    );
  }
  return <td className={isStrong ? 'number statistics__rate' : 'number'}>{text}</td>;
}
