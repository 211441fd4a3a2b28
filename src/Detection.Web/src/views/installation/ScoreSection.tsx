import type { Installation, InstallationScore, Reason } from '../../api/types';
import { ScoreMark } from '../../components/ScoreMark';
import { formatDay, formatEnergy, formatNumber, formatTl } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { ExplanationSection } from './explanation/ExplanationSection';
import { ProbabilityMark } from './ProbabilityMark';

/** The score, what it means and is worth, and why it is what it is. */
export function ScoreSection({ installation: { installationId, score } }: { installation: Installation }) {
  const { t } = useLanguage();
  if (score === null) return <p className="panel__section panel__note">{t('panel.noScore')}</p>;
  return (
    <>
      <Figures score={score} />
      <section className="panel__section">
        <h3>{t('panel.reasons')}</h3>
        {score.reasons.length === 0 ? <p className="panel__note">{t('panel.noReasons')}</p> : <Reasons reasons={score.reasons} />}
        <Detectors score={score} />
      </section>
      <ExplanationSection key={installationId} installationId={installationId} />
    </>
  );
}

function Figures({ score }: { score: InstallationScore }) {
  const { t, language } = useLanguage();
  return (
    <dl className="panel__figures">
      {score.probability !== null && (
        <div>
          <dt>{t('panel.probability')}</dt>
          <dd>
            <ProbabilityMark probability={score.probability} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('panel.value')}</dt>
        <dd className="panel__figure">{score.expectedTl === null ? formatEnergy(score.expectedKwh, language) : formatTl(score.expectedTl, language)}</dd>
        <dd className="panel__sub">
          {score.expectedTl === null ? t('panel.value.noTariff') : formatEnergy(score.expectedKwh, language)} ·{' '}
          {t(`panel.rank.${score.rankedBy}`, { rank: formatNumber(score.rank, language) })}
        </dd>
      </div>
      <div>
        <dt>{t('panel.score')}</dt>
        <dd>
          <ScoreMark score={score.score} />
        </dd>
      </div>
      {score.dropBegan !== null && (
        <div>
          <dt>{t('panel.dropBegan')}</dt>
          <dd className="panel__figure">{formatDay(score.dropBegan, language)}</dd>
        </div>
      )}
    </dl>
  );
}

function Reasons({ reasons }: { reasons: Reason[] }) {
  const { say } = useLanguage();
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.code}>
          <span className="reasons__strength" aria-hidden="true">
            <span style={{ blockSize: `${Math.round(Math.min(1, reason.strength) * 100)}%` }} />
          </span>
          {say(reason.text)}
        </li>
      ))}
    </ol>
  );
}

function Detectors({ score }: { score: InstallationScore }) {
  const { t, nameOf, language } = useLanguage();
  const detectors = Object.entries(score.detectorScores).toSorted(([, a], [, b]) => b - a);
  const largest = Math.max(1, ...detectors.map(([, value]) => value));
  return (
    <details className="detectors">
      <summary>{t('panel.detectors')}</summary>
      <ul>
        {detectors.map(([name, value]) => (
          <li key={name}>
            <span>{nameOf('detector', name)}</span>
            <span className="detectors__bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.round((value / largest) * 100)}%` }} />
            </span>
            <span className="detectors__value">{formatNumber(value, language, 1)}</span>
          </li>
        ))}
      </ul>
      <p className="panel__note">{t('panel.detectors.note')}</p>
    </details>
  );
}
