import { describe, expect, test } from 'vitest';
import { formatClock, formatDay, formatDistance, formatDuration, formatEnergy, formatNumber, formatPeriod, formatQuantity, formatShare } from './format';

describe('numbers', () => {
  test('Turkish groups thousands with a point and English with a comma', () => {
    expect(formatNumber(1234567, 'tr')).toBe('1.234.567');
    expect(formatNumber(1234567, 'en')).toBe('1,234,567');
  });

  test('A missing or infinite number is a dash', () => {
    expect([formatNumber(null, 'tr'), formatNumber(Number.NaN, 'en'), formatQuantity(undefined, 'kW', 'tr')]).toEqual(['–', '–', '–']);
  });

  test('A small quantity keeps one decimal and a large one none', () => {
    expect(formatQuantity(12.34, 'kW', 'tr')).toBe('12,3 kW');
    expect(formatQuantity(123.4, 'kWh', 'en')).toBe('123 kWh');
  });

  test('A hundred thousand kWh are said in MWh', () => {
    expect(formatEnergy(99_999, 'tr')).toBe('99.999 kWh');
    expect(formatEnergy(123_456, 'tr')).toBe('123 MWh');
  });

  test('The per cent sign stands before the number in Turkish and after it in English', () => {
    expect(formatShare(0.147, 'tr')).toBe('%14,7');
    expect(formatShare(0.147, 'en')).toBe('14.7%');
  });
});

describe('times', () => {
  test('A period is a month with its year', () => {
    expect(formatPeriod('2025-03', 'tr', 'long')).toBe('Mart 2025');
    expect(formatPeriod('2025-03-01', 'en', 'long')).toBe('March 2025');
  });

  test('A day does not move with the time zone of the reader', () => {
    expect(formatDay('2025-01-01', 'tr')).toBe('1 Oca 2025');
    expect(formatDay('2024-12-31T23:30:00Z', 'en')).toBe('31 Dec 2024');
  });

  test('A duration is told in the two largest units', () => {
    expect(formatDuration(45, 'tr')).toBe('45 sn');
    expect(formatDuration(12_000, 'tr')).toBe('3 sa 20 dk');
    expect(formatDuration(3599, 'en')).toBe('1 h');
    expect(formatDuration(7200, 'en')).toBe('2 h');
  });

  test('An arrival is the departure plus the seconds on the way, past midnight too', () => {
    expect(formatClock('08:30', 1090)).toBe('08:48');
    expect(formatClock('23:50', 900)).toBe('00:05');
  });
});

test('A distance under a kilometre is told in tens of metres', () => {
  expect(formatDistance(84, 'tr')).toBe('80 m');
  expect(formatDistance(1940, 'en')).toBe('1.9 km');
});
