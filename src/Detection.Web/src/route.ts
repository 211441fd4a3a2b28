import { useSyncExternalStore } from 'react';

/** The places of the page. The address's hash names them, so every one of them can be linked to. */
export type Route =
  | { view: 'ranking'; installationId: number | null }
  | { view: 'sweep'; sweepId: number | null; installationId: number | null }
  | { view: 'statistics' }
  /** `new` enters one, for an installation where one is named. */
  | { view: 'findings'; findingId: number | 'new' | null; installationId: number | null }
  | { view: 'models' }
  | { view: 'runs'; importId: number | null };

const toId = (text: string | undefined): number | null => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);

export function parseRoute(hash: string): Route {
  const [view, id, sub, subId] = hash.replace(/^#?\/?/, '').split('/');
  switch (view) {
    case 'installation':
      return { view: 'ranking', installationId: toId(id) };
    case 'sweep':
      return { view: 'sweep', sweepId: toId(id), installationId: sub === 'installation' ? toId(subId) : null };
    case 'findings':
      return { view: 'findings', findingId: id === 'new' ? 'new' : toId(id), installationId: id === 'new' ? toId(sub) : null };
    case 'statistics':
      return { view: 'statistics' };
    case 'models':
      return { view: 'models' };
    case 'runs':
      return { view: 'runs', importId: id === 'import' ? toId(sub) : null };
    default:
      return { view: 'ranking', installationId: null };
  }
}

export function hashOf(route: Route): string {
  switch (route.view) {
    case 'ranking':
      return route.installationId === null ? '#/' : `#/installation/${route.installationId}`;
    case 'sweep': {
      const sweep = route.sweepId === null ? '#/sweep' : `#/sweep/${route.sweepId}`;
      return route.installationId === null || route.sweepId === null ? sweep : `${sweep}/installation/${route.installationId}`;
    }
    case 'findings':
      return ['#/findings', route.findingId, route.installationId].filter((part) => part !== null).join('/');
    case 'statistics':
      return '#/statistics';
    case 'models':
      return '#/models';
    case 'runs':
      return route.importId === null ? '#/runs' : `#/runs/import/${route.importId}`;
  }
}

export function goTo(route: Route): void {
  window.location.hash = hashOf(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
