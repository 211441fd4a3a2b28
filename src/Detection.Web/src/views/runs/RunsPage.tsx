import { useLanguage } from '../../i18n/language';
import '../page.css';
import { Imports } from './Imports';
import { Jobs } from './Jobs';
import { Rejections } from './Rejections';
import { Runs } from './Runs';
import './RunsPage.css';

/** How the night went, what is being worked on, and what came in. */
export function RunsPage({ importId }: { importId: number | null }) {
  const { t } = useLanguage();
  if (importId !== null) return <Rejections importId={importId} />;
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t('runs.title')}</h1>
        <p className="page__lead">{t('runs.lead')}</p>
      </header>
      <Runs />
      <Jobs />
      <Imports />
    </div>
  );
}
