import type { LocalText } from '../../api/types';

/** What the service answers about a file that is looked at before it is imported, field for field. */

export interface Profile {
  name: string;
  target: string;
  encoding?: string;
  delimiter?: string;
  decimalMark?: string;
  groupMark?: string;
  layer?: string;
  crs?: string;
  dates?: { date: string[]; month: string[]; time: string[] };
  columns?: Record<string, string>;
  codes?: Record<string, Record<string, string>>;
  units?: Record<string, string>;
  constants?: Record<string, string>;
}

export interface PreviewRow {
  lineNo: number;
  cells: Record<string, string>;
  findings: { rule: string; severity: 'reject' | 'flag' | 'note'; field: string; message: LocalText }[];
}

export interface TargetColumn {
  name: string;
  required: boolean;
  codes: string[];
}

export interface Inspection {
  fileName: string;
  form: 'Text' | 'GeoJson' | 'Workbook' | 'Map';
  layers: string[];
  layer: string | null;
  profile: Profile;
  headers: string[];
  unplaced: string[];
  missing: string[];
  open: LocalText[];
  rows: PreviewRow[];
  refusal: LocalText | null;
  columns: TargetColumn[];
}

export interface ExportKind {
  kind: string;
  shape: 'point' | 'line' | 'area' | null;
  holdsPersons: boolean;
  files: string[];
}
