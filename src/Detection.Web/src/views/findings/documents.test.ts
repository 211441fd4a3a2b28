import { describe, expect, it } from 'vitest';
import { documentsOf, isOutdated, type KeptDocument, kindsOf } from './documents';
import { emptyFacts } from './types';

const document = (id: number, more: Partial<KeptDocument> = {}): KeptDocument => ({
  legalDocumentId: id, kind: 'notice-letter', language: 'tr', documentNo: 'F-000001', state: 'draft', sha256: '', producedAt: '2026-11-27T09:00:00Z', sealedBy: '', ...more,
});

describe('the documents of a finding', () => {
  it('an EK-6 comes with an exchange, an objection’s file with an objection, a notice before collection with a charge that is owed', () => {
    const facts = emptyFacts('2026-11-27T09:00:00Z', 'Ayşe');
    expect(kindsOf({ facts })).toEqual(['detection-record', 'calculation-annex', 'notice-letter']);
    const exchange = { removedSerialNo: '1', fittedSerialNo: '2', laboratoryName: '', copyLeft: false, smsSent: false };
    expect(kindsOf({ facts: { ...facts, exchange, objection: { lodgedOn: '2026-12-01', text: 'x' } } })).toEqual([
      'meter-exchange', 'detection-record', 'calculation-annex', 'notice-letter', 'objection-file',
    ]);
  });

  it('a notice before collection is there while a charge that was sent is owed', () => {
    const sent = { notifiedOn: '2026-12-01', way: 'left' as const, mailNo: '' };
    const facts = { ...emptyFacts('2026-11-27T09:00:00Z', 'Ayşe'), sent };
    const payment = { paidOn: '2027-01-09', amountTl: 10 };
    expect(kindsOf({ facts })).toContain('collection-notice');
    expect(kindsOf({ facts: { ...facts, payment } })).not.toContain('collection-notice');
    expect(kindsOf({ facts: { ...facts, payment, instalments: [{ dueOn: '2027-02-10', amountTl: 10 }] } })).toContain('collection-notice');
  });

  it('the newest of a kind and language holds, the others held before', () => {
    const kept = [document(3, { state: 'sealed' }), document(2, { language: 'en' }), document(1, { state: 'sealed' })];
    expect(documentsOf(kept, 'notice-letter', 'tr')).toEqual({ current: kept[0], earlier: [kept[2]] });
    expect(documentsOf(kept, 'calculation-annex', 'tr')).toEqual({ current: null, earlier: [] });
  });

  it('a draft is outdated by a later change, a sealed document never', () => {
    expect(isOutdated(document(1), '2026-11-27T09:00:00.900Z')).toBe(false);
    expect(isOutdated(document(1), '2026-11-27T09:00:01.100Z')).toBe(true);
    expect(isOutdated(document(1, { state: 'sealed' }), '2026-12-27T09:00:00Z')).toBe(false);
  });
});
