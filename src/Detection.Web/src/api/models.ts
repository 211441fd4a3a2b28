import type { TariffGroup } from './types';

/** What the service answers about models, field for field. */

export interface StoredModel {
  modelId: number;
  version: string;
  featureSet: string;
  isLearned: boolean;
  seed: number;
  trainedAsOf: string | null;
  createdAt: string;
  state: 'active' | 'shadow' | 'candidate' | 'retired';
}

export interface ModelDecision {
  decisionId: number;
  modelId: number;
  version: string;
  act: 'first' | 'replacement' | 'promote' | 'rollback' | 'retire';
  actorName: string;
  actorRole: string;
  reason: string;
  decidedAt: string;
}

export interface ModelList {
  models: StoredModel[];
  decisions: ModelDecision[];
}

export interface Reliability {
  rows: { count: number; meanPredicted: number; found: number; foundLow: number; foundHigh: number }[];
  expectedCalibrationError: number;
}

export interface ModelCard {
  treeShare: number;
  figures: {
    split: 'area' | 'time';
    group: TariffGroup | 'all';
    model: 'learned' | 'unsupervised';
    visits: number;
    findings: number;
    rocAuc: number | null;
    averagePrecision: number | null;
  }[];
  reliability: Reliability | null;
}

export interface DriftSubject {
  subject: string;
  name: { tr: string; en: string };
  /** Population stability index. */
  psi: number;
  ks: number;
  missingShare: number;
}

export interface DriftPage {
  steadyBelow: number;
  movedAbove: number;
  subjects: DriftSubject[];
}

export interface Shadow {
  runId: number;
  shadowModelId: number | null;
  tops: { length: number; common: number; activeVisited: number; activeFound: number; shadowVisited: number; shadowFound: number }[];
}
