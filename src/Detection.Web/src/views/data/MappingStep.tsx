import { useCallback, useEffect, useState } from 'react';
import { postJson } from '../../api/client';
import { Button } from '../../components/Button';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import { ColumnMapping } from './ColumnMapping';
import { Preview } from './Preview';
import { ProfileFields } from './ProfileFields';
import type { Inspection, Profile } from './types';
import { forgetUpload, type Upload } from './upload';

interface MappingStepProps {
  file: File;
  upload: Upload;
  onBegun: (begun: { importId: number; jobId: string }) => void;
  onBack: () => void;
}

interface Question {
  profile: Profile | null;
  target: string | null;
  layer: string | null;
}

/** What the service makes of the file: which header is which column, and its first rows as they would be read. Nothing is imported yet. */
export function MappingStep({ file, upload, onBegun, onBack }: MappingStepProps) {
  const { t, say } = useLanguage();
  const [found, setFound] = useState<Inspection | null>(null);
  const [profile, setProfile] = useState<Profile | null>(null);
  const [isBusy, setIsBusy] = useState(true);
  const [isSimulated, setIsSimulated] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const look = useCallback(
    async (question: Question) => {
      setIsBusy(true);
      setFailure(null);
      try {
        const answer = await postJson<Inspection>(`/imports/uploads/${upload.uploadId}/inspect`, question);
        // A tried profile leaves nothing open; what the guess left open is still to be seen.
        setFound((before) => (question.profile === null || before === null ? answer : { ...answer, open: before.open, unplaced: before.unplaced }));
        setProfile(answer.profile);
      } catch (error) {
        setFailure(error);
      }
      setIsBusy(false);
    },
    [upload.uploadId],
  );
  useEffect(() => {
    void look({ profile: null, target: null, layer: null });
  }, [look]);

  const change = (changed: Profile) => {
    setProfile(changed);
    void look({ profile: changed, target: null, layer: changed.layer ?? found?.layer ?? null });
  };
  const begin = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      const begun = await postJson<{ importId: number; jobId: string }>(`/imports/uploads/${upload.uploadId}/import`, {
        profile,
        layer: found?.layer ?? null,
        simulated: isSimulated,
      });
      forgetUpload(file);
      onBegun(begun);
    } catch (error) {
      setFailure(error);
      setIsBusy(false);
    }
  };

  if (found === null || profile === null) {
    return failure === null ? (
      <Skeleton rows={8} height={40} />
    ) : (
      <>
        <ErrorMessage error={failure} />
        <Button onClick={onBack}>{t('data.another')}</Button>
      </>
    );
  }

  return (
    <div className="mapping">
      <div className="page__bar">
        <h3>{found.fileName}</h3>
        <Button onClick={onBack}>{t('data.another')}</Button>
      </div>
      <ProfileFields
        found={found}
        profile={profile}
        isBusy={isBusy}
        onLayer={(layer) => void look({ profile: null, target: null, layer })}
        onTarget={(target) => void look({ profile: null, target, layer: found.layer })}
        onChange={change}
      />
      {(found.open.length > 0 || found.missing.length > 0 || found.refusal !== null) && (
        <ul className="mapping__open" role="status">
          {found.missing.length > 0 && <li>{t('data.missing', { columns: found.missing.join(', ') })}</li>}
          {found.refusal !== null && <li>{say(found.refusal)}</li>}
          {found.open.map((open) => (
            <li key={open.en}>{say(open)}</li>
          ))}
        </ul>
      )}
      <ColumnMapping found={found} profile={profile} isBusy={isBusy} onChange={change} />
      <Preview rows={found.rows} profile={profile} />
      {failure !== null && <ErrorMessage error={failure} />}
      <div className="page__bar">
        <label className="mapping__simulated">
          <input type="checkbox" checked={isSimulated} onChange={(event) => setIsSimulated(event.target.checked)} /> {t('data.simulated')}
        </label>
        <div className="mapping__acts">
          <a
            className="button button--plain"
            href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(profile, null, 2))}`}
            download={`${profile.name}.profile.json`}
          >
            {t('data.keepProfile')}
          </a>
          <Button kind="primary" disabled={isBusy || found.refusal !== null} onClick={() => void begin()}>
            {t('data.import')}
          </Button>
        </div>
      </div>
    </div>
  );
}
