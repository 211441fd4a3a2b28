import type { StoredModel } from '../../api/models';
import { Icon } from '../../components/Icon';
import { formatDay } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

export function ModelHead({ model }: { model: StoredModel }) {
  const { t, language } = useLanguage();
  return (
    <div className="models__head">
      <p className="models__version">{model.version}</p>
      <p className="models__facts">
        {t(model.isLearned ? 'models.kind.learned' : 'models.kind.unsupervised')}
        {model.trainedAsOf !== null && <> · {t('models.asOf', { day: formatDay(model.trainedAsOf, language) })}</>}
      </p>
      <a href={`/models/${model.modelId}/card.html?lang=${language}`} target="_blank" rel="noopener">
        <Icon name="document" /> {t('models.card')}
      </a>
    </div>
  );
}
