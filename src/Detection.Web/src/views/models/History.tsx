import type { ModelDecision } from '../../api/models';
import { TableFrame } from '../../components/TableFrame';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

export function History({ decisions }: { decisions: ModelDecision[] }) {
  const { t, language } = useLanguage();
  return (
    <section className="page__section">
      <h2>{t('models.history')}</h2>
      <TableFrame label={t('models.history')}>
        <table className="table models__table">
          <thead>
            <tr>
              <th>{t('models.history.when')}</th>
              <th>{t('models.figures.model')}</th>
              <th>{t('models.history.what')}</th>
              <th>{t('models.history.who')}</th>
              <th>{t('models.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => (
              <tr key={decision.decisionId}>
                <td>{formatInstant(decision.decidedAt, language)}</td>
                <td>
                  <code>{decision.version}</code>
                </td>
                <td>{t(`models.act.${decision.act}`)}</td>
                <td>{decision.actorName}</td>
                <td className="models__why">{decision.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
