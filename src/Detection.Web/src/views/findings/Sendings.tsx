import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button';
import { describeError } from '../../components/Message';
import { ProgressBar } from '../../components/ProgressBar';
import { useLanguage } from '../../i18n/language';
import { uploadEvidence, type UploadOrder } from './upload';

export interface Sending {
  key: string;
  order: UploadOrder;
}

/** Files on their way, each with its progress. */
export function Sendings({ sendings, onDone }: { sendings: Sending[]; onDone: (key: string) => void }) {
  return (
    <ul className="sendings" aria-live="polite">
      {sendings.map((sending) => (
        <SendingRow key={sending.key} sending={sending} onDone={() => onDone(sending.key)} />
      ))}
    </ul>
  );
}

function SendingRow({ sending: { order }, onDone }: { sending: Sending; onDone: () => void }) {
  const { t } = useLanguage();
  const [offset, setOffset] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const uploadId = useRef<string | null>(null);
  const hasStarted = useRef(false);

  const send = async () => {
    setError(null);
    try {
      await uploadEvidence(order, uploadId.current, (sent, id) => {
        uploadId.current = id;
        setOffset(sent);
      });
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };

  useEffect(() => {
    // Strict mode runs effects twice; a file is sent once.
    if (hasStarted.current) return;
    hasStarted.current = true;
    void send();
  });

  const told = error === null ? null : describeError(error, t);
  return (
    <li>
      <ProgressBar label={t('evidence.uploading', { name: order.file.name })} done={offset} total={order.file.size} />
      {told !== null && (
        <div className="sendings__refused" role="alert">
          <p>
            <strong>{told.title}.</strong> {told.detail}
          </p>
          <div className="sendings__choices">
            <Button onClick={() => void send()}>{t('evidence.retry')}</Button>
            <Button onClick={onDone}>{t('actions.stop')}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
