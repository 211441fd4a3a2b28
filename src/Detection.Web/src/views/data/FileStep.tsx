import { useId, useRef, useState } from 'react';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage } from '../../components/Message';
import { ProgressBar } from '../../components/ProgressBar';
import { useLanguage } from '../../i18n/language';
import { uploadFile, type Upload } from './upload';

/** Chooses a file, by hand or by dropping it, and sends it in parts. */
export function FileStep({ onSent }: { onSent: (file: File, upload: Upload) => void }) {
  const { t } = useLanguage();
  const [progress, setProgress] = useState<{ file: File; offset: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isOver, setIsOver] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const inputId = useId();

  const send = async (file: File | undefined) => {
    if (file === undefined || progress !== null) return;
    setFailure(null);
    abort.current = new AbortController();
    try {
      const upload = await uploadFile(file, (offset) => setProgress({ file, offset }), abort.current.signal);
      onSent(file, upload);
    } catch (error) {
      if (!abort.current.signal.aborted) setFailure(error);
    }
    setProgress(null);
  };

  return (
    <>
      <div
        className={isOver ? 'drop drop--over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        {progress === null ? (
          <>
            <label className="button button--primary drop__choose" htmlFor={inputId}>
              <Icon name="document" />
              <span>{t('data.choose')}</span>
            </label>
            <input
              id={inputId}
              className="drop__input"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.geojson,.json,.gpkg,.zip"
              onChange={(event) => void send(event.target.files?.[0])}
            />
            <p>{t('data.drop')}</p>
            <p className="page__note">{t('data.forms')}</p>
          </>
        ) : (
          <div className="drop__progress">
            <ProgressBar label={t('data.sending', { file: progress.file.name })} done={progress.offset} total={progress.file.size} />
            <p className="page__note">{t('data.resumable')}</p>
            <Button icon="close" onClick={() => abort.current?.abort()}>
              {t('data.stop')}
            </Button>
          </div>
        )}
      </div>
      {failure !== null && <ErrorMessage error={failure} />}
    </>
  );
}
