import type { LocalText } from '../../api/types';

/** A number, or a local day as YYYY-MM-DD. */
export type Value = number | string;

export interface Override {
  insteadOf: Value;
  reason: string;
  by: string;
  at: string;
}

export interface Input {
  code: string;
  name: LocalText;
  value: Value;
  unit: string;
  source: string;
  fromLine?: boolean;
  override?: Override;
}

export interface Line {
  code: string;
  name: LocalText;
  article: string;
  formula: string;
  inputs: Input[];
  result: Value;
  unit: string;
  cap?: { limit: number; hit: boolean };
  override?: Override;
}

export interface Flag {
  code: string;
  article: string;
  text: LocalText;
}

export interface WorksheetAnswer {
  isSealed: boolean;
  isProposal: boolean;
  /** The facts it rests on; absent once sealed. */
  calculation?: Record<string, unknown>;
  sheet: { lines: Line[]; flags: Flag[]; energyKwh: number; totalTl: number } | null;
  obstacles: { code: string; article: string; field: string; text: LocalText }[];
}
