import type { ChartModel } from './model';

/** The largest height the chart must hold: the tallest stack of bars or the highest point of a line. */
export function highest(model: ChartModel): number {
  const stacks = model.times.map((_, index) => model.bars.reduce((sum, bar) => sum + (bar.values[index] ?? 0), 0));
  const lines = model.lines.flatMap((line) => line.values.map((value) => value ?? 0));
  return Math.max(0, ...stacks, ...lines);
}

/** Round steps (1, 2, 2.5 or 5 × a power of ten) from 0 to at least `top`, about `count` of them. */
export function ticks(top: number, count = 4): number[] {
  if (top <= 0) return [0, 1];
  const rough = top / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough) ?? 10) * power;
  const steps = Math.ceil(top / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** SVG path through the values that are there; a hole lifts the pen. */
export function linePath(values: (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let isDown = false;
  let path = '';
  for (const [index, value] of values.entries()) {
    if (value !== null) path += `${isDown ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    isDown = value !== null;
  }
  return path;
}
