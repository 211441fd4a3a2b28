import type { PlanChange } from '../../api/campaigns';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';

const fates = ['moved', 'dropped', 'later'] as const;

/** What is different from the plan this one replaces, and why. */
export function Changes({ changes, replaces }: { changes: PlanChange[]; replaces: number | null }) {
  const { t, say, language } = useLanguage();
  const counts = fates
    .map((fate) => ({ fate, count: changes.filter((change) => change.fate === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ fate, count }) => t(`plan.fate.${fate}.count`, { count: formatNumber(count, language) }))
    .join(' · ');
  return (
    <details className="changes" open>
      <summary>
        {t('plan.changes')} <span>{counts}</span>
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.fate}-${change.installationId}`} className={`changes__item changes__item--${change.fate}`}>
            <p>
              <b>{change.installationNo}</b> {change.street} <span className="changes__fate">{t(`plan.fate.${change.fate}`)}</span>
            </p>
            <p className="changes__why">
              {change.toCrew !== null && change.fate === 'moved' && `${change.fromCrew} → ${change.toCrew}${change.toDayNo !== change.fromDayNo ? ` (${t('plan.day', { dayNo: change.toDayNo ?? 0 })})` : ''}. `}
              {say(change.why)}
            </p>
          </li>
        ))}
      </ul>
      {replaces !== null && <a href={hashOf({ view: 'sweep', sweepId: replaces, installationId: null })}>{t('plan.changes.before')}</a>}
    </details>
  );
}
