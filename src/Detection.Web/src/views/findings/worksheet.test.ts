import { expect, test } from 'vitest';
import { show } from './WorksheetLineRow';

test('A value keeps its digits, money its kuruş, and a day is a day', () => {
  expect(show(2.345678, 'TL/kWh', 'tr')).toBe('2,345678 TL/kWh');
  expect(show(1234.5, 'TL', 'tr')).toBe('1.234,50 TL');
  expect(show(0.6, '', 'en')).toBe('0.6');
  expect(show(86, 'day', 'tr')).toBe('86 gün');
  expect(show(86, 'day', 'en')).toBe('86 days');
  expect(show('2026-11-26', 'date', 'en')).toBe('26 Nov 2026');
});
