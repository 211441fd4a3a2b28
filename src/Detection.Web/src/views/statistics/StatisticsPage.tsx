import { useState } from 'react';
import { ServiceError } from '../../api/client';
import type { Statistics } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { Segments } from '../../components/Segments';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import '../page.css';
import './StatisticsPage.css';
import { StatisticsTable } from './StatisticsTable';

export type Breakdown = 'district' | 'tariffGroup';

/** What a regulator reads: rates with their denominators, no names, small cells hidden. */
export function StatisticsPage() {
  const { t, language } = useLanguage();
  const [by, setBy] = useState<Breakdown>('district');
  const { data: statistics, error, reload } = useResource<Statistics>(`/statistics?by=${by}`);
  const isMissing = error instanceof ServiceError && error.status === 404;
  const isEmpty = isMissing || statistics?.rows.length === 0;
  const options = (['district', 'tariffGroup'] as const).map((value) => ({ value, text: t(`statistics.by.${value}`) }));
  const facts = { confidence: Math.round(100 * (statistics?.confidence ?? 0.95)), small: statistics?.smallCellBelow ?? 5 };
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t('statistics.title')}</h1>
        <p className="page__lead">{t('statistics.lead', facts)}</p>
        {statistics !== null && statistics.runId !== null && (
          <p className="page__run">{t('statistics.asOf', { asOf: formatDay(statistics.asOf, language), runId: statistics.runId })}</p>
        )}
      </header>
      <div className="page__bar">
        <Segments label={t('statistics.by')} options={options} value={by} onChange={setBy} />
        <a className="button button--plain" href={`/statistics.csv?by=${by}`} download>
          <Icon name="download" />
          <span>{t('statistics.download')}</span>
        </a>
      </div>
      {isEmpty && <Message title={t('statistics.empty')}>{t('statistics.empty.detail')}</Message>}
      {error !== null && !isMissing && <ErrorMessage error={error} onRetry={reload} />}
      {statistics === null && error === null && <Skeleton rows={8} height={44} />}
      {statistics !== null && !isEmpty && (
        <>
          <StatisticsTable statistics={statistics} by={by} />
          <p className="page__note">{t('statistics.note')}</p>
        </>
      )}
    </div>
  );
}
