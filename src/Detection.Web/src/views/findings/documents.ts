import { nextOf } from './instalments';
import type { Finding } from './types';

/** A legal document as the service keeps it. */
export interface KeptDocument {
  legalDocumentId: number;
  kind: DocumentKind;
  language: 'tr' | 'en';
  documentNo: string;
  state: 'draft' | 'sealed';
  sha256: string;
  producedAt: string;
  sealedBy: string;
}

export interface Verdict {
  verdict: 'sealed' | 'draft' | 'unknown';
  sha256: string;
  document: KeptDocument | null;
}

export type DocumentKind = 'detection-record' | 'meter-exchange' | 'calculation-annex' | 'notice-letter' | 'collection-notice' | 'objection-file';

/** The documents a finding has, in the order they are used. */
export function kindsOf({ facts }: Pick<Finding, 'facts'>): DocumentKind[] {
  return [
    ...(facts.exchange ? (['meter-exchange'] as const) : []),
    'detection-record',
    'calculation-annex',
    'notice-letter',
    ...(facts.sent && (!facts.payment || nextOf(facts.instalments ?? [])) ? (['collection-notice'] as const) : []),
    ...(facts.objection ? (['objection-file'] as const) : []),
  ];
}

/** What holds now and what held before, of one kind and language; the service lists the newest first. */
export function documentsOf(kept: KeptDocument[], kind: DocumentKind, language: 'tr' | 'en'): { current: KeptDocument | null; earlier: KeptDocument[] } {
  const [current = null, ...earlier] = kept.filter((document) => document.kind === kind && document.language === language);
  return { current, earlier };
}

/** Whether what the document says is older than what the finding says. A document's time has whole seconds. */
export const isOutdated = (document: KeptDocument, changedAt: string): boolean =>
  document.state === 'draft' && Math.floor(Date.parse(document.producedAt) / 1000) < Math.floor(Date.parse(changedAt) / 1000);
