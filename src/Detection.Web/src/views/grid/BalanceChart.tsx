import type { GridMonth } from '../../api/grid';
import { formatEnergy, formatPeriod } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const width = 560;
const height = 220;
const edge = { left: 56, right: 8, top: 10, bottom: 26 };

/** Stacked months: billed, technical loss, unexplained with its interval. A month billed beyond the energy in hangs below the line. */
export function BalanceChart({ code, months }: { code: string; months: GridMonth[] }) {
  const { t, language } = useLanguage();
  const most = Math.max(1, ...months.map((month) => Math.max(month.energyInKwh ?? 0, month.billedKwh + month.technicalKwh)));
  const least = Math.min(0, ...months.map((month) => month.unexplainedKwh ?? 0));
  const step = (width - edge.left - edge.right) / Math.max(1, months.length);
  const y = (kwh: number) => edge.top + ((most - kwh) / (most - least)) * (height - edge.top - edge.bottom);
  const x = (index: number) => edge.left + index * step;
  const bar = (index: number, from: number, to: number, name: string) => (
    <rect key={name} className={`balance__${name}`} x={x(index) + 1} width={Math.max(1, step - 2)} y={y(Math.max(from, to))} height={Math.max(0, Math.abs(y(from) - y(to)))} />
  );
  const kinds = ['billed', 'technical', 'unexplained', 'over', 'unknown'] as const;
  return (
    <figure className="balance">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('grid.chart', { code })}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="balance__grid" x1={edge.left} x2={width - edge.right} y1={y(share * most)} y2={y(share * most)} />
            <text className="balance__tick" x={edge.left - 6} y={y(share * most) + 4} textAnchor="end">
              {formatEnergy(share * most, language, most)}
            </text>
          </g>
        ))}
        {months.map((month, index) => {
          const known = month.energyInKwh !== null && month.unexplainedKwh !== null && (month.state === 'told' || month.state === 'metering-incomplete');
          const base = month.billedKwh + month.technicalKwh;
          return (
            <g key={month.period}>
              <title>{`${formatPeriod(month.period, language, 'long')}: ${formatEnergy(month.energyInKwh, language)}; ${t('grid.chart.unexplained')} ${formatEnergy(month.unexplainedKwh, language)}`}</title>
              {!known && bar(index, 0, month.billedKwh, 'unknown')}
              {known && bar(index, 0, month.billedKwh, 'billed')}
              {known && bar(index, month.billedKwh, base, 'technical')}
              {known && month.unexplainedKwh! > 0 && bar(index, base, base + month.unexplainedKwh!, 'unexplained')}
              {known && month.unexplainedKwh! < 0 && bar(index, 0, month.unexplainedKwh!, 'over')}
              {index % 6 === 0 && (
                <text className="balance__tick" x={x(index)} y={height - 8}>
                  {formatPeriod(month.period, language)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="balance__legend">
        {kinds.map((kind) => (
          <span key={kind}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={`balance__${kind}`} width="12" height="12" rx="2" />
            </svg>
            {t(`grid.chart.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
