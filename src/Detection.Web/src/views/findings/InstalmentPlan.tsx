import { formatDay, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { owedTl, stateOf } from './instalments';
import { todayLocal } from './time';
import type { Instalment } from './types';

/** The agreed parts of a charge under art. 37: which are paid, due and late. */
export function InstalmentPlan({ parts }: { parts: Instalment[] }) {
  const { t, language } = useLanguage();
  const today = todayLocal();
  if (parts.length === 0) return null;
  return (
    <section className="card instalments" aria-labelledby="instalments-title">
      <div className="card__head">
        <h2 id="instalments-title">{t('instalments.title')}</h2>
        <strong>{t('instalments.owed', { amount: formatNumber(owedTl(parts), language, 2) })}</strong>
      </div>
      <table className="instalments__table">
        <thead>
          <tr>
            <th scope="col">{t('instalments.no')}</th>
            <th scope="col">{t('instalments.dueOn')}</th>
            <th scope="col" className="instalments__amount">
              {t('instalments.amount')}
            </th>
            <th scope="col">{t('instalments.state')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => {
            const state = stateOf(part, today);
            return (
              <tr key={part.dueOn} className={`instalments__part instalments__part--${state}`}>
                <td>{index + 1}</td>
                <td>{formatDay(part.dueOn, language)}</td>
                <td className="instalments__amount">{formatNumber(part.amountTl, language, 2)} TL</td>
                <td>{part.paidOn ? t('instalments.paid', { day: formatDay(part.paidOn, language) }) : t(`instalments.${state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="card__note">{t('instalments.noInterest')}</p>
    </section>
  );
}
