import type { ServiceError } from '../../api/client';
import { Button } from '../../components/Button';
import { useLanguage } from '../../i18n/language';
import { Changes } from './HistoryTimeline';
import type { HistoryLine } from './types';

/** Somebody else was faster: who, and what they changed. Nothing of one's own is lost from the form. */
export function StaleMessage({ error, onReload }: { error: ServiceError; onReload: () => void }) {
  const { t, nameOf } = useLanguage();
  const since = (error.problem.since ?? []) as HistoryLine[];
  return (
    <div className="stale" role="alert">
      <h3>{t('stale.title')}</h3>
      <p>{t('stale.detail')}</p>
      {since.map((line) => (
        <div key={line.entryNo}>
          <p>
            <strong>{line.actorName}</strong> · {nameOf('action', line.action)}
          </p>
          <Changes changes={line.changes} />
        </div>
      ))}
      <Button kind="primary" onClick={onReload}>
        {t('stale.reload')}
      </Button>
    </div>
  );
}
