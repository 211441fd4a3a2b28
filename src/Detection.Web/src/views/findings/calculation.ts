import type { TextKey } from '../../i18n/language';

/** The facts a calculation rests on, as the service answers them; what the page does not edit is sent back as it came. */
export type Calculation = Record<string, unknown>;

export const activities = [
  'dwelling', 'irrigation', 'industry-one-shift', 'industry-two-shifts', 'industry-three-shifts', 'industry-shifts-unknown', 'tourism', 'fuel-station',
  'hospital', 'shopping-mall', 'cold-store', 'ev-charging', 'other',
] as const;

export interface Part {
  name: string;
  label: TextKey;
  kind: 'number' | 'date' | 'text' | 'check';
  isOptional?: boolean;
}

/** Days an entry begins and ends on; the end is exclusive. */
const from: Part = { name: 'from', label: 'calculation.from', kind: 'date' };
const to: Part = { name: 'to', label: 'calculation.to', kind: 'date' };
const kwh: Part = { name: 'kwh', label: 'calculation.kwh', kind: 'number' };
const source: Part = { name: 'source', label: 'calculation.source', kind: 'text' };

/** A value that names its source, or is absent. */
export const facts: { name: string; label: TextKey; parts: Part[] }[] = [
  { name: 'provenStart', label: 'calculation.provenStart', parts: [{ name: 'day', label: 'form.on', kind: 'date' }, source] },
  { name: 'notBefore', label: 'calculation.notBefore', parts: [{ name: 'day', label: 'form.on', kind: 'date' }, source] },
  { name: 'contract', label: 'calculation.contract', parts: [from, { ...to, isOptional: true }, source] },
  ...(['projectPowerKw', 'sitePowerKw', 'contractPowerKw', 'connectionPowerKw'] as const).map((name) => ({
    name,
    label: `calculation.${name}` as TextKey,
    parts: [{ name: 'value', label: 'calculation.kw', kind: 'number' } as Part, source],
  })),
  {
    name: 'cable',
    label: 'calculation.cable',
    parts: [
      { name: 'sectionMm2', label: 'calculation.section', kind: 'number', isOptional: true },
      { name: 'phases', label: 'calculation.phases', kind: 'number' },
      { name: 'aluminium', label: 'calculation.aluminium', kind: 'check' },
      source,
    ],
  },
];

/** Lists of entries, each with its source. */
export const lists: { name: string; label: TextKey; parts: Part[] }[] = [
  { name: 'billed', label: 'calculation.billed', parts: [from, to, kwh, source] },
  { name: 'acts', label: 'calculation.acts', parts: [{ name: 'day', label: 'form.on', kind: 'date' }, { name: 'kind', label: 'calculation.act', kind: 'text' }, { name: 'promptedBySuspicion', label: 'calculation.prompted', kind: 'check' }, source] },
  { name: 'irrigationSeasons', label: 'calculation.seasons', parts: [from, to, { name: 'officialHours', label: 'calculation.hours', kind: 'number', isOptional: true }, source] },
  { name: 'similarPlaces', label: 'calculation.similar', parts: [{ name: 'installationNo', label: 'facts.installation', kind: 'text' }, from, to, kwh, source] },
  { name: 'periodsAfterChange', label: 'calculation.after', parts: [from, to, kwh, source] },
];

export type Entry = Record<string, string | number | boolean | null>;

/** A similar place holds its use one level deeper; the form shows both as one row. */
export const toRow = (list: string, entry: Record<string, unknown>): Entry =>
  (list === 'similarPlaces' ? { installationNo: entry['installationNo'], ...(entry['use'] as object) } : entry) as Entry;

export function fromRow(list: string, row: Entry): Record<string, unknown> {
  if (list !== 'similarPlaces') return row;
  const { installationNo, ...use } = row;
  return { installationNo, use };
}

/** What is sent: absent values are left out, as the service writes them. */
export const withoutEmpty = (calculation: Calculation): Calculation =>
  Object.fromEntries(Object.entries(calculation).filter(([, value]) => value !== null && value !== undefined));
