import { useState } from 'react';
import { useActor } from '../../actor/actor';
import { postJson } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { CopyCheck } from './CopyCheck';
import { type DocumentKind, documentsOf, isOutdated, type KeptDocument, kindsOf } from './documents';
import { formatMoment } from './time';
import type { Finding } from './types';

/** The legal documents: drafts until the finding is finalised, sealed ones from then on. */
export function DocumentsSection({ finding, onChange }: { finding: Finding; onChange: () => void }) {
  const { t } = useLanguage();
  const { data, error, reload } = useResource<KeptDocument[]>(`/findings/${finding.findingId}/documents?seen=${finding.version}-${finding.step}`);
  const [working, setWorking] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const print = async (kind: DocumentKind, language: 'tr' | 'en') => {
    setWorking(`${kind}-${language}`);
    setFailure(null);
    try {
      await postJson(`/findings/${finding.findingId}/documents`, { kind, language });
      reload();
      onChange();
    } catch (cause) {
      setFailure(cause);
    } finally {
      setWorking(null);
    }
  };

  return (
    <section className="card documents" aria-labelledby="documents-title">
      <div className="card__head">
        <h2 id="documents-title">{t('documents.title')}</h2>
      </div>
      <p className="card__note">{t(finding.finalisedAt !== null ? 'documents.final' : 'documents.draft')}</p>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={3} height={40} />}
      {data !== null && (
        <ul className="documents__list">
          {kindsOf(finding).map((kind) => (
            <DocumentRow key={kind} kind={kind} kept={data} changedAt={finding.changedAt} working={working} onPrint={(language) => void print(kind, language)} />
          ))}
        </ul>
      )}
      {failure !== null && <ErrorMessage error={failure} />}
      <CopyCheck />
    </section>
  );
}

interface DocumentRowProps {
  kind: DocumentKind;
  kept: KeptDocument[];
  changedAt: string;
  working: string | null;
  onPrint: (language: 'tr' | 'en') => void;
}

function DocumentRow({ kind, kept, changedAt, working, onPrint }: DocumentRowProps) {
  const { t, nameOf, language } = useLanguage();
  const { isOneOf } = useActor();
  const { current, earlier } = documentsOf(kept, kind, 'tr');
  const english = documentsOf(kept, kind, 'en').current;
  const mayPrint = isOneOf('crew', 'reviewer', 'manager');
  const name = nameOf('document', kind);
  return (
    <li className="documents__row">
      <div className="documents__what">
        <strong>{name}</strong>
        {current !== null && <span className={`documents__state documents__state--${current.state}`}>{t(`documents.state.${current.state}`)}</span>}
        <span className="card__note">
          {current === null
            ? t('documents.none')
            : current.state === 'sealed'
              ? t('documents.sealedBy', { name: current.sealedBy, at: formatMoment(current.producedAt, language) })
              : t(isOutdated(current, changedAt) ? 'documents.outdated' : 'documents.producedAt', { at: formatMoment(current.producedAt, language) })}
        </span>
        {current?.state === 'sealed' && (
          <span className="evidence__hash" title={current.sha256}>
            SHA-256 {current.sha256.slice(0, 16)}…
          </span>
        )}
        {earlier.length > 0 && (
          <details>
            <summary>{t('documents.earlier', { count: earlier.length })}</summary>
            {earlier.map((document) => (
              <a key={document.legalDocumentId} href={pdfOf(document)} target="_blank" rel="noopener">
                {formatMoment(document.producedAt, language)}
              </a>
            ))}
          </details>
        )}
      </div>
      <div className="documents__buttons">
        {current !== null && <OpenLink document={current} text={t('documents.open')} label={`${name}: ${t('documents.open')}`} />}
        {mayPrint && current?.state !== 'sealed' && (
          <Button disabled={working !== null} aria-label={`${name}: ${t('documents.print')}`} onClick={() => onPrint('tr')}>
            {t(working === `${kind}-tr` ? 'documents.working' : current === null ? 'documents.print' : 'documents.again')}
          </Button>
        )}
        {english !== null && <OpenLink document={english} text="EN" label={`${name}: ${t('documents.english')}`} />}
        {mayPrint && english?.state !== 'sealed' && (
          <Button disabled={working !== null} aria-label={`${name}: ${t('documents.english')}`} onClick={() => onPrint('en')}>
            {working === `${kind}-en` ? t('documents.working') : t('documents.printEnglish')}
          </Button>
        )}
      </div>
    </li>
  );
}

const pdfOf = (document: KeptDocument) => `/documents/${document.legalDocumentId}.pdf`;

function OpenLink({ document, text, label }: { document: KeptDocument; text: string; label: string }) {
  return (
    <a className="button" href={pdfOf(document)} target="_blank" rel="noopener" aria-label={label}>
      <Icon name="document" />
      <span>{text}</span>
    </a>
  );
}
