import { useEffect, useState } from 'react';
import { query, ServiceError } from '../../api/client';
import type { ScorePage } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { formatDay, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import type { Position } from '../../map/features';
import type { Scene } from '../workspace/scene';
import { type Filters, noFilters, RankingFilters } from './RankingFilters';
import { RankingList } from './RankingList';
import './RankingPane.css';
import { Pager } from './Pager';

const pageSize = 50;
const refreshMilliseconds = 30_000;

interface RankingPaneProps {
  selectedId: number | null;
  onHover: (position: Position | null) => void;
  onScene: (part: Partial<Scene>) => void;
}

/** The installations from the most valuable visit down, a page at a time. */
export function RankingPane({ selectedId, onHover, onScene }: RankingPaneProps) {
  const { t, language } = useLanguage();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [offset, setOffset] = useState(0);
  const scores = useResource<ScorePage>(`/scores${query({ limit: pageSize, offset, ...filters })}`, refreshMilliseconds);
  const page = scores.data;
  const isUnscored = scores.error instanceof ServiceError && scores.error.status === 404;

  const filter = (next: Filters) => {
    setFilters(next);
    setOffset(0);
  };

  useEffect(() => onScene({ listed: page?.items ?? [] }), [page, onScene]);
  useEffect(() => onScene({ tariffGroup: filters.tariffGroup || null }), [filters.tariffGroup, onScene]);
  useEffect(() => () => onScene({ listed: [], hovered: null, tariffGroup: null }), [onScene]);

  return (
    <div className="ranking">
      <div className="ranking__head">
        <h1>{t('ranking.title')}</h1>
        {page !== null && (
          <p className="ranking__run">
            {t('ranking.asOf', { asOf: formatDay(page.asOf, language), runId: page.runId })} · {t(page.rankedBy === 'tl' ? 'ranking.byTl' : 'ranking.byKwh')}
          </p>
        )}
      </div>
      <RankingFilters filters={filters} onChange={filter} />
      <div className="ranking__body" aria-busy={scores.isLoading}>
        {isUnscored && <Message title={t('ranking.noRun')}>{t('ranking.noRun.detail')}</Message>}
        {scores.error !== null && !isUnscored && <ErrorMessage error={scores.error} onRetry={scores.reload} />}
        {page === null && scores.error === null && <Skeleton rows={8} height={104} />}
        {page !== null && page.items.length > 0 && <RankingList items={page.items} selectedId={selectedId} onHover={onHover} />}
        {page !== null && page.items.length === 0 && (
          <Message title={t('ranking.empty')} action={<Button onClick={() => filter(noFilters)}>{t('ranking.clear')}</Button>}>
            {t('ranking.empty.detail')}
          </Message>
        )}
      </div>
      {page !== null && page.total > 0 && (
        <footer className="ranking__foot">
          <Pager offset={offset} pageSize={pageSize} total={page.total} onOffset={setOffset} />
          <p>{t('ranking.scoreNote')}</p>
        </footer>
      )}
      <p className="only-spoken" role="status">
        {page !== null && t('ranking.count', { total: formatNumber(page.total, language) })}
      </p>
    </div>
  );
}
