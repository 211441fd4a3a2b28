import type { Explanation } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';

export function Rules({ rules }: { rules: Explanation['rules'] }) {
  const { t, say, language } = useLanguage();
  return (
    <section className="explanation__part">
      <h4>{t('explain.rules')}</h4>
      {rules.length === 0 && <p className="panel__note">{t('explain.rules.none')}</p>}
      <ul className="fired-rules">
        {rules.map((rule) => (
          <li key={rule.code}>
            <strong>{say(rule.name)}</strong> <span className="explanation__aside">{t('explain.rules.strength', { count: formatNumber(100 * rule.strength, language) })}</span>
            <p>{say(rule.text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
