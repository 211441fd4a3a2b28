import type { Probability } from '../../api/types';
import { formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import './ProbabilityMark.css';

/** A probability as a number, and on a scale of 0 to 100 % the range it lies in. */
export function ProbabilityMark({ probability: { value, low, high } }: { probability: Probability }) {
  const { t, language } = useLanguage();
  return (
    <span className="probability">
      <span className="probability__number">{formatShare(value, language, value < 0.1 ? 1 : 0)}</span>
      <span className="probability__scale" aria-hidden="true">
        <span className="probability__range" style={{ insetInlineStart: `${100 * low}%`, inlineSize: `${100 * (high - low)}%` }} />
        <span className="probability__dot" style={{ insetInlineStart: `${100 * value}%` }} />
      </span>
      <span className="probability__words">
        {t('panel.probability.range', { low: formatShare(low, language, 0), high: formatShare(high, language, 0) })}
      </span>
    </span>
  );
}
