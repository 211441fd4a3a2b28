import { Icon } from '../../components/Icon';
import { useLanguage } from '../../i18n/language';
import type { Requirement } from './types';

/** What the law asks for, article by article: the missing first. */
export function Missing({ requirements }: { requirements: Requirement[] }) {
  const { t, say } = useLanguage();
  if (requirements.length === 0) return null;
  const met = requirements.filter((need) => need.met).length;
  return (
    <section className="card missing" aria-labelledby="missing-title">
      <div className="card__head">
        <h2 id="missing-title">{t('missing.title')}</h2>
        <span className="card__count">{t('missing.count', { met, total: requirements.length })}</span>
      </div>
      {met === requirements.length && <p className="card__note">{t('missing.all')}</p>}
      <ul className="missing__list">
        {requirements
          .toSorted((a, b) => Number(a.met) - Number(b.met))
          .map((need) => (
            <li key={need.code} className={need.met ? 'missing__met' : 'missing__unmet'}>
              <Icon name={need.met ? 'check' : 'close'} size={16} />
              <span className="only-spoken">{t(need.met ? 'missing.met' : 'missing.unmet')}: </span>
              <span>{say(need.text)}</span>
              <span className="missing__article">{need.article}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
