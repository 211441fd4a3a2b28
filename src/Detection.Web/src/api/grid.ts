/** What the service answers about the grid: energies in kWh, shares 0–1. */
export type GridLevel = 'transformer' | 'feeder' | 'substation';

export type BalanceState = 'told' | 'metering-incomplete' | 'no-meter' | 'no-installations';

export type ExplanationKind = 'theft' | 'line-tap' | 'wrong-link' | 'wrong-multiplier' | 'metering-gap' | 'street-lighting';

export interface Loss {
  level: GridLevel;
  code: string;
  name: string | null;
  feederCode: string | null;
  substationCode: string | null;
  ratingKva: number | null;
  rank: number;
  energyInKwh: number;
  billedKwh: number;
  technicalKwh: number;
  unexplainedKwh: number | null;
  share: number | null;
  shareLow: number | null;
  shareHigh: number | null;
  excessKwhPerDay: number;
  monthsTold: number;
  installationCount: number;
  state: BalanceState;
  assumptions: { transformers: number; ratingsKnown: number; transformerLists: string; lowVoltageShare: number };
  explanation: ExplanationKind | null;
}

export interface LossList {
  runId: number | null;
  asOf: string | null;
  total: number;
  items: Loss[];
}

export interface GridMonth {
  period: string;
  energyInKwh: number | null;
  billedKwh: number;
  technicalKwh: number;
  unexplainedKwh: number | null;
  unexplainedLowKwh: number | null;
  unexplainedHighKwh: number | null;
  state: BalanceState;
}

export interface Explanation {
  explanationId: number;
  transformerCode: string;
  kind: ExplanationKind;
  installationId: number | null;
  installationNo: string | null;
  otherTransformerCode: string | null;
  factor: number | null;
  beganOn: string | null;
  kwhPerDay: number;
  shareExplained: number;
  probability: number;
  evidence: { coefficient: number; coefficientDeviation: number; deviationBefore: number; deviationAfter: number; months: number; runnerUp: ExplanationKind | null };
  state: 'proposed' | 'accepted' | 'rejected';
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
}

export interface GridElement {
  loss: Loss;
  months: GridMonth[];
  explanations: Explanation[];
}
