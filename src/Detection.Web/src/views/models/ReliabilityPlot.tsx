import type { Reliability } from '../../api/models';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const size = 260;
const edge = { left: 44, bottom: 34, top: 10, right: 14 };
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Predicted against found, each group with its interval, beside the line on which they would be the same. */
export function ReliabilityPlot({ reliability }: { reliability: Reliability }) {
  const { t, language } = useLanguage();
  const x = (share: number) => edge.left + share * (size - edge.left - edge.right);
  const y = (share: number) => size - edge.bottom - share * (size - edge.bottom - edge.top);
  const words = reliability.rows.map((row) => `${formatShare(row.meanPredicted, language, 0)} → ${formatShare(row.found, language, 0)}`).join('; ');
  return (
    <figure className="reliability">
      <h3>{t('models.reliability')}</h3>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`${t('models.reliability')}: ${words}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="reliability__grid" x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} />
            <line className="reliability__grid" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text className="reliability__tick" x={x(tick)} y={size - 18} textAnchor="middle">
              {formatShare(tick, language, 0)}
            </text>
            <text className="reliability__tick" x={edge.left - 6} y={y(tick) + 4} textAnchor="end">
              {formatShare(tick, language, 0)}
            </text>
          </g>
        ))}
        <line className="reliability__same" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {reliability.rows.map((row) => (
          <g key={row.meanPredicted}>
            <line className="reliability__interval" x1={x(row.meanPredicted)} x2={x(row.meanPredicted)} y1={y(row.foundLow)} y2={y(row.foundHigh)} />
            <circle className="reliability__dot" cx={x(row.meanPredicted)} cy={y(row.found)} r={4.5} />
          </g>
        ))}
        <text className="reliability__axis" x={x(0.5)} y={size - 3} textAnchor="middle">
          {t('models.reliability.predicted')}
        </text>
        <text className="reliability__axis" x={10} y={y(0.5)} textAnchor="middle" transform={`rotate(-90 10 ${y(0.5)})`}>
          {t('models.reliability.found')}
        </text>
      </svg>
      <figcaption className="page__note">
        {t('models.reliability.note', { error: formatNumber(reliability.expectedCalibrationError, language, 3) })}
      </figcaption>
    </figure>
  );
}
