import type { ModelCard } from '../../api/models';
import { useResource } from '../../api/useResource';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { ReliabilityPlot } from './ReliabilityPlot';

/** What a model's card says of it, where outcomes could be measured at all. */
export function ModelFigures({ modelId }: { modelId: number }) {
  const { t, language } = useLanguage();
  const { data: card } = useResource<ModelCard>(`/models/${modelId}/card`);
  if (card === null) return null;
  const measured = card.figures.filter(({ findings }) => findings > 0);
  return (
    <>
      {measured.length > 0 && (
        <>
          <h3>{t('models.figures')}</h3>
          <TableFrame label={t('models.figures')}>
            <table className="table models__table">
              <thead>
                <tr>
                  <th>{t('models.figures.split')}</th>
                  <th>{t('models.figures.group')}</th>
                  <th>{t('models.figures.model')}</th>
                  <th className="number">{t('models.figures.visits')}</th>
                  <th className="number">{t('models.figures.findings')}</th>
                  <th className="number">AUC</th>
                  <th className="number">AP</th>
                </tr>
              </thead>
              <tbody>
                {measured.map((figure) => (
                  <tr key={`${figure.split}-${figure.group}-${figure.model}`}>
                    <td>{t(figure.split === 'time' ? 'models.split.time' : 'models.split.area')}</td>
                    <td>{figure.group === 'all' ? t('models.group.all') : t(`tariff.${figure.group}`)}</td>
                    <td>{t(figure.model === 'learned' ? 'models.kind.learned' : 'models.kind.unsupervised')}</td>
                    <td className="number">{formatNumber(figure.visits, language)}</td>
                    <td className="number">{formatNumber(figure.findings, language)}</td>
                    <td className="number">{formatNumber(figure.rocAuc, language, 3)}</td>
                    <td className="number">{formatNumber(figure.averagePrecision, language, 3)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
      {card.reliability !== null && <ReliabilityPlot reliability={card.reliability} />}
    </>
  );
}
