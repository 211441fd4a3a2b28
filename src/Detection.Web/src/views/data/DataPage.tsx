import { useState } from 'react';
import { hashOf } from '../../route';
import { useLanguage } from '../../i18n/language';
import '../page.css';
import './DataPage.css';
import { Exports } from './Exports';
import { FileStep } from './FileStep';
import { ImportStep } from './ImportStep';
import { MappingStep } from './MappingStep';
import type { Upload } from './upload';

interface Begun {
  importId: number;
  jobId: string;
}

/** A file in, looked at before anything of it is taken, and everything out again. */
export function DataPage() {
  const { t } = useLanguage();
  const [sent, setSent] = useState<{ file: File; upload: Upload } | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const restart = () => {
    setSent(null);
    setBegun(null);
  };
  return (
    <div className="page">
      <header className="page__head">
        <p>
          <a href={hashOf({ view: 'runs', importId: null })}>← {t('imports.back')}</a>
        </p>
        <h1>{t('data.title')}</h1>
        <p className="page__lead">{t('data.lead')}</p>
      </header>
      <section className="page__section" aria-label={t('data.in')}>
        <h2>{t('data.in')}</h2>
        <ol className="data-steps" aria-label={t('data.steps')}>
          <Step isNow={sent === null} text={t('data.step.file')} />
          <Step isNow={sent !== null && begun === null} text={t('data.step.mapping')} />
          <Step isNow={begun !== null} text={t('data.step.result')} />
        </ol>
        {sent === null && <FileStep onSent={(file, upload) => setSent({ file, upload })} />}
        {sent !== null && begun === null && <MappingStep file={sent.file} upload={sent.upload} onBegun={setBegun} onBack={restart} />}
        {begun !== null && <ImportStep importId={begun.importId} jobId={begun.jobId} onAgain={restart} />}
      </section>
      <Exports />
    </div>
  );
}

function Step({ isNow, text }: { isNow: boolean; text: string }) {
  return (
    <li className="data-steps__step" aria-current={isNow ? 'step' : undefined}>
      {text}
    </li>
  );
}
