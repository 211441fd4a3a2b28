import type { MonthlyReading, Readings } from '../../../api/types';
import type { TextKey } from '../../../i18n/tr';

export type ChartMode = 'active' | 'timeOfUse' | 'reactive' | 'demand' | 'days';

export interface Series {
  name: TextKey;
  /** Picks the colour in the style sheet. */
  colour: 'active' | 'peer' | 't1' | 't2' | 't3' | 'inductive' | 'capacitive' | 'demand';
  /** One for each place on the time axis; null where there is no reading. */
  values: (number | null)[];
}

/** All a chart and its table need; the time axis has no holes. */
export interface ChartModel {
  mode: ChartMode;
  unit: 'kWh' | 'kW' | '%';
  /** "2025-03" or "2025-03-21" */
  times: string[];
  /** Stacked in this order. */
  bars: Series[];
  lines: Series[];
  estimated: boolean[];
  /** Places on the time axis. */
  exchanges: number[];
  dropBegan: number | null;
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (;;) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    if (period > last.slice(0, 7)) return months;
    months.push(period);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}

const has = (periods: MonthlyReading[], field: keyof MonthlyReading) => periods.some((period) => period[field] !== null);

/** The charts these readings can fill. */
export function availableModes({ periods, days }: Readings): ChartMode[] {
  const modes: ChartMode[] = [];
  if (days.length > 0) modes.push('days');
  if (periods.length > 0) modes.push('active');
  if (has(periods, 't1Kwh')) modes.push('timeOfUse');
  if (has(periods, 'inductiveKvarh')) modes.push('reactive');
  if (has(periods, 'demandKw')) modes.push('demand');
  return modes;
}

const perCentOfActive = (kvarh: number | null, kwh: number) => (kvarh === null || kwh <= 0 ? null : (100 * kvarh) / kwh);

type Column = (field: (reading: MonthlyReading) => number | null) => (number | null)[];

function seriesOf(mode: ChartMode, column: Column): Pick<ChartModel, 'unit' | 'bars' | 'lines'> {
  switch (mode) {
    case 'timeOfUse':
      return {
        unit: 'kWh',
        bars: [
          { name: 'chart.t1', colour: 't1', values: column((reading) => reading.t1Kwh) },
          { name: 'chart.t2', colour: 't2', values: column((reading) => reading.t2Kwh) },
          { name: 'chart.t3', colour: 't3', values: column((reading) => reading.t3Kwh) },
        ],
        lines: [],
      };
    case 'reactive':
      return {
        unit: '%',
        bars: [],
        lines: [
          { name: 'chart.inductive', colour: 'inductive', values: column((reading) => perCentOfActive(reading.inductiveKvarh, reading.activeKwh)) },
          { name: 'chart.capacitive', colour: 'capacitive', values: column((reading) => perCentOfActive(reading.capacitiveKvarh, reading.activeKwh)) },
        ],
      };
    case 'demand':
      return { unit: 'kW', bars: [{ name: 'chart.demand', colour: 'demand', values: column((reading) => reading.demandKw) }], lines: [] };
    default:
      return {
        unit: 'kWh',
        bars: [{ name: 'chart.active', colour: 'active', values: column((reading) => reading.activeKwh) }],
        lines: [{ name: 'chart.peer', colour: 'peer', values: column((reading) => reading.peerMedianKwh) }],
      };
  }
}

function daysModel({ days }: Readings): ChartModel {
  return {
    mode: 'days',
    unit: 'kWh',
    times: days.map(({ day }) => day),
    bars: [{ name: 'chart.active', colour: 'active', values: days.map(({ activeKwh }) => activeKwh) }],
    lines: [],
    estimated: days.map(() => false),
    exchanges: [],
    dropBegan: null,
  };
}

/** @param dropBegan day on which the level fell, or null */
export function buildChart(readings: Readings, mode: ChartMode, dropBegan: string | null): ChartModel {
  if (mode === 'days') return daysModel(readings);
  const byPeriod = new Map(readings.periods.map((reading) => [reading.period.slice(0, 7), reading]));
  const periods = [...byPeriod.keys()].toSorted();
  const times = monthsBetween(periods[0] ?? '', periods.at(-1) ?? '');
  const column: Column = (field) =>
    times.map((time) => {
      const reading = byPeriod.get(time);
      return reading === undefined ? null : field(reading);
    });
  const place = (day: string) => times.indexOf(day.slice(0, 7));
  const drop = dropBegan === null ? -1 : place(dropBegan);
  const { unit, bars, lines } = seriesOf(mode, column);
  return {
    mode,
    unit,
    times,
    bars,
    lines: lines.filter((line) => line.values.some((value) => value !== null)),
    estimated: times.map((time) => byPeriod.get(time)?.estimated ?? false),
    exchanges: readings.exchanges.map(place).filter((index) => index >= 0),
    dropBegan: drop < 0 ? null : drop,
  };
}
