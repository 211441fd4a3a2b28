import { useState } from 'react';
import type { DriftPage, DriftSubject } from '../../api/models';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const shownAtFirst = 8;

/** Features and the score, the largest movement first, each on the same scale with the two limits. */
export function Drift() {
  const { t, language } = useLanguage();
  const { data: drift } = useResource<DriftPage>('/models/drift');
  const [isWhole, setIsWhole] = useState(false);
  if (drift === null) return null;
  const state = (psi: number) => (psi < drift.steadyBelow ? 'steady' : psi > drift.movedAbove ? 'moved' : 'moving');
  const score = drift.subjects.filter(({ subject }) => subject === 'score');
  const features = drift.subjects.filter(({ subject }) => subject !== 'score');
  const rows: DriftSubject[] = [...score, ...(isWhole ? features : features.slice(0, shownAtFirst))];
  return (
    <section className="page__section">
      <h2>{t('models.drift')}</h2>
      <p className="page__note models__lead">{t('models.drift.lead')}</p>
      {rows.length === 0 && <p className="page__note">{t('models.drift.none')}</p>}
      {rows.length > 0 && (
        <TableFrame label={t('models.drift')}>
          <table className="table models__table">
            <thead>
              <tr>
                <th>{t('models.drift.subject')}</th>
                <th className="models__psi" colSpan={2}>
                  PSI
                </th>
                <th className="number">KS</th>
                <th className="number">{t('models.drift.missing')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.subject}>
                  <th title={row.subject}>{row.name[language]}</th>
                  <td className="models__psi">
                    <span className="psi" aria-hidden="true">
                      <span className={`psi__bar psi__bar--${state(row.psi)}`} style={{ inlineSize: `${Math.min(100, 200 * row.psi)}%` }} />
                    </span>
                  </td>
                  <td className="number">
                    {formatNumber(row.psi, language, 3)} <span className="models__word">{t(`models.drift.${state(row.psi)}`)}</span>
                  </td>
                  <td className="number">{formatNumber(row.ks, language, 3)}</td>
                  <td className="number">{formatShare(row.missingShare, language, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {!isWhole && features.length > shownAtFirst && (
        <p className="models__more">
          <Button onClick={() => setIsWhole(true)}>{t('models.drift.all', { count: formatNumber(features.length, language) })}</Button>
        </p>
      )}
    </section>
  );
}
