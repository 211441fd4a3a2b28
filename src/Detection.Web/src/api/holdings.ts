import type { LocalText } from './types';

/** What is on file of one installation, field for field as the service answers. Amounts TL, energies kWh. */
export interface Holdings {
  identifiers: { contractAccountNo: string | null; doorNo: string | null; region: string | null; positionGrade: 'A' | 'B' | 'C' | 'D' | null };
  consumers: { contractAccountNo: string; idKind: string | null; idMasked: string | null; taxOffice: string | null; contractStart: string | null }[];
  seals: { sealNo: string; serialNo: string | null; place: string | null; fittedOn: string | null; removedOn: string | null }[];
  transformerLinks: { transformerCode: string; fromDay: string; toDay: string | null; phase: string | null }[];
  eventWords: { at: string; word: string; meaningsTr: string[]; meaningsEn: string[] }[];
  registers: { period: string; register: string; quantity: number | null; unit: string | null }[];
}

export interface Bill {
  period: string;
  billNo: string | null;
  billedKwh: number | null;
  amountDue: number | null;
  invoiceAmount: number | null;
  dueDate: string | null;
}

export interface SeriesReport {
  start: string;
  end: string;
  knownMonths: number;
  gaps: string[];
  estimated: string[];
  exchanged: string[];
  split: string[];
  clockCorrected: string[];
  leftOut: string[];
  needs: { detector: string; suffices: boolean; why: LocalText }[];
}

export interface Trace {
  corrections: {
    table: string;
    old: Record<string, unknown>;
    new: Record<string, unknown>;
    importId: number | null;
    fileName: string;
    lineNo: number | null;
    by: string | null;
    at: string | null;
  }[];
  findings: { importId: number; fileName: string; lineNo: number; period: string | null; rule: string; severity: string; message: LocalText }[];
}
