import type { CurvePoint, PlanFigures } from '../../api/campaigns';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { formatValue } from './goal';

const width = 380;
const height = 200;
const left = 12;
const bottom = 34;
const top = 26;

/** What one crew or hour less or more would bring: a chart of the crews, and both in a table. */
export function ValueCurve({ figures }: { figures: PlanFigures }) {
  const { t, language } = useLanguage();
  const { goal, curve } = figures;
  const asked = curve.find((point) => point.isAsked);
  if (asked === undefined) return null;
  const crews = curve.filter((point) => point.extraMinutes === 0);
  const most = Math.max(...crews.map((point) => point.value), Number.MIN_VALUE);
  const x = (index: number) => left + ((index + 0.5) * (width - 2 * left)) / crews.length;
  const y = (value: number) => height - bottom - (value / most) * (height - bottom - top);
  const difference = (point: CurvePoint) => {
    const more = point.value - asked.value;
    return point.isAsked ? '' : `${more < 0 ? '−' : '+'}${formatValue(Math.abs(more), goal, language, t)}`;
  };
  const name = (point: CurvePoint) => {
    if (point.extraMinutes > 0) return t('plan.curve.hourMore');
    if (point.extraMinutes < 0) return t('plan.curve.hourLess');
    return t(point.crews === 1 ? 'plan.curve.crew' : 'plan.curve.crews', { count: formatNumber(point.crews, language) });
  };
  return (
    <section className="curve">
      <h2>{t('plan.curve.title')}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('plan.curve.label')}>
        <line x1={left} x2={width - left} y1={height - bottom} y2={height - bottom} className="curve__axis" />
        <polyline points={crews.map((point, index) => `${x(index)},${y(point.value)}`).join(' ')} className="curve__line" />
        {crews.map((point, index) => (
          <g key={point.crews}>
            <circle cx={x(index)} cy={y(point.value)} r={point.isAsked ? 7 : 5} className={point.isAsked ? 'curve__dot curve__dot--asked' : 'curve__dot'} />
            <text x={x(index)} y={y(point.value) - 12} className="curve__value">
              {formatValue(point.value, goal, language, t)}
            </text>
            <text x={x(index)} y={height - bottom + 20} className="curve__name">
              {name(point)}
            </text>
          </g>
        ))}
      </svg>
      <table className="curve__table">
        <thead>
          <tr>
            <th scope="col">{t('plan.curve.variant')}</th>
            <th scope="col" className="number">{t('plan.figure.value')}</th>
            <th scope="col" className="number">{t('sweep.total.stops')}</th>
            <th scope="col" className="number">{t('plan.curve.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map((point) => (
            <tr key={`${point.crews}/${point.extraMinutes}`} className={point.isAsked ? 'curve__asked' : undefined}>
              <th scope="row">{name(point)}</th>
              <td className="number">{formatValue(point.value, goal, language, t)}</td>
              <td className="number">{formatNumber(point.stops, language)}</td>
              <td className="number">{difference(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sweep__model">{t('plan.curve.note')}</p>
    </section>
  );
}
