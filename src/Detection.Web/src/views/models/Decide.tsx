import { type FormEvent, useState } from 'react';
import { postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';

interface Act {
  text: string;
  path: string;
  isMain?: boolean;
}

/** A person's decision: the button opens a line for the reason, without which nothing is decided. */
export function Decide({ acts, onDone }: { acts: Act[]; onDone: () => void }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<Act | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);

  const decide = async (event?: FormEvent) => {
    event?.preventDefault();
    if (chosen === null) return;
    setError(null);
    try {
      await postJson(chosen.path, { reason });
      setChosen(null);
      setReason('');
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };

  if (chosen === null)
    return (
      <div className="models__acts">
        {acts.map((act) => (
          <Button key={act.path} kind={act.isMain ? 'primary' : 'plain'} onClick={() => setChosen(act)}>
            {act.text}
          </Button>
        ))}
      </div>
    );
  return (
    <form className="models__reason" onSubmit={decide}>
      <Field label={`${chosen.text}: ${t('models.reason')}`}>
        <input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('models.reason.hint')} required autoFocus />
      </Field>
      <div className="models__acts">
        <Button kind="primary" type="submit" disabled={reason.trim() === ''}>
          {t('models.confirm')}
        </Button>
        <Button onClick={() => setChosen(null)}>{t('models.cancel')}</Button>
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={decide} />}
    </form>
  );
}
