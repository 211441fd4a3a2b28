import { useId, useState } from 'react';
import { useActor } from '../../actor/actor';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { useLanguage } from '../../i18n/language';
import { EvidenceCard } from './EvidenceCard';
import { type Finding, type Subject, subjects } from './types';
import { type Sending, Sendings } from './Sendings';

/** What proves the finding, and where more is added. */
export function EvidenceSection({ finding, onChange }: { finding: Finding; onChange: () => void }) {
  const { t, nameOf } = useLanguage();
  const { isOneOf } = useActor();
  const [subject, setSubject] = useState<Subject>('place');
  const [visibleStamp, setVisibleStamp] = useState(false);
  const [sendings, setSendings] = useState<Sending[]>([]);
  const inputId = useId();

  const add = (files: Iterable<File>) =>
    setSendings((before) => [
      ...before,
      ...[...files].map((file) => ({ key: `${file.name}-${file.size}-${before.length}`, order: { findingId: finding.findingId, file, subject, visibleStamp } })),
    ]);

  return (
    <section className="card evidence" aria-labelledby="evidence-title">
      <div className="card__head">
        <h2 id="evidence-title">{t('evidence.title')}</h2>
        <span className="card__count">{finding.evidence.length}</span>
      </div>
      {finding.evidence.length === 0 && <p className="card__note">{t('evidence.none')}</p>}
      <ul className="evidence__grid">
        {finding.evidence.map((item) => (
          <EvidenceCard key={item.evidenceId} evidence={item} onChange={onChange} />
        ))}
      </ul>
      {isOneOf('crew', 'reviewer', 'manager') && (
        <div
          className="evidence__drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            add(event.dataTransfer.files);
          }}
        >
          <Field label={t('evidence.subject')}>
            <select value={subject} onChange={(event) => setSubject(event.target.value as Subject)}>
              {subjects.map((name) => (
                <option key={name} value={name}>
                  {nameOf('subject', name)}
                </option>
              ))}
            </select>
          </Field>
          <label className="check">
            <input type="checkbox" checked={visibleStamp} onChange={(event) => setVisibleStamp(event.target.checked)} />
            <span>{t('evidence.visibleStamp')}</span>
          </label>
          <label className="button button--primary evidence__choose" htmlFor={inputId}>
            <Icon name="plus" />
            <span>{t('evidence.add')}</span>
            <input
              id={inputId}
              className="only-spoken"
              type="file"
              multiple
              accept="image/*,video/*,application/pdf"
              onChange={(event) => {
                add(event.target.files ?? []);
                event.target.value = '';
              }}
            />
          </label>
          <p className="card__note">{t('evidence.drop')}</p>
          <Sendings sendings={sendings} onDone={(key) => {
            setSendings((before) => before.filter((sending) => sending.key !== key));
            onChange();
          }} />
        </div>
      )}
    </section>
  );
}
