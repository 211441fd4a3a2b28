import { useState } from 'react';
import { useActor } from '../../actor/actor';
import { postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { ErrorMessage } from '../../components/Message';
import { formatNumber } from '../../i18n/format';
import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import { ReasonForm } from './ReasonForm';
import type { Evidence } from './types';

const megabyte = 1024 * 1024;

/** One piece of evidence: what it shows, what it says of itself, what speaks against it. */
export function EvidenceCard({ evidence, onChange }: { evidence: Evidence; onChange: () => void }) {
  const { t, nameOf, language } = useLanguage();
  const { isOneOf } = useActor();
  const [note, setNote] = useState<'accepted' | 'withdrawn' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const address = `/evidence/${evidence.evidenceId}`;
  const isOut = evidence.withdrawnReason !== null;

  const send = async (reason: string) => {
    setError(null);
    try {
      await postJson(`${address}/notes`, { kind: note, reason });
      setNote(null);
      onChange();
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <li className={isOut ? 'evidence__card evidence__card--out' : 'evidence__card'}>
      <div className="evidence__picture">
        {evidence.kind === 'photo' &&
          (evidence.hasView ? <img src={`${address}/view`} alt={nameOf('subject', evidence.subject)} loading="lazy" /> : <p>{t('evidence.noView')}</p>)}
        {evidence.kind === 'video' && <video src={`${address}/original`} controls preload="metadata" aria-label={nameOf('subject', evidence.subject)} />}
        {evidence.kind === 'document' && <p className="evidence__document">PDF</p>}
      </div>
      <div className="evidence__text">
        <p className="evidence__subject">
          <strong>{nameOf('subject', evidence.subject)}</strong>
          <span className={evidence.counts ? 'evidence__counts' : 'evidence__counts evidence__counts--not'}>
            {t(evidence.counts ? 'evidence.counts' : 'evidence.countsNot')}
          </span>
        </p>
        {evidence.flags.length > 0 && (
          <ul className="evidence__flags">
            {evidence.flags.map((flag) => (
              <li key={flag}>{nameOf('doubt', flag)}</li>
            ))}
          </ul>
        )}
        <p className="evidence__fact">
          {evidence.embedded.capturedAt === null ? t('evidence.noTime') : t('evidence.taken', { at: formatMoment(evidence.embedded.capturedAt, language) })}
          {evidence.embedded.latitude === null && <> · {t('evidence.noPlace')}</>}
          {evidence.embedded.device !== null && <> · {evidence.embedded.device}</>}
        </p>
        <p className="evidence__fact">
          <a href={`${address}/original`} target="_blank" rel="noopener">
            {evidence.fileName}
          </a>{' '}
          · {formatNumber(evidence.byteCount / megabyte, language, 1)} MB
        </p>
        <p className="evidence__fact evidence__hash" title={evidence.sha256}>
          {t('evidence.hash')} {evidence.sha256.slice(0, 16)}…
        </p>
        <p className="evidence__fact">{t('evidence.by', { name: evidence.uploadedBy, at: formatMoment(evidence.uploadedAt, language) })}</p>
        {evidence.acceptedReason !== null && <p className="evidence__fact">{t('evidence.accepted', { reason: evidence.acceptedReason, name: evidence.acceptedBy ?? '' })}</p>}
        {isOut && <p className="evidence__fact">{t('evidence.withdrawn', { reason: evidence.withdrawnReason ?? '', name: evidence.withdrawnBy ?? '' })}</p>}
        {isOneOf('reviewer', 'manager') && !isOut && note === null && (
          <p className="evidence__actions">
            {evidence.flags.length > 0 && evidence.acceptedReason === null && <Button onClick={() => setNote('accepted')}>{t('evidence.accept')}</Button>}
            <Button onClick={() => setNote('withdrawn')}>{t('evidence.withdraw')}</Button>
          </p>
        )}
        {note !== null && <ReasonForm onConfirm={send} onStop={() => setNote(null)} />}
        {error !== null && <ErrorMessage error={error} />}
      </div>
    </li>
  );
}
