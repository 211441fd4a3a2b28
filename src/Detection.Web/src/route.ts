import { useSyncExternalStore } from 'react';

/** A campaign with its plans, or the form that makes or changes one; a new one has no number yet. */
export type CampaignPart = 'overview' | 'edit';

/** The places of the page. The address's hash names them, so every one of them can be linked to. */
export type Route =
  | { view: 'ranking'; installationId: number | null }
  | { view: 'sweep'; sweepId: number | null; installationId: number | null }
  | { view: 'campaigns' }
  /** Areas that ask crews for caution. */
  | { view: 'cautions' }
  /** Areas that a crew can finish on foot. */
  | { view: 'areas' }
  | { view: 'campaign'; campaignId: number | null; part: CampaignPart }
  | { view: 'compare'; campaignId: number; left: number; right: number }
  | { view: 'statistics' }
  /** `new` enters one, for an installation where one is named. */
  | { view: 'findings'; findingId: number | 'new' | null; installationId: number | null }
  | { view: 'models' }
  /** A transformer, feeder or substation by its code. */
  | { view: 'grid'; code: string | null }
  | { view: 'data' }
  | { view: 'positions' }
  | { view: 'runs'; importId: number | null };

const toId = (text: string | undefined): number | null => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);

export function parseRoute(hash: string): Route {
  const [view, id, sub, subId, otherId] = hash.replace(/^#?\/?/, '').split('/');
  switch (view) {
    case 'installation':
      return { view: 'ranking', installationId: toId(id) };
    case 'sweep':
      return { view: 'sweep', sweepId: toId(id), installationId: sub === 'installation' ? toId(subId) : null };
    case 'findings':
      return { view: 'findings', findingId: id === 'new' ? 'new' : toId(id), installationId: id === 'new' ? toId(sub) : null };
    case 'campaigns':
    case 'cautions':
    case 'areas':
      return { view };
    case 'campaign':
      return parseCampaign(toId(id), sub, toId(subId), toId(otherId));
    case 'statistics':
      return { view: 'statistics' };
    case 'models':
      return { view: 'models' };
    case 'grid':
      return { view: 'grid', code: id === undefined || id === '' ? null : decodeURIComponent(id) };
    case 'data':
      return { view: 'data' };
    case 'positions':
      return { view: 'positions' };
    case 'runs':
      return { view: 'runs', importId: id === 'import' ? toId(sub) : null };
    default:
      return { view: 'ranking', installationId: null };
  }
}

function parseCampaign(campaignId: number | null, sub: string | undefined, left: number | null, right: number | null): Route {
  if (campaignId === null) return { view: 'campaign', campaignId, part: 'edit' };
  if (sub === 'compare' && left !== null && right !== null) return { view: 'compare', campaignId, left, right };
  return { view: 'campaign', campaignId, part: sub === 'edit' ? 'edit' : 'overview' };
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
    case 'campaigns':
    case 'cautions':
    case 'areas':
      return `#/${route.view}`;
    case 'campaign':
      if (route.campaignId === null) return '#/campaign/new';
      return route.part === 'edit' ? `#/campaign/${route.campaignId}/edit` : `#/campaign/${route.campaignId}`;
    case 'compare':
      return `#/campaign/${route.campaignId}/compare/${route.left}/${route.right}`;
    case 'statistics':
      return '#/statistics';
    case 'models':
      return '#/models';
    case 'grid':
      return route.code === null ? '#/grid' : `#/grid/${encodeURIComponent(route.code)}`;
    case 'data':
      return '#/data';
    case 'positions':
      return '#/positions';
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
