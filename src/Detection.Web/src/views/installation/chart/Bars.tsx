import type { ChartModel } from './model';
import type { Place } from './ReadingsChart';

/** Stacked bars; a month nobody read is hatched over its colour. */
export function Bars({ model, place }: { model: ChartModel; place: Place }) {
  const width = Math.max(1.5, place.slot * 0.72);
  return (
    <g>
      <defs>
        <pattern id="estimated" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="chart__hatch" width="2.4" height="5" />
        </pattern>
      </defs>
      {model.times.map((time, index) => {
        let below = 0;
        const left = place.x(index) - width / 2;
        const parts = model.bars.map((bar) => {
          const value = bar.values[index] ?? 0;
          const y = place.y(below + value);
          const part = { bar, y, height: place.y(below) - y };
          below += value;
          return part;
        });
        return (
          <g key={time}>
            {parts.map(({ bar, y, height }) => (
              <rect key={bar.name} className={`chart__bar chart__bar--${bar.colour}`} x={left} y={y} width={width} height={height} />
            ))}
            {model.estimated[index] === true && below > 0 && (
              <rect x={left} y={place.y(below)} width={width} height={place.base - place.y(below)} fill="url(#estimated)" />
            )}
          </g>
        );
      })}
    </g>
  );
}
