import { expect, test } from 'vitest';
import { pathOf } from './StepRibbon';
import { emptyFacts, steps } from './types';

const facts = emptyFacts('2026-11-26T10:40:00+03:00', 'Ayşe');

test('A clean visit has no review, and an irregular use begins with its notice', () => {
  expect(pathOf({ step: 'draft', facts: { ...facts, outcome: 'clean' } })).toEqual(['draft', 'closed']);
  expect(pathOf({ step: 'notice', facts: { ...facts, outcome: 'irregularD' } }).slice(0, 3)).toEqual(['draft', 'notice', 'review']);
});

test('The step a finding is at stands once in its path', () => {
  for (const step of steps) {
    const outcome = step === 'laboratory' ? 'illegalC' : step === 'notice' ? 'irregularA' : 'illegalB';
    expect(pathOf({ step, facts: { ...facts, outcome } }).filter((name) => name === step), step).toHaveLength(1);
  }
});
