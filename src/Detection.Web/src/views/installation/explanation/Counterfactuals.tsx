import type { Explanation } from '../../../api/types';
import { scoreBand } from '../../../components/ScoreMark';
import { useLanguage } from '../../../i18n/language';

/** How far the score would fall without one thing: the bar is what would be left of it. */
export function Counterfactuals({ score, counterfactuals }: { score: number; counterfactuals: Explanation['counterfactuals'] }) {
  const { t, say } = useLanguage();
  return (
    <section className="explanation__part">
      <h4>{t('explain.counterfactuals')}</h4>
      <ul className="counterfactuals">
        {counterfactuals.map((counterfactual) => (
          <li key={counterfactual.code}>
            <span>{say(counterfactual.text)}</span>
            <span className="counterfactuals__bar" aria-hidden="true">
              <span className="counterfactuals__now" style={{ inlineSize: `${100 * score}%` }} />
              <span
                className={`counterfactuals__left counterfactuals__left--${scoreBand(counterfactual.score)}`}
                style={{ inlineSize: `${100 * counterfactual.score}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="panel__note">{t('explain.counterfactuals.note')}</p>
    </section>
  );
}
