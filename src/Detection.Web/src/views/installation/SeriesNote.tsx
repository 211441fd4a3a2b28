import type { SeriesReport } from '../../api/holdings';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { formatPeriod } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const kinds = ['gaps', 'estimated', 'exchanged', 'split', 'clockCorrected', 'leftOut'] as const;
const shownMonths = 4;

/** What cleaning made of the readings, and for which kinds of detection the series is enough. */
export function SeriesNote({ installationId }: { installationId: number }) {
  const { t, say, nameOf, language } = useLanguage();
  const { data: series, error, reload } = useResource<SeriesReport>(`/installations/${installationId}/series`);
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (series === null) return <Skeleton rows={2} height={24} />;
  const months = (periods: string[]) =>
    periods
      .slice(0, shownMonths)
      .map((period) => formatPeriod(period, language))
      .join(', ') + (periods.length > shownMonths ? ` +${periods.length - shownMonths}` : '');
  return (
    <>
      <h4>{t('holdings.series')}</h4>
      <p className="panel__note">
        {t('holdings.series.span', { start: formatPeriod(series.start, language), end: formatPeriod(series.end, language), known: series.knownMonths })}
      </p>
      <dl className="facts">
        {kinds
          .filter((kind) => series[kind].length > 0)
          .map((kind) => (
            <div key={kind}>
              <dt>{t(`holdings.series.${kind}`)}</dt>
              <dd>{months(series[kind])}</dd>
            </div>
          ))}
      </dl>
      <ul className="needs">
        {series.needs.map((need) => (
          <li key={need.detector} className={need.suffices ? '' : 'needs__short'}>
            <span>{nameOf('need', need.detector)}</span>
            <span>
              {t(need.suffices ? 'need.enough' : 'need.short')}
              <span className="history__detail"> {say(need.why)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
