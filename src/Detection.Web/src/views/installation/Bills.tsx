import type { Bill } from '../../api/holdings';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { formatDay, formatNumber, formatPeriod } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const shownBills = 12;

export function Bills({ installationId }: { installationId: number }) {
  const { t, language } = useLanguage();
  const { data: bills, error, reload } = useResource<Bill[]>(`/installations/${installationId}/bills`);
  return (
    <>
      <h4>{t('holdings.bills')}</h4>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {bills === null && error === null && <Skeleton rows={2} height={24} />}
      {bills !== null && bills.length === 0 && <p className="panel__note">{t('holdings.bills.none')}</p>}
      {bills !== null && bills.length > 0 && (
        <TableFrame label={t('holdings.bills')}>
          <table className="table holdings__table">
            <thead>
              <tr>
                <th scope="col">{t('holdings.bill.period')}</th>
                <th scope="col" className="number">
                  {t('holdings.bill.kwh')}
                </th>
                <th scope="col" className="number">
                  {t('holdings.bill.amount')}
                </th>
                <th scope="col">{t('holdings.bill.due')}</th>
              </tr>
            </thead>
            <tbody>
              {bills.slice(0, shownBills).map((bill) => (
                <tr key={bill.period}>
                  <th scope="row">{formatPeriod(bill.period, language)}</th>
                  <td className="number">{formatNumber(bill.billedKwh, language, 1)}</td>
                  <td className="number">{formatNumber(bill.amountDue ?? bill.invoiceAmount, language, 2)}</td>
                  <td>{formatDay(bill.dueDate, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </>
  );
}
