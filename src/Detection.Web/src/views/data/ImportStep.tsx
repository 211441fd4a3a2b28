import type { Import, Job, LocalText } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Message } from '../../components/Message';
import { ProgressBar } from '../../components/ProgressBar';
import { StateBadge } from '../../components/StateBadge';
import { formatNumber } from '../../i18n/format';
import { type TextKey, useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';

const refreshMilliseconds = 1000;

interface ImportStepProps {
  importId: number;
  jobId: string;
  onAgain: () => void;
}

/** How far the import is, and what became of every row; rejected ones can be fetched, mended and sent again. */
export function ImportStep({ importId, jobId, onAgain }: ImportStepProps) {
  const { t, nameOf, say } = useLanguage();
  const { data: item, error } = useResource<Import & { error: LocalText | null }>(`/imports/${importId}`, refreshMilliseconds);
  const isOpen = item === null || item.state === 'queued' || item.state === 'running';
  const { data: job } = useResource<Job>(isOpen ? `/jobs/${jobId}` : null, refreshMilliseconds);
  if (item === null) return error === null ? <p className="page__note">{t('state.loading')}</p> : <ErrorMessage error={error} />;
  return (
    <div className="result">
      <div className="page__bar">
        <h3>
          {item.fileName} <StateBadge state={item.state} />
        </h3>
        <Button onClick={onAgain}>{t('data.another')}</Button>
      </div>
      {isOpen && <ProgressBar label={job?.step == null ? t('data.waiting') : nameOf('stage', job.step)} done={job?.doneCount ?? 0} total={job?.totalCount ?? null} />}
      {item.state === 'failed' && <Message title={t('data.nothingTaken')}>{say(item.error)}</Message>}
      {item.state === 'done' && <Counts item={item} />}
    </div>
  );
}

function Counts({ item }: { item: Import }) {
  const { t, language } = useLanguage();
  const counts: [TextKey, number][] = [
    ['imports.read', item.rowsRead],
    ['imports.taken', item.rowsInserted + item.rowsUpdated],
    ['imports.unchanged', item.rowsUnchanged],
    ['imports.rejected', item.rowsRejected],
    ['imports.flagged', item.rowsFlagged],
  ];
  return (
    <>
      <dl className="result__counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      {item.rowsRejected + item.rowsFlagged > 0 && (
        <>
          <p>{t('data.mend')}</p>
          <div className="mapping__acts">
            <a className="button button--primary" href={`/imports/${item.importId}/rejections.csv`} download>
              <Icon name="download" />
              <span>{t('data.rejections')}</span>
            </a>
            <a className="button button--plain" href={hashOf({ view: 'runs', importId: item.importId })}>
              {t('data.seeRejections')}
            </a>
          </div>
        </>
      )}
    </>
  );
}
