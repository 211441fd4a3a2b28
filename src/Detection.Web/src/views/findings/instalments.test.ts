import { expect, test } from 'vitest';
import { nextOf, owedTl, stateOf } from './instalments';

const parts = [
  { dueOn: '2027-01-10', amountTl: 33.34, paidOn: '2027-01-09' },
  { dueOn: '2027-02-10', amountTl: 33.33 },
  { dueOn: '2027-03-10', amountTl: 33.33 },
];

test('The next part is the first unpaid one, and what is owed adds up to the kuruş', () => {
  expect(nextOf(parts)?.dueOn).toBe('2027-02-10');
  expect(owedTl(parts)).toBe(66.66);
  expect(nextOf([parts[0]!])).toBeUndefined();
});

test('A part is late from the day after its own', () => {
  expect(stateOf(parts[1]!, '2027-02-10')).toBe('due');
  expect(stateOf(parts[1]!, '2027-02-11')).toBe('late');
  expect(stateOf(parts[0]!, '2027-06-01')).toBe('paid');
});
