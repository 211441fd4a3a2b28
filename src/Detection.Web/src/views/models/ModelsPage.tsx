import { useState } from 'react';
import { postJson } from '../../api/client';
import type { ModelList, StoredModel } from '../../api/models';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage, Message, Skeleton } from '../../components/Message';
import { useLanguage } from '../../i18n/language';
import '../page.css';
import { Decide } from './Decide';
import { Drift } from './Drift';
import { History } from './History';
import { ModelFigures } from './ModelFigures';
import { ModelHead } from './ModelHead';
import './ModelsPage.css';
import { ShadowComparison } from './ShadowComparison';

/** The life of models: the one at work, the candidate beside it, drift, and who decided what. */
export function ModelsPage() {
  const { t } = useLanguage();
  const { data: list, error, reload } = useResource<ModelList>('/models');
  const active = list?.models.find(({ state }) => state === 'active');
  const shadow = list?.models.find(({ state }) => state === 'shadow');
  const hasBefore = list?.decisions.some(({ act, modelId }) => act !== 'retire' && modelId !== active?.modelId) ?? false;
  return (
    <div className="page models">
      <header className="page__head">
        <h1>{t('models.title')}</h1>
        <p className="page__lead">{t('models.lead')}</p>
      </header>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {list === null && error === null && <Skeleton rows={4} height={120} />}
      {list !== null && active === undefined && <Message title={t('models.none')}>{t('models.none.detail')}</Message>}
      {active !== undefined && (
        <div className="models__pair">
          <section className="models__card">
            <h2>{t('models.active')}</h2>
            <ModelHead model={active} />
            {hasBefore && <Decide acts={[{ text: t('models.rollback'), path: '/models/rollback' }]} onDone={reload} />}
            <ModelFigures modelId={active.modelId} />
          </section>
          <Candidate shadow={shadow} onDone={reload} />
        </div>
      )}
      {active !== undefined && <Drift />}
      {list !== null && list.decisions.length > 0 && <History decisions={list.decisions} />}
    </div>
  );
}

function Candidate({ shadow, onDone }: { shadow: StoredModel | undefined; onDone: () => void }) {
  const { t } = useLanguage();
  const acts = (model: StoredModel) => [
    { text: t('models.promote'), path: `/models/${model.modelId}/promote`, isMain: true },
    { text: t('models.retire'), path: `/models/${model.modelId}/retire` },
  ];
  return (
    <section className="models__card">
      <h2>{t('models.shadow')}</h2>
      {shadow === undefined ? (
        <>
          <p className="page__note">{t('models.shadow.none')}</p>
          <Train />
        </>
      ) : (
        <>
          <ModelHead model={shadow} />
          <Decide acts={acts(shadow)} onDone={onDone} />
          <ShadowComparison />
          <ModelFigures modelId={shadow.modelId} />
        </>
      )}
    </section>
  );
}

function Train() {
  const { t } = useLanguage();
  const [isQueued, setIsQueued] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const train = async () => {
    setError(null);
    try {
      await postJson('/models');
      setIsQueued(true);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      <Button icon="gear" disabled={isQueued} onClick={train}>
        {t('models.train')}
      </Button>
      <p className="page__note" role="status">
        {isQueued && t('models.train.queued')}
      </p>
      {error !== null && <ErrorMessage error={error} onRetry={train} />}
    </>
  );
}
