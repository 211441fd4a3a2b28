import { type FormEvent, useState } from 'react';
import { useActor } from '../../actor/actor';
import type { AccessNote } from '../../api/campaigns';
import { postJson, remove } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { ErrorMessage } from '../../components/Message';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

/** How to get to the meter, as people who were there say it: it stands on every crew's sheet. */
export function AccessNotes({ installationId }: { installationId: number }) {
  const { t, language } = useLanguage();
  const { isOneOf } = useActor();
  const address = `/installations/${installationId}/access-notes`;
  const notes = useResource<AccessNote[]>(address);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const mayWrite = isOneOf('crew', 'analyst', 'manager');
  const settle = (change: Promise<unknown>) =>
    change.then(() => {
      setText('');
      setError(null);
      notes.reload();
    }, setError);
  const add = (event: FormEvent) => {
    event.preventDefault();
    void settle(postJson(address, { note: text }));
  };
  return (
    <section className="panel__section">
      <h3>{t('accessNotes.title')}</h3>
      {notes.data?.length === 0 && <p className="panel__note">{t('accessNotes.none')}</p>}
      <ol className="history">
        {notes.data?.map((note) => (
          <li key={note.accessNoteId}>
            <time dateTime={note.writtenAt}>{formatDay(note.writtenAt.slice(0, 10), language)}</time>
            <span>
              {note.note} <span className="history__detail">{note.writtenBy}</span>
              {mayWrite && (
                <Button className="history__end" aria-label={t('accessNotes.endOne', { note: note.note })} onClick={() => void settle(remove(`${address}/${note.accessNoteId}`))}>
                  {t('accessNotes.end')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <form className="history__add" onSubmit={add}>
          <Field label={t('accessNotes.new')}>
            <input required maxLength={300} value={text} onChange={(event) => setText(event.target.value)} />
          </Field>
          <Button type="submit">{t('accessNotes.add')}</Button>
        </form>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  );
}
