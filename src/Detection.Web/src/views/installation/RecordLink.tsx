import { useState } from 'react';
import { postJson } from '../../api/client';
import type { Installation } from '../../api/types';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';

/** Opens the draft record, or has it drawn up first. */
export function RecordLink({ installation, onChange }: { installation: Installation; onChange: () => void }) {
  const { t } = useLanguage();
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const create = async () => {
    setIsWorking(true);
    setError(null);
    try {
      await postJson('/records', { installationId: installation.installationId });
      onChange();
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };

  const { record } = installation;
  return (
    <section className="panel__section panel__record">
      {record === null ? (
        <Button kind="primary" icon="document" disabled={isWorking} onClick={create}>
          {t(isWorking ? 'panel.record.working' : 'panel.record.create')}
        </Button>
      ) : (
        <a className="button button--primary" href={`/records/${record.recordId}.pdf`} target="_blank" rel="noopener">
          <Icon name="document" />
          <span>{t('panel.record.open')}</span>
        </a>
      )}
      <a className="button" href={hashOf({ view: 'findings', findingId: 'new', installationId: installation.installationId })}>
        <Icon name="check" />
        <span>{t('findings.enter')}</span>
      </a>
      <p className="panel__note" role="status">
        {record !== null && t('panel.record.ready', { no: record.recordNo })} {t('panel.record.note')}
      </p>
      {error !== null && <ErrorMessage error={error} onRetry={create} />}
    </section>
  );
}
