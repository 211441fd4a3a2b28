import { useId, useState } from 'react';
import { postFile } from '../../api/client';
import { Icon } from '../../components/Icon';
import { ErrorMessage } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import type { Verdict } from './documents';
import { formatMoment } from './time';

/** Tells a true copy of a document from a changed one. */
export function CopyCheck() {
  const { t, language } = useLanguage();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const inputId = useId();

  const check = async (file: File) => {
    setVerdict(null);
    setError(null);
    try {
      setVerdict(await postFile<Verdict>('/documents/verify', file, 'application/pdf'));
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <div className="documents__check">
      <label className="button evidence__choose" htmlFor={inputId}>
        <Icon name="check" />
        <span>{t('documents.verify')}</span>
        <input
          id={inputId}
          className="only-spoken"
          type="file"
          accept="application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void check(file);
            event.target.value = '';
          }}
        />
      </label>
      <p role="status" className={verdict === null ? undefined : `documents__verdict documents__verdict--${verdict.verdict}`}>
        {verdict !== null &&
          t(`documents.verdict.${verdict.verdict}`, {
            no: verdict.document?.documentNo ?? '',
            name: verdict.document?.sealedBy ?? '',
            at: verdict.document === null ? '' : formatMoment(verdict.document.producedAt, language),
          })}
      </p>
      {error !== null && <ErrorMessage error={error} />}
    </div>
  );
}
