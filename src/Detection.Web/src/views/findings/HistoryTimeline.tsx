import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import type { FactChange, History, HistoryLine } from './types';

/** Who did what when, newest first; the chain of hashes was checked by the service. */
export function HistoryTimeline({ findingId, version }: { findingId: number; version: string }) {
  const { t } = useLanguage();
  const { data, error, reload } = useResource<History>(`/findings/${findingId}/history?seen=${version}`);
  return (
    <section className="card timeline" aria-labelledby="history-title">
      <div className="card__head">
        <h2 id="history-title">{t('history.title')}</h2>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={3} height={40} />}
      {data !== null && (
        <>
          <p className={data.intact ? 'timeline__seal' : 'timeline__seal timeline__seal--broken'} role={data.intact ? undefined : 'alert'}>
            {data.intact ? t('history.intact') : t('history.broken', { no: data.brokenAt ?? 0 })}
          </p>
          <ol className="timeline__lines" reversed>
            {data.entries.toReversed().map((line) => (
              <Line key={line.entryNo} line={line} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Line({ line }: { line: HistoryLine }) {
  const { t, nameOf, language } = useLanguage();
  return (
    <li>
      <p className="timeline__what">
        <strong>{nameOf('action', line.action)}</strong>
        <span className="timeline__hash" title={line.hash}>
          #{line.entryNo} · {line.hash.slice(0, 8)}
        </span>
      </p>
      <p className="timeline__who">
        {line.actorName} ({nameOf('role', line.actorRole)}) · {formatMoment(line.at, language)}
      </p>
      {line.reason !== '' && <p className="timeline__reason">“{line.reason}”</p>}
      {typeof line.detail?.['fileName'] === 'string' && <p className="timeline__who">{line.detail['fileName']}</p>}
      {line.changes.length > 0 && (
        <details>
          <summary>{t('history.changes', { count: line.changes.length })}</summary>
          <Changes changes={line.changes} />
        </details>
      )}
    </li>
  );
}

export function Changes({ changes }: { changes: FactChange[] }) {
  const { t } = useLanguage();
  const show = (value: string | null) => (value === null ? t('history.unset') : value.replace(/^"|"$/g, ''));
  return (
    <dl className="fact-changes">
      {changes.map((change) => (
        <div key={change.path}>
          <dt>{change.path}</dt>
          <dd>
            <del>{show(change.before)}</del> → <ins>{show(change.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
