import type { LocalText } from './types';

/** What the service answers about campaigns and plans, field for field. Durations and positions as in types.ts. */

export type CampaignState = 'draft' | 'planned' | 'handed_out' | 'in_progress' | 'closed' | 'cancelled';
export type CampaignAct = 'change' | 'plan' | 'choose' | 'handOut' | 'takeBack' | 'mark' | 'replan' | 'close' | 'cancel';
export type CampaignGoal = 'energy' | 'money' | 'findings' | 'coverage';

export interface Place {
  longitude: number;
  latitude: number;
}

export interface CampaignArea {
  district: string | null;
  neighbourhood: string | null;
  street: string | null;
  outline: Place[] | null;
}

export interface CampaignCrew {
  name: string;
  depot: Place | null;
  /** "08:30:00" */
  startsAt: string;
  shiftMinutes: number;
  skills: string[];
  break: CampaignBreak | null;
}

/** Times as "12:00:00". */
export interface CampaignBreak {
  minutes: number;
  earliest: string;
  latest: string;
}

export interface CampaignTerms {
  area: CampaignArea;
  startsOn: string;
  endsOn: string;
  /** 1 (Monday) to 7 */
  weekdays: number[];
  crews: CampaignCrew[];
  budget: { crewHours: number | null; visits: number | null };
  goal: CampaignGoal;
  rules: {
    notVisitedWithinMonths: number | null;
    tipsFirst: boolean;
    stampsExpiringWithinMonths: number | null;
    minScore: number;
    needsReason: boolean;
    oneVisitPerBuilding: boolean;
    wordOfMouth: { metres: number; lostShare: number } | null;
  };
  visitMinutes: number;
  tlPerKwh: Record<string, number>;
  seed: number;
}

export interface CurvePoint {
  crews: number;
  extraMinutes: number;
  value: number;
  stops: number;
  isAsked: boolean;
}

export interface PlanFigures {
  goal: CampaignGoal;
  value: number;
  expectedKwh: number;
  expectedTl: number | null;
  expectedFindings: number;
  findingsLow: number;
  findingsHigh: number;
  confidence: number;
  candidateCount: number;
  consideredCount: number;
  tipCount: number;
  stampCount: number;
  leftOut: Record<string, number>;
  curve: CurvePoint[];
}

export interface PlanChange {
  fate: 'later' | 'moved' | 'dropped';
  installationId: number;
  installationNo: string;
  street: string | null;
  fromDayNo: number;
  fromCrew: string;
  toDayNo: number | null;
  toCrew: string | null;
  laterMinutes: number;
  why: LocalText;
}

export interface PlanSummary {
  sweepId: number;
  campaignId: number | null;
  planNo: number | null;
  label: string | null;
  replacesSweepId: number | null;
  state: 'queued' | 'planned' | 'failed' | 'cancelled';
  jobId: string | null;
  crewCount: number;
  stopCount: number;
  travelMetres: number;
  workSeconds: number;
  totalExpectedKwh: number | null;
  terms: CampaignTerms | null;
  figures: PlanFigures | null;
  changes: PlanChange[];
  outcome: LocalText;
}

export interface Campaign {
  campaignId: number;
  name: string;
  state: CampaignState;
  acts: CampaignAct[];
  terms: CampaignTerms;
  chosenSweepId: number | null;
  visitCount: number;
  doneCount: number;
  skippedCount: number;
  planCount: number;
  plans: PlanSummary[];
}

export interface PlanComparison {
  left: PlanSummary;
  right: PlanSummary;
  sharedStops: number;
  onlyLeft: number;
  onlyRight: number;
}

export interface LeftOutItem extends Place {
  installationId: number;
  installationNo: string;
  street: string | null;
  neighbourhood: string | null;
  value: number;
  expectedKwh: number;
  extraMinutes: number | null;
  freeMinutes: number | null;
  why: LocalText;
}

export interface CautionArea {
  cautionAreaId: number;
  name: string;
  outline: Place[];
  needsTwoCrews: boolean;
  onlyByDaylight: boolean;
  needsPoliceEscort: boolean;
  note: string | null;
  createdBy: string;
  createdAt: string;
  installations: number;
}

export interface AccessNote {
  accessNoteId: number;
  note: string;
  writtenBy: string;
  writtenAt: string;
}

export interface NamedPlace {
  district: string | null;
  neighbourhood: string | null;
  street: string | null;
  installations: number;
}
