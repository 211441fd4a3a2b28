import type { Place, PlanSummary } from './campaigns';
import type { LocalText } from './types';

/** What the service answers about sweeps, field for field. Durations and positions as in types.ts. */

export interface SweepStop {
  stopNo: number;
  installationId: number;
  installationNo: string;
  street: string | null;
  neighbourhood: string | null;
  longitude: number;
  latitude: number;
  /** Seconds after the crew leaves the depot. */
  arrivalSeconds: number;
  travelSeconds: number;
  travelMetres: number;
  /** How much shorter the day would be without it. */
  costSeconds: number | null;
  kind: 'inspection' | 'tip' | 'stamp' | 'coverage';
  value: number | null;
  probability: number | null;
  score: number | null;
  expectedKwh: number;
  reason: LocalText | null;
  /** In the campaign that has chosen this plan. */
  visitState: 'planned' | 'done' | 'skipped' | null;
}

export interface SweepGroup {
  groupNo: number;
  /** Empty where neither a street nor a neighbourhood is known. */
  name: string;
  stops: SweepStop[];
}

export interface SweepLeg {
  /** "straight" where there was no road to follow. */
  kind: 'road' | 'straight';
  /** Longitude and latitude of each place on it. */
  path: [number, number][];
}

/** One crew on one day. */
export interface SweepCrew {
  dayNo: number;
  onDay: string | null;
  crewNo: number;
  name: string;
  depot: Place | null;
  /** Seconds after midnight. */
  startsAtSeconds: number;
  shiftSeconds: number;
  /** The ways to each stop and then home; empty for a crew that stays at the depot. */
  legs: SweepLeg[];
  /** On the way, by car and on foot, the way back included. */
  travelSeconds: number;
  visitSeconds: number;
  travelMetres: number;
  expectedKwh: number;
  groups: SweepGroup[];
  /** Seconds after leaving the depot; null when none is due. */
  break: { afterStops: number; beginsSeconds: number; seconds: number } | null;
  waitSeconds: number;
  /** The crew that comes along and has no stops of its own. */
  companionCrewNo: number | null;
  /** The crew it goes along with. */
  leadCrewNo: number | null;
}

export interface Sweep extends PlanSummary {
  runId: number;
  shiftSeconds: number;
  visitSeconds: number;
  /** Null until one has been chosen. */
  depot: Place | null;
  travelModel: LocalText;
  /** To be shown with the routes; empty where none is asked for. */
  attribution: string | null;
  crews: SweepCrew[];
}
