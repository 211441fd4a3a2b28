import { type FormEvent, useState } from 'react';
import { useActor } from '../../actor/actor';
import { putJson } from '../../api/client';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import type { Finding } from './types';

const kinds = ['tckn', 'vkn', 'passport', 'residence'] as const;

/** The consumer; a number once entered is shown masked only. */
export function PersonCard({ finding, onChange }: { finding: Finding; onChange: () => void }) {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const [isEditing, setIsEditing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { person } = finding;

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = String(form.get('number')).trim();
    setError(null);
    try {
      await putJson(`/findings/${finding.findingId}/person`, { fullName: form.get('name'), identityKind: number === '' ? null : form.get('kind'), identityNumber: number || null });
      setIsEditing(false);
      onChange();
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <section className="card" aria-labelledby="person-title">
      <div className="card__head">
        <h2 id="person-title">{t('person.title')}</h2>
        {!isEditing && isOneOf('crew', 'reviewer', 'manager') && <Button onClick={() => setIsEditing(true)}>{t('facts.edit')}</Button>}
      </div>
      {!isEditing && (
        <p>
          {person === null ? t('person.none') : person.fullName}
          {person?.identityMasked != null && (
            <span className="person__number">
              {t(`person.kind.${person.identityKind as (typeof kinds)[number]}`)} {person.identityMasked}
            </span>
          )}
        </p>
      )}
      {isEditing && (
        <form className="action-form" onSubmit={(event) => void save(event)}>
          <Field label={t('person.name')}>
            <input name="name" required maxLength={200} defaultValue={person?.fullName} autoFocus />
          </Field>
          <Field label={t('person.kind')}>
            <select name="kind" defaultValue={person?.identityKind ?? 'tckn'}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`person.kind.${kind}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('person.number')}>
            <input name="number" autoComplete="off" inputMode="text" maxLength={24} />
          </Field>
          <p className="card__note">{t('person.note')}</p>
          <div className="form__buttons">
            <Button type="submit" kind="primary">
              {t('person.save')}
            </Button>
            <Button onClick={() => setIsEditing(false)}>{t('actions.stop')}</Button>
          </div>
        </form>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  );
}
