import { scoreStops } from '../map/installationLayers';
import { formatNumber } from '../i18n/format';
import { useLanguage } from '../i18n/language';
import './ScoreMark.css';

/** Which of the five colours of the scale a score is nearest above: 0 usual, 4 very unusual. */
export function scoreBand(score: number): number {
  return Math.max(0, scoreStops.findLastIndex((stop) => score >= stop - 0.04));
}

/** The score as a number over a bar in the colour it has on the map. */
export function ScoreMark({ score }: { score: number }) {
  const { language } = useLanguage();
  return (
    <span className="score-mark">
      <span className="score-mark__number">{formatNumber(score, language, 3)}</span>
      <span className={`score-mark__bar score-mark__bar--${scoreBand(score)}`} aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(score * 100)}%` }} />
      </span>
    </span>
  );
}
