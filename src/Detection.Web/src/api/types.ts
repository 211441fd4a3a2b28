/** What the service answers, field for field. Energies are kWh, durations seconds, positions EPSG:4326. */

export interface LocalText {
  tr: string;
  en: string;
}

export type TariffGroup = 'dwelling' | 'commercial' | 'industry' | 'agriculture' | 'lighting' | 'public' | 'other';
export type PositionSource = 'surveyed' | 'geocoded' | 'centroid' | 'simulated';
export type WorkState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface About {
  product: string;
  version: string;
  simulatedDistrict: boolean;
  simulatedPositions: boolean;
  installations: number;
  readings: number;
  firstPeriod: string | null;
  lastPeriod: string | null;
  latestRunId: number | null;
  /** west, south, east, north */
  bounds: [number, number, number, number] | null;
}

export interface Reason {
  code: string;
  family: string;
  strength: number;
  text: LocalText;
}

/** 0–1; low ≤ value ≤ high. */
export interface Probability {
  value: number;
  low: number;
  high: number;
}

export interface ScoredInstallation {
  rank: number;
  score: number;
  /** Null in runs before there were probabilities. */
  probability: Probability | null;
  expectedKwh: number;
  /** Null where no tariff is known. */
  expectedTl: number | null;
  installationId: number;
  installationNo: string;
  tariffGroup: TariffGroup;
  status: string;
  province: string | null;
  district: string | null;
  neighbourhood: string | null;
  street: string | null;
  longitude: number | null;
  latitude: number | null;
  positionSource: PositionSource | null;
  clusterNo: number | null;
  inSweep: boolean;
  reasons: Reason[];
}

export interface ScorePage {
  runId: number;
  asOf: string;
  rankedBy: 'tl' | 'kwh';
  total: number;
  items: ScoredInstallation[];
}

export interface Meter {
  serialNo: string;
  brand: string | null;
  model: string | null;
  stampYear: number | null;
  ctRatio: number | null;
  vtRatio: number | null;
  multiplier: number | null;
  phases: number | null;
  fittedOn: string | null;
  removedOn: string | null;
}

export interface InstallationEvent {
  kind: string;
  at: string;
  crew: string | null;
  code: string | null;
  note: string | null;
  /** Where it was done, EPSG:4326 [degrees]; null where the file did not say. */
  longitude: number | null;
  latitude: number | null;
  /** From the installation's own point [m]. */
  distanceMetres: number | null;
  /** The company's names of its photographs; the service holds none of them. */
  photos: string[];
}

export interface Visit {
  visitedOn: string | null;
  outcome: string;
  recoveredKwh: number | null;
}

export interface InstallationScore {
  runId: number;
  rank: number;
  rankedBy: 'tl' | 'kwh';
  score: number;
  probability: Probability | null;
  /** What could be charged if illegal use were found. */
  recoverableKwh: number | null;
  expectedKwh: number;
  tlPerKwh: number | null;
  expectedTl: number | null;
  /** Surprise by detector, in nats. */
  detectorScores: Record<string, number>;
  dropBegan: string | null;
  reasons: Reason[];
}

export interface Explanation {
  runId: number;
  score: number;
  assumedCase: 'measuring' | 'noContract' | 'afterCut';
  chargedDays: number;
  kwhPerDay: number;
  families: { family: string; name: LocalText; logOdds: number; sentences: LocalText[] }[];
  rules: { code: string; family: string; strength: number; name: LocalText; text: LocalText }[];
  innocentCases: InnocentCase[];
  counterfactuals: { code: string; score: number; probability: number; text: LocalText }[];
}

export interface InnocentCase {
  code: string;
  name: LocalText;
  plausibility: 'likely' | 'open' | 'cannotTell' | 'unlikely';
  for: LocalText[];
  against: LocalText[];
  onSite: LocalText;
}

export interface Installation {
  installationId: number;
  installationNo: string;
  tariffGroup: TariffGroup;
  voltageLevel: string | null;
  phases: number | null;
  installedPowerKw: number | null;
  contractPowerKw: number | null;
  province: string | null;
  district: string | null;
  neighbourhood: string | null;
  street: string | null;
  longitude: number | null;
  latitude: number | null;
  positionSource: PositionSource | null;
  transformerCode: string | null;
  status: string;
  contractStart: string | null;
  contractEnd: string | null;
  simulated: boolean;
  meters: Meter[];
  events: InstallationEvent[];
  visits: Visit[];
  score: InstallationScore | null;
  sweep: { sweepId: number; crewNo: number; stopNo: number } | null;
  record: { recordId: number; recordNo: string } | null;
}

export interface MonthlyReading {
  /** Calendar month, "2025-03". */
  period: string;
  activeKwh: number;
  t1Kwh: number | null;
  t2Kwh: number | null;
  t3Kwh: number | null;
  inductiveKvarh: number | null;
  capacitiveKvarh: number | null;
  demandKw: number | null;
  estimated: boolean;
  peerMedianKwh: number | null;
}

export interface DailyReading {
  day: string;
  activeKwh: number;
}

export interface Readings {
  periods: MonthlyReading[];
  /** Dates on which a meter was fitted in place of another. */
  exchanges: string[];
  days: DailyReading[];
}

export interface StatisticRow {
  group: string;
  installations: number | null;
  /** Visits that reached an outcome: the denominator of the hit rate. Null where the cell is hidden. */
  visits: number | null;
  incompleteVisits: number | null;
  findings: number | null;
  irregular: number | null;
  underRegistered: number | null;
  hitRate: number | null;
  hitRateLow: number | null;
  hitRateHigh: number | null;
  suppressed: boolean;
}

export interface Statistics {
  runId: number | null;
  asOf: string | null;
  confidence: number;
  smallCellBelow: number;
  rows: StatisticRow[];
  total: StatisticRow;
}

export interface RunStage {
  stage: string;
  state: WorkState;
  doneCount: number;
  totalCount: number | null;
  secondsElapsed: number | null;
  secondsLeft: number | null;
}

export interface Run {
  runId: number;
  asOf: string;
  state: WorkState;
  requestedAt: string;
  finishedAt: string | null;
  stages: RunStage[];
}

export interface Job {
  jobId: string;
  kind: string;
  state: WorkState;
  step: string | null;
  doneCount: number;
  totalCount: number | null;
  secondsLeft: number | null;
  attempt: number;
  error: string | null;
}

export interface Import {
  importId: number;
  fileName: string;
  profile: string;
  state: WorkState;
  simulated: boolean;
  rowsRead: number;
  rowsInserted: number;
  rowsUpdated: number;
  rowsUnchanged: number;
  rowsRejected: number;
  rowsFlagged: number;
  requestedAt: string;
}

export interface Rejection {
  fileName: string;
  lineNo: number;
  field: string;
  rule: string;
  severity: 'reject' | 'flag' | 'note';
  value: string | null;
  rawLine: string;
  message: LocalText;
  remedy: LocalText;
}

export interface Readiness {
  status: string;
  reason?: LocalText;
  progress?: { stage?: string; doneCount?: number; totalCount?: number | null } | null;
}
