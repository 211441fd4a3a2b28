import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { useLanguage } from '../../i18n/language';

/** Asks for the reason that will stand in the history. */
export function ReasonForm({ onConfirm, onStop }: { onConfirm: (reason: string) => void; onStop: () => void }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(reason);
  };
  return (
    <form className="reason-form" onSubmit={submit}>
      <Field label={t('actions.reason')}>
        <textarea required rows={2} value={reason} onChange={(event) => setReason(event.target.value)} autoFocus />
      </Field>
      <p className="card__note">{t('actions.reason.note')}</p>
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('actions.confirm')}
        </Button>
        <Button onClick={onStop}>{t('actions.stop')}</Button>
      </div>
    </form>
  );
}
