import { useState } from 'react';
import { useActor } from '../../actor/actor';
import { postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { ReasonForm } from './ReasonForm';
import type { Finding } from './types';

type Asked = 'placeHold' | 'liftHold' | 'destroy';

/** How long the file is kept: the legal hold, and the destruction of a person's data (KVKK). */
export function FileCard({ finding, onChange }: { finding: Finding; onChange: (finding?: Finding) => void }) {
  const { t, nameOf } = useLanguage();
  const { isOneOf } = useActor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isOver = finding.step === 'closed' || finding.step === 'cancelled';
  const hold: Asked = finding.legalHold ? 'liftHold' : 'placeHold';

  const confirm = async (reason: string) => {
    setError(null);
    try {
      if (asked === 'destroy') {
        await postJson(`/findings/${finding.findingId}/person/destroy`, { reason });
        onChange();
      } else {
        onChange(await postJson<Finding>(`/findings/${finding.findingId}/actions`, { version: finding.version, action: asked, reason }));
      }
      setAsked(null);
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <section className="card" aria-labelledby="file-title">
      <h2 id="file-title">{t('file.title')}</h2>
      <p className="card__note">{t(finding.legalHold ? 'file.held' : 'file.free')}</p>
      {asked === null ? (
        <div className="form__buttons file__buttons">
          {isOneOf('reviewer', 'manager') && <Button onClick={() => setAsked(hold)}>{nameOf('action', hold)}</Button>}
          {isOneOf('manager') && finding.person !== null && (
            <Button disabled={!isOver || finding.legalHold} onClick={() => setAsked('destroy')}>
              {t('file.destroy')}
            </Button>
          )}
        </div>
      ) : (
        <ReasonForm onConfirm={(reason) => void confirm(reason)} onStop={() => setAsked(null)} />
      )}
      {isOneOf('manager') && finding.person !== null && (!isOver || finding.legalHold) && <p className="card__note">{t('file.destroyLater')}</p>}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  );
}
