import type { Explanation } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';

/** What each family of features adds to the score: bars from a middle line, with the family's sentences below. */
export function Families({ families }: { families: Explanation['families'] }) {
  const { t, say, language } = useLanguage();
  const largest = Math.max(1, ...families.map(({ logOdds }) => Math.abs(logOdds)));
  return (
    <section className="explanation__part">
      <h4>{t('explain.families')}</h4>
      <ul className="families">
        {families.map(({ family, name, logOdds, sentences }) => (
          <li key={family}>
            <span className="families__name">{say(name)}</span>
            <span className="families__bar" aria-hidden="true">
              <span
                className={logOdds < 0 ? 'families__less' : 'families__more'}
                style={{ inlineSize: `${(50 * Math.abs(logOdds)) / largest}%` }}
              />
            </span>
            <span className="families__value">
              {logOdds < 0 ? '−' : '+'}
              {formatNumber(Math.abs(logOdds), language, 1)}
            </span>
            {sentences.length > 0 && (
              <ul className="families__sentences">
                {sentences.map((sentence) => (
                  <li key={sentence.en}>{say(sentence)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p className="panel__note">{t('explain.families.note')}</p>
    </section>
  );
}
