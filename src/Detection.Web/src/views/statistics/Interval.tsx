import type { StatisticRow } from '../../api/types';
import { formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const width = 220;
const inset = 8;
const x = (share: number, top: number) => inset + (Math.min(share, top) / top) * (width - 2 * inset);

export function IntervalAxis({ top }: { top: number }) {
  const { language } = useLanguage();
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {[0, top / 2, top].map((share) => (
        <text key={share} className="interval__tick" x={x(share, top)} y="11" textAnchor={share === 0 ? 'start' : share === top ? 'end' : 'middle'}>
          {formatShare(share, language, top < 0.1 ? 1 : 0)}
        </text>
      ))}
    </svg>
  );
}

/** The rate as a dot on the bar of its interval; the numbers beside it say the same. */
export function IntervalMark({ row, top }: { row: StatisticRow; top: number }) {
  const { hitRate, hitRateLow, hitRateHigh } = row;
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true">
      {[0, top / 2, top].map((share) => (
        <line key={share} className="interval__grid" x1={x(share, top)} x2={x(share, top)} y1="0" y2="20" />
      ))}
      {hitRate !== null && hitRateLow !== null && hitRateHigh !== null && (
        <>
          <line className="interval__bar" x1={x(hitRateLow, top)} x2={x(hitRateHigh, top)} y1="10" y2="10" />
          <circle className="interval__dot" cx={x(hitRate, top)} cy="10" r="4.5" />
        </>
      )}
    </svg>
  );
}
