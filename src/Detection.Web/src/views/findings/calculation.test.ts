import { describe, expect, it } from 'vitest';
import { fromRow, toRow, withoutEmpty } from './calculation';

describe('the facts of a calculation', () => {
  it('a similar place is one row and becomes what it was', () => {
    const place = { installationNo: '1', use: { from: '2026-01-01', to: '2026-02-01', kwh: 310, source: 'okuma' } };
    expect(toRow('similarPlaces', place)).toEqual({ installationNo: '1', from: '2026-01-01', to: '2026-02-01', kwh: 310, source: 'okuma' });
    expect(fromRow('similarPlaces', toRow('similarPlaces', place))).toEqual(place);
  });

  it('what is absent is not sent', () => expect(withoutEmpty({ case: 'illegal-b', cable: null, twoTerm: false })).toEqual({ case: 'illegal-b', twoTerm: false }));
});
