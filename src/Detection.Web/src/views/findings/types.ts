import type { LocalText } from '../../api/types';
import type { Role } from '../../actor/actor';

export const outcomes = {
  illegal: ['illegalA', 'illegalB', 'illegalC', 'illegalCc'],
  irregular: ['irregularA', 'irregularB', 'irregularC', 'irregularCc', 'irregularD'],
  other: ['underRegistration', 'clean', 'incomplete'],
} as const;
export type Outcome = (typeof outcomes)[keyof typeof outcomes][number];

export const steps = [
  'draft', 'laboratory', 'notice', 'review', 'legalReview', 'approved', 'final', 'printed', 'notified', 'objected', 'decided', 'collectionNotice', 'collection', 'paid', 'reconnected', 'closed', 'cancelled',
] as const;
export type Step = (typeof steps)[number];

export const subjects = [
  'place', 'method', 'removedSerial', 'fittedSerial', 'seal', 'measuredCurrent', 'cableSection', 'entryRefused', 'meterUnreachable', 'laboratoryReport',
  'directorateReport', 'policeRecord', 'notice', 'signedRecord', 'other',
] as const;
export type Subject = (typeof subjects)[number];

/** What crew and office state; indexes in kWh before the multiplier, powers in kW. Left out means: not stated. */
export interface Facts {
  outcome: Outcome;
  /** ISO instant with offset */
  detectedAt: string;
  place: { address: string; longitude?: number | null; latitude?: number | null; urban: boolean };
  crew: string[];
  methodText: string;
  appliances: { name: string; powerKw: number }[];
  measuredCurrentsA: number[];
  sealsRemoved: string[];
  sealsFitted: string[];
  suspectPart?: 'meter' | 'measuringSystem' | null;
  exchange?: Exchange | null;
  laboratory?: { reportNo: string; reportedOn: string; provesTampering: boolean } | null;
  cut?: { cutOn: string; indexKwh?: number | null } | null;
  detectionIndexKwh?: number | null;
  began?: { on: string; source: string } | null;
  connectionRemoved: boolean;
  supplyCutAt?: string | null;
  circumstances: Record<Circumstance, boolean>;
  signature?: { kind: 'given' | 'refused' | 'absent'; witnesses: string[] } | null;
  copy?: { way: 'left' | 'registeredMail'; on: string; mailNo: string; smsSent: boolean } | null;
  notice?: { servedOn: string; metOn?: string | null } | null;
  appliedOn?: string | null;
  cause?: 'outsideMeter' | 'directorateReport' | 'periodicReplacement' | null;
  causeText: string;
  incompleteReason?: string | null;
  note: string;
  sent?: { notifiedOn: string; way: 'left' | 'registeredMail'; mailNo: string } | null;
  instalments?: Instalment[];
  objection?: { lodgedOn: string; text: string } | null;
  collectionNotice?: { servedOn: string; way: 'left' | 'registeredMail'; mailNo: string } | null;
  collection?: { startedOn: string; fileNo: string } | null;
  payment?: { paidOn: string; amountTl: number } | null;
}

export interface Instalment {
  /** Local day. */
  dueOn: string;
  /** Lira and kuruş. */
  amountTl: number;
  paidOn?: string | null;
}

export interface Exchange {
  removedSerialNo: string;
  removedIndexKwh?: number | null;
  fittedSerialNo: string;
  fittedIndexKwh?: number | null;
  laboratoryName: string;
  sentOn?: string | null;
  copyLeft: boolean;
  smsSent: boolean;
  removedPlate?: Plate | null;
  fittedPlate?: Plate | null;
}

/** What stands on a meter beside its serial number. */
export interface Plate {
  brand: string;
  stampYear?: number | null;
  multiplier?: number | null;
}

export const circumstances = ['entryRefused', 'usesMeasuredCurrent', 'usesCableSection', 'meterUnreachable', 'resistance', 'twoPeriodsInARow'] as const;
export type Circumstance = (typeof circumstances)[number];

export interface Requirement {
  code: string;
  article: string;
  text: LocalText;
  met: boolean;
}

export interface FindingAction {
  action: string;
  roles: Role[];
  allowed: boolean;
  needsReason: boolean;
  missing: Requirement[];
}

export interface Statement {
  capturedAt: string | null;
  longitude: number | null;
  latitude: number | null;
  device: string | null;
}

export interface Evidence {
  evidenceId: string;
  kind: 'photo' | 'video' | 'document';
  subject: Subject;
  fileName: string;
  mediaType: string;
  byteCount: number;
  sha256: string;
  visibleStamp: boolean;
  stated: Statement;
  embedded: Statement;
  flags: string[];
  counts: boolean;
  hasView: boolean;
  uploadedBy: string;
  uploadedAt: string;
  acceptedReason: string | null;
  acceptedBy: string | null;
  withdrawnReason: string | null;
  withdrawnBy: string | null;
}

export interface Finding {
  findingId: number;
  installationId: number | null;
  installationNo: string | null;
  district: string | null;
  recordId: number | null;
  recordNo: string | null;
  step: Step;
  version: number;
  facts: Facts;
  person: { fullName: string; identityKind: string | null; identityMasked: string | null } | null;
  legalHold: boolean;
  settledFlags: string[];
  finalisedAt: string | null;
  changedAt: string;
  actions: FindingAction[];
  requirements: Requirement[];
  evidence: Evidence[];
}

export interface FindingItem {
  findingId: number;
  installationId: number | null;
  installationNo: string | null;
  district: string | null;
  address: string;
  outcome: Outcome;
  step: Step;
  detectedAt: string;
  recordNo: string | null;
  legalHold: boolean;
}

export interface FactChange {
  path: string;
  before: string | null;
  after: string | null;
}

export interface HistoryLine {
  entryNo: number;
  at: string;
  actorName: string;
  actorRole: Role;
  action: string;
  reason: string;
  step: Step;
  changes: FactChange[];
  detail: Record<string, unknown> | null;
  hash: string;
}

export interface History {
  intact: boolean;
  brokenAt: number | null;
  entries: HistoryLine[];
}

/** A finding with nothing stated yet. */
export const emptyFacts = (detectedAt: string, crewName: string): Facts => ({
  outcome: 'illegalB',
  detectedAt,
  place: { address: '', urban: true },
  crew: [crewName, ''],
  methodText: '',
  appliances: [],
  measuredCurrentsA: [],
  sealsRemoved: [],
  sealsFitted: [],
  connectionRemoved: false,
  circumstances: {
    entryRefused: false,
    usesMeasuredCurrent: false,
    usesCableSection: false,
    meterUnreachable: false,
    resistance: false,
    twoPeriodsInARow: false,
  },
  causeText: '',
  note: '',
});

export const isIllegal = (outcome: Outcome): boolean => outcome.startsWith('illegal');
export const isIrregular = (outcome: Outcome): boolean => outcome.startsWith('irregular');
