import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button';
import { Field } from '../components/Field';
import { Icon } from '../components/Icon';
import { useLanguage } from '../i18n/language';
import './ActorMenu.css';
import { type Role, roles, useActor } from './actor';

/** Who works at this page, and the form that changes it. */
export function ActorMenu() {
  const { t } = useLanguage();
  const { actor, workAs } = useActor();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !frame.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [isOpen]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    workAs({ name: String(form.get('name')).trim(), role: form.get('role') as Role });
    setIsOpen(false);
  };

  return (
    <div className="actor" ref={frame}>
      <button type="button" className="actor__button" aria-expanded={isOpen} title={t('actor.label')} onClick={() => setIsOpen(!isOpen)}>
        <Icon name="person" size={18} />
        <span className="actor__name">{actor.name === '' ? t('actor.unnamed') : actor.name}</span>
        <span className="actor__role">{t(`role.${actor.role}`)}</span>
      </button>
      {isOpen && (
        <form className="actor__form" onSubmit={submit}>
          <h2>{t('actor.label')}</h2>
          <Field label={t('actor.name')}>
            <input name="name" defaultValue={actor.name} required maxLength={80} autoComplete="name" autoFocus />
          </Field>
          <Field label={t('actor.role')}>
            <select name="role" defaultValue={actor.role}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          </Field>
          <p className="actor__note">{t('actor.note')}</p>
          <Button type="submit" kind="primary">
            {t('actor.apply')}
          </Button>
        </form>
      )}
    </div>
  );
}
