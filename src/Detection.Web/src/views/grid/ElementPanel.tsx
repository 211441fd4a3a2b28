import type { GridElement, GridLevel } from '../../api/grid';
import { useResource } from '../../api/useResource';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { formatEnergy, formatNumber, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { BalanceChart } from './BalanceChart';
import { ExplanationList } from './ExplanationList';

/** One element: a verdict in a sentence, its sums, its months, and what may explain them. */
export function ElementPanel({ level, code, onDecided }: { level: GridLevel; code: string; onDecided: () => void }) {
  const { t, language } = useLanguage();
  const { data: element, error, reload } = useResource<GridElement>(`/grid/${level}/${encodeURIComponent(code)}`);
  if (error !== null) return <ErrorMessage error={error} onRetry={reload} />;
  if (element === null) return <Skeleton rows={3} height={120} />;
  const { loss } = element;
  const facts: [string, number | null][] = [
    [t('grid.fact.in'), loss.energyInKwh],
    [t('grid.fact.billed'), loss.billedKwh],
    [t('grid.fact.technical'), loss.technicalKwh],
    [t('grid.fact.unexplained'), loss.unexplainedKwh],
  ];
  const isDecided = () => {
    reload();
    onDecided();
  };
  const largest = Math.max(0, ...facts.map(([, kwh]) => kwh ?? 0));
  return (
    <section className="grid__panel" aria-label={code}>
      <header>
        <h2>{loss.name ?? loss.code}</h2>
        <p className="grid__place">{[loss.name === null ? null : loss.code, loss.feederCode, loss.substationCode, loss.ratingKva === null ? null : `${formatNumber(loss.ratingKva, language)} kVA`].filter(Boolean).join(' · ')}</p>
      </header>
      <p className="grid__verdict">{verdict(element, t, language)}</p>
      <dl className="grid__facts">
        {facts.map(([name, kwh]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatEnergy(kwh, language, largest)}</dd>
          </div>
        ))}
      </dl>
      <BalanceChart code={code} months={element.months} />
      {level === 'transformer' && <ExplanationList explanations={element.explanations} onDecided={isDecided} />}
      <p className="page__note">
        {t('grid.fact.months', { months: loss.monthsTold })}.{' '}
        {t('grid.assumption', {
          lists: loss.assumptions.transformerLists,
          known: loss.assumptions.ratingsKnown,
          count: loss.assumptions.transformers,
          share: formatShare(loss.assumptions.lowVoltageShare, language),
        })}
      </p>
    </section>
  );
}

function verdict({ loss, explanations }: GridElement, t: ReturnType<typeof useLanguage>['t'], language: ReturnType<typeof useLanguage>['language']): string {
  if (loss.share === null || loss.shareHigh === null) return t(`grid.state.${loss.state}`);
  if (loss.shareHigh < 0) return t('grid.verdict.over');
  if (loss.excessKwhPerDay === 0) return t('grid.verdict.fine');
  const isExplained = explanations.some(({ kind, state }) => kind !== 'line-tap' && state !== 'rejected');
  return t(isExplained ? 'grid.verdict.explained' : 'grid.verdict.missing', { share: formatShare(loss.share, language, 0) });
}
