import { type KeyboardEvent, useRef, useState } from 'react';
import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { Bars } from './Bars';
import './ReadingsChart.css';
import type { ChartModel } from './model';
import { readOut, Readout } from './Readout';
import { highest, linePath, ticks } from './scale';
import { useWidth } from './useWidth';

const height = 208;
const margin = { top: 16, right: 4, bottom: 22, left: 46 };

/** Bars and lines over time. A slider to keyboards and screen readers: the arrow keys step through the values and each is read out. */
export function ReadingsChart({ model }: { model: ChartModel }) {
  const { t, language } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 432);
  const [chosen, setChosen] = useState<number | null>(null);

  const count = model.times.length;
  const steps = ticks(highest(model));
  const top = steps.at(-1) ?? 1;
  const slot = (width - margin.left - margin.right) / Math.max(1, count);
  const x = (index: number) => margin.left + slot * (index + 0.5);
  const y = (value: number) => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  const place = { x, y, slot, base: height - margin.bottom, top: margin.top };

  const step = (event: KeyboardEvent) => {
    const from = chosen ?? count - 1;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(Math.min(count - 1, Math.max(0, to)));
  };
  const point = (event: React.PointerEvent) => {
    const index = Math.floor((event.clientX - (frame.current?.getBoundingClientRect().left ?? 0) - margin.left) / slot);
    setChosen(index >= 0 && index < count ? index : null);
  };

  return (
    <figure className="chart">
      <div
        ref={frame}
        className="chart__frame"
        role="slider"
        tabIndex={0}
        aria-label={t('chart.label', { mode: t(`chart.mode.${model.mode}`), count })}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(chosen ?? count - 1) + 1}
        aria-valuetext={readOut(model, chosen ?? count - 1, t, language)}
        onKeyDown={step}
        onPointerMove={point}
        onPointerLeave={() => setChosen(null)}
      >
        <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {steps.map((value) => (
            <g key={value}>
              <line className="chart__grid" x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
              <text className="chart__tick" x={margin.left - 6} y={y(value) + 3.5} textAnchor="end">
                {formatNumber(value, language, top < 5 ? 1 : 0)}
              </text>
            </g>
          ))}
          <text className="chart__tick" x={margin.left - 6} y={9} textAnchor="end">
            {model.unit}
          </text>
          <TimeAxis times={model.times} x={x} width={width} />
          {chosen !== null && <rect className="chart__cursor" x={x(chosen) - slot / 2} width={slot} y={margin.top} height={place.base - margin.top} />}
          <Bars model={model} place={place} />
          {model.lines.map((line) => (
            <path key={line.name} className={`chart__line chart__line--${line.colour}`} d={linePath(line.values, x, y)} />
          ))}
          <Marks model={model} place={place} />
        </svg>
      </div>
      <Readout model={model} index={chosen} />
    </figure>
  );
}

export interface Place {
  x: (index: number) => number;
  y: (value: number) => number;
  /** Width of one place on the time axis, pixels. */
  slot: number;
  base: number;
  top: number;
}

/** Years under a chart of months; every fifth day under a chart of days. */
function TimeAxis({ times, x, width }: { times: string[]; x: (index: number) => number; width: number }) {
  const isMonths = (times[0]?.length ?? 0) === 7;
  const labels = times.flatMap((time, index) => {
    if (isMonths) return time.endsWith('-01') || index === 0 ? [{ index, text: time.slice(0, 4) }] : [];
    return index % 5 === 0 ? [{ index, text: String(Number(time.slice(8, 10))) }] : [];
  });
  const spaced = labels.filter(({ index }, place) => place + 1 >= labels.length || x(labels[place + 1]?.index ?? 0) - x(index) > 34);
  return (
    <g>
      {spaced.map(({ index, text }) => (
        <text key={index} className="chart__tick" x={Math.min(x(index), width - 14)} y={height - 6} textAnchor={isMonths ? 'start' : 'middle'}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Meter exchanges and the month a drop began, as lines from top to bottom with a flag. */
function Marks({ model, place }: { model: ChartModel; place: Place }) {
  const left = (index: number) => place.x(index) - place.slot / 2;
  return (
    <g>
      {model.exchanges.map((index) => (
        <g key={index} className="chart__exchange">
          <line x1={left(index)} x2={left(index)} y1={place.top - 8} y2={place.base} />
          <path d={`M${left(index) - 4} ${place.top - 12}h8l-4 7z`} />
        </g>
      ))}
      {model.dropBegan !== null && (
        <g className="chart__drop">
          <line x1={left(model.dropBegan)} x2={left(model.dropBegan)} y1={place.top - 8} y2={place.base} />
          <circle cx={left(model.dropBegan)} cy={place.top - 9} r={3.5} />
        </g>
      )}
    </g>
  );
}
