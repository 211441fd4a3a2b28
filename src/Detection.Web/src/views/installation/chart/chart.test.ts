import { describe, expect, test } from 'vitest';
import type { MonthlyReading, Readings } from '../../../api/types';
import { availableModes, buildChart, monthsBetween } from './model';
import { highest, linePath, ticks } from './scale';

const month = (period: string, activeKwh: number, more: Partial<MonthlyReading> = {}): MonthlyReading => ({
  period,
  activeKwh,
  t1Kwh: null,
  t2Kwh: null,
  t3Kwh: null,
  inductiveKvarh: null,
  capacitiveKvarh: null,
  demandKw: null,
  estimated: false,
  peerMedianKwh: null,
  ...more,
});

const readings = (periods: MonthlyReading[], more: Partial<Readings> = {}): Readings => ({ periods, exchanges: [], days: [], ...more });

describe('the model', () => {
  test('A month without a reading is a hole, not a zero', () => {
    const chart = buildChart(readings([month('2024-11', 10), month('2025-01', 30)]), 'active', null);
    expect(chart.times).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(chart.bars[0]?.values).toEqual([10, null, 30]);
  });

  test('Exchanges and the drop stand at their month; those outside the chart are left out', () => {
    const chart = buildChart(readings([month('2024-11', 10), month('2024-12', 5)], { exchanges: ['2024-12-07', '2020-01-01'] }), 'active', '2024-11-01');
    expect(chart.exchanges).toEqual([1]);
    expect(chart.dropBegan).toBe(0);
  });

  test('Reactive energy is shown as per cent of active, and nothing where there is no active energy', () => {
    const chart = buildChart(readings([month('2025-01', 200, { inductiveKvarh: 50 }), month('2025-02', 0, { inductiveKvarh: 5 })]), 'reactive', null);
    expect(chart.lines[0]?.values).toEqual([25, null]);
  });

  test('Only the charts the readings can fill are offered', () => {
    expect(availableModes(readings([month('2025-01', 1, { demandKw: 2 })]))).toEqual(['active', 'demand']);
    expect(availableModes(readings([], { days: [{ day: '2014-01-01', activeKwh: 3 }] }))).toEqual(['days']);
  });

  test('Months run over the end of a year', () => {
    expect(monthsBetween('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });
});

describe('the scale', () => {
  test('Stacked parts count together for the height', () => {
    const chart = buildChart(readings([month('2025-01', 60, { t1Kwh: 10, t2Kwh: 20, t3Kwh: 30 })]), 'timeOfUse', null);
    expect(highest(chart)).toBe(60);
  });

  test('Ticks are round and reach over the top', () => {
    expect(ticks(286)).toEqual([0, 100, 200, 300]);
    expect(ticks(0.9)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(ticks(0)).toEqual([0, 1]);
  });

  test('A hole lifts the pen', () => {
    expect(linePath([1, null, 3, 4], (index) => index, (value) => value)).toBe('M0.0 1.0M2.0 3.0L3.0 4.0');
  });
});
