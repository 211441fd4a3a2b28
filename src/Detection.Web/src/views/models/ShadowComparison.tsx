import type { Shadow } from '../../api/models';
import { useResource } from '../../api/useResource';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

/** What the candidate would have listed on the newest run, and what visits have found on either list since. */
export function ShadowComparison() {
  const { t, language } = useLanguage();
  const { data: shadow } = useResource<Shadow>('/models/shadow');
  if (shadow === null || shadow.tops.length === 0) return null;
  return (
    <>
      <h3>{t('models.compare')}</h3>
      <TableFrame label={t('models.compare')}>
        <table className="table models__table">
          <thead>
            <tr>
              <th className="number">{t('models.compare.length')}</th>
              <th className="number">{t('models.compare.common')}</th>
              <th className="number">{t('models.compare.active')}</th>
              <th className="number">{t('models.compare.shadow')}</th>
            </tr>
          </thead>
          <tbody>
            {shadow.tops.map((top) => (
              <tr key={top.length}>
                <th className="number">{formatNumber(top.length, language)}</th>
                <td className="number">{formatShare(top.common / top.length, language, 0)}</td>
                <td className="number">
                  {formatNumber(top.activeFound, language)} / {formatNumber(top.activeVisited, language)}
                </td>
                <td className="number">
                  {formatNumber(top.shadowFound, language)} / {formatNumber(top.shadowVisited, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="page__note">{t('models.compare.note')}</p>
    </>
  );
}
