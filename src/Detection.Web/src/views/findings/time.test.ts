import { expect, test } from 'vitest';
import { formatMoment, toInstant, toLocal } from './time';

test('A local time survives the way to the service and back', () => {
  expect(toInstant('2026-11-26T10:40')).toBe('2026-11-26T10:40:00+03:00');
  expect(toLocal('2026-11-26T10:40:00+03:00')).toBe('2026-11-26T10:40');
  expect(toLocal('2026-12-31T22:30:00Z')).toBe('2027-01-01T01:30');
});

test('No time stays no time', () => {
  expect(toInstant('')).toBeNull();
  expect(toLocal(null)).toBe('');
});

test('A moment is told in the time of the place', () => {
  expect(formatMoment('2026-11-26T07:40:00Z', 'en')).toBe('26 Nov 2026, 10:40');
});
