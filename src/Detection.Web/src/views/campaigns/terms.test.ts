import { expect, test } from 'vitest';
import { dayOf, readCorners, usualTerms, withOneCrewMore, withOneHourMore, writeCorners } from './terms';

const terms = usualTerms(new Date(2026, 10, 7), ['Ekip 1', 'Ekip 2']);

test('A day is written in the reader’s own zone', () => expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));

test('Corners read back what they wrote', () => {
  const corners = [{ latitude: 37.03612, longitude: 35.60211 }, { latitude: -1.5, longitude: 0 }];
  expect(readCorners(writeCorners(corners))).toEqual(corners);
});

test.each([
  ['37.03 35.6', { latitude: 37.03, longitude: 35.6 }],
  ['37,03; 35,6', { latitude: 37.03, longitude: 35.6 }],
  ['37.03,35.6', { latitude: 37.03, longitude: 35.6 }],
  ['37,03, 35,6', { latitude: 37.03, longitude: 35.6 }],
])('%s is a corner', (text, corner) => expect(readCorners(text)).toEqual([corner]));

test.each(['37', 'a, b', '99, 35', '37, 35, 36'])('%s is no corner', (text) => expect(readCorners(text)).toBeNull());

test('One more crew has a name of its own', () => {
  const more = withOneCrewMore(withOneCrewMore(terms));
  expect(more.crews).toHaveLength(4);
  expect(new Set(more.crews.map(({ name }) => name)).size).toBe(4);
});

test('A shift never grows beyond a day', () => {
  const long = { ...terms, crews: terms.crews.map((crew) => ({ ...crew, shiftMinutes: 1400 })) };
  expect(withOneHourMore(long).crews[0]?.shiftMinutes).toBe(1440);
});
