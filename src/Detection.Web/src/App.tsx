import { useState } from 'react';
import { ActorProvider } from './actor/actor';
import { AboutProvider } from './about';
import type { About, Readiness } from './api/types';
import { useResource } from './api/useResource';
import './App.css';
import { Header } from './Header';
import { useLanguage } from './i18n/language';
import { Notice } from './Notice';
import { useRoute } from './route';
import { Startup } from './Startup';
import { DataPage } from './views/data/DataPage';
import { FindingsPage } from './views/findings/FindingsPage';
import { FindingWorkspace } from './views/findings/FindingWorkspace';
import { NewFinding } from './views/findings/NewFinding';
import { GridPage } from './views/grid/GridPage';
import { ModelsPage } from './views/models/ModelsPage';
import { PositionsPage } from './views/positions/PositionsPage';
import { RunsPage } from './views/runs/RunsPage';
import { StatisticsPage } from './views/statistics/StatisticsPage';
import { isMapRoute, Workspace } from './views/workspace/Workspace';

const readinessMilliseconds = 1500;
const aboutMilliseconds = 15_000;

/** Waits until the service is ready, then shows the place the address names. */
export function App() {
  const [isReady, setIsReady] = useState(false);
  const readiness = useResource<Readiness>(isReady ? null : '/health/ready', readinessMilliseconds);
  const about = useResource<About>('/about', aboutMilliseconds);
  if (!isReady && readiness.data !== null && readiness.error === null) setIsReady(true);

  if (!isReady || about.data === null) return <Startup error={isReady ? about.error : readiness.error} />;
  return (
    <AboutProvider value={about.data}>
      <ActorProvider>
        <Page />
      </ActorProvider>
    </AboutProvider>
  );
}

function Page() {
  const { t } = useLanguage();
  const route = useRoute();
  const isOnMap = isMapRoute(route);
  return (
    <div className="app">
      <a className="app__skip" href="#main" onClick={skipToMain}>
        {t('nav.skip')}
      </a>
      <Header route={route} />
      <Notice />
      <main id="main" className={isOnMap ? 'app__main app__main--map' : 'app__main'} tabIndex={-1}>
        {isOnMap && <Workspace route={route} />}
        {route.view === 'findings' && route.findingId === null && <FindingsPage />}
        {route.view === 'findings' && route.findingId === 'new' && <NewFinding key={route.installationId} installationId={route.installationId} />}
        {route.view === 'findings' && typeof route.findingId === 'number' && <FindingWorkspace key={route.findingId} findingId={route.findingId} />}
        {route.view === 'statistics' && <StatisticsPage />}
        {route.view === 'models' && <ModelsPage />}
        {route.view === 'grid' && <GridPage code={route.code} />}
        {route.view === 'data' && <DataPage />}
        {route.view === 'positions' && <PositionsPage />}
        {route.view === 'runs' && <RunsPage importId={route.importId} />}
      </main>
    </div>
  );
}

/** The hash names the place of the page, so the skip link moves the focus itself. */
function skipToMain(event: React.MouseEvent) {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
