import { type FormEvent, useState } from 'react';
import { useActor } from '../../actor/actor';
import { getJson, postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { todayLocal } from './time';

const entered = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '').trim();

/** Enters what somebody reported. Who it was is encrypted and kept apart; a tip without a name is owed no answer. */
export function NewTip({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!isOneOf('crew', 'reviewer', 'manager')) return null;
  if (!isOpen) {
    return (
      <div className="agenda__bar">
        <Button onClick={() => setIsOpen(true)}>{t('tips.new')}</Button>
      </div>
    );
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = { installationNo: entered(form, 'installationNo'), receivedOn: entered(form, 'receivedOn'), what: entered(form, 'what'), informant: entered(form, 'informant') };
    setError(null);
    try {
      await postJson('/tips', values);
      setIsOpen(false);
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <form className="card action-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('tips.new')}</h2>
      <Field label={t('tips.receivedOn')}>
        <input name="receivedOn" type="date" required defaultValue={todayLocal()} max={todayLocal()} />
      </Field>
      <Field label={t('tips.installationNo')}>
        <input name="installationNo" />
      </Field>
      <Field label={t('tips.what')}>
        <textarea name="what" required rows={3} maxLength={2000} />
      </Field>
      <Field label={t('tips.informant')}>
        <input name="informant" maxLength={300} autoComplete="off" />
      </Field>
      <p className="card__note">{t('tips.informant.note')}</p>
      {error !== null && <ErrorMessage error={error} />}
      <div className="form__buttons">
        <Button type="submit" kind="primary">
          {t('tips.save')}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{t('actions.stop')}</Button>
      </div>
    </form>
  );
}

/** What can be done about one tip: answer it and, for a manager, see whom to answer. */
export function TipActions({ tipId, onDone }: { tipId: number; onDone: () => void }) {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const [isAnswering, setIsAnswering] = useState(false);
  const [contact, setContact] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!isOneOf('reviewer', 'manager')) return null;
  const attempt = async (work: () => Promise<void>) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    }
  };
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void attempt(async () => {
      await postJson(`/tips/${tipId}/answer`, { answeredOn: entered(form, 'answeredOn'), answer: entered(form, 'answer') });
      onDone();
    });
  };
  return (
    <div className="tip__actions">
      {!isAnswering && <Button onClick={() => setIsAnswering(true)}>{t('tips.answer')}</Button>}
      {isOneOf('manager') && contact === null && (
        <Button onClick={() => void attempt(async () => setContact((await getJson<{ contact: string }>(`/tips/${tipId}/informant`)).contact))}>{t('tips.who')}</Button>
      )}
      {contact !== null && <p className="tip__contact">{contact}</p>}
      {isAnswering && (
        <form className="action-form" onSubmit={answer}>
          <Field label={t('tips.answeredOn')}>
            <input name="answeredOn" type="date" required defaultValue={todayLocal()} max={todayLocal()} />
          </Field>
          <Field label={t('tips.answerText')}>
            <textarea name="answer" required rows={2} maxLength={2000} />
          </Field>
          <div className="form__buttons">
            <Button type="submit" kind="primary">
              {t('tips.answer.save')}
            </Button>
            <Button onClick={() => setIsAnswering(false)}>{t('actions.stop')}</Button>
          </div>
        </form>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </div>
  );
}
