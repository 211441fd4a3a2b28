import { useState } from 'react';
import { ServiceError } from '../../../api/client';
import type { Explanation } from '../../../api/types';
import { useResource } from '../../../api/useResource';
import { ErrorMessage, Skeleton } from '../../../components/Message';
import { formatEnergy, formatNumber } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/language';
import { Counterfactuals } from './Counterfactuals';
import './ExplanationSection.css';
import { Families } from './Families';
import { InnocentCases } from './InnocentCases';
import { Rules } from './Rules';

/** The explanation in detail; asked for when it is opened, since it is computed anew. */
export function ExplanationSection({ installationId }: { installationId: number }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="panel__section explanation" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('explain.show')}</summary>
      {isOpen && <Body installationId={installationId} />}
    </details>
  );
}

function Body({ installationId }: { installationId: number }) {
  const { t, say, language } = useLanguage();
  const { data, error, reload } = useResource<Explanation>(`/installations/${installationId}/explanation`);
  if (error instanceof ServiceError && error.status === 404) return <p className="panel__note">{t('panel.noScore')}</p>;
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (data === null) return <Skeleton rows={3} height={80} />;
  return (
    <>
      <p className="explanation__value">
        {t('panel.value.ifFound', {
          energy: formatEnergy(data.kwhPerDay * data.chargedDays, language),
          perDay: formatEnergy(data.kwhPerDay, language),
          days: formatNumber(data.chargedDays, language),
        })}{' '}
        <span className="explanation__aside">({t(`assumed.${data.assumedCase}`)})</span>
      </p>
      {data.counterfactuals.length > 0 && <Counterfactuals score={data.score} counterfactuals={data.counterfactuals} />}
      {data.families.length > 0 && <Families families={data.families} />}
      <Rules rules={data.rules} />
      <InnocentCases cases={data.innocentCases} />
      <p className="only-spoken" role="status">
        {data.counterfactuals.map((c) => say(c.text)).join(' ')}
      </p>
    </>
  );
}
