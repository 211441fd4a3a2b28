import type { Explanation } from '../../api/grid';
import { formatInstant, formatNumber, formatPeriod, formatShare } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { Decide } from '../models/Decide';

export function ExplanationList({ explanations, onDecided }: { explanations: Explanation[]; onDecided: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="grid__explanations">
      <h3>{t('grid.explanations')}</h3>
      {explanations.length === 0 && <p className="page__note">{t('grid.explanations.none')}</p>}
      <ol>
        {explanations.map((explanation) => (
          <ExplanationCard key={explanation.explanationId} explanation={explanation} onDecided={onDecided} />
        ))}
      </ol>
    </div>
  );
}

function ExplanationCard({ explanation, onDecided }: { explanation: Explanation; onDecided: () => void }) {
  const { t, language } = useLanguage();
  const { kind, evidence, installationId, state } = explanation;
  const kwh = t('grid.perDay', { kwh: formatNumber(Math.abs(explanation.kwhPerDay), language, Math.abs(explanation.kwhPerDay) < 10 ? 1 : 0) });
  const isOwnMeter = kind === 'metering-gap' && installationId === null;
  const text = t(isOwnMeter ? 'grid.kind.metering-gap.meter' : `grid.kind.${kind}.text`, {
    no: explanation.installationNo ?? '',
    other: explanation.otherTransformerCode ?? '',
    factor: formatNumber(explanation.factor, language, 2),
    since: explanation.beganOn === null ? t('grid.since.start') : t('grid.since', { month: formatPeriod(explanation.beganOn, language, 'long') }),
    kwh,
  });
  const path = `/grid/explanations/${explanation.explanationId}`;
  return (
    <li className="grid__explanation">
      <p className="grid__kind">
        {t(`grid.kind.${kind}`)} <span>{t('grid.probability', { share: formatShare(explanation.probability, language, 0) })}</span>
      </p>
      <p>{text}</p>
      {!isOwnMeter && (
        <p className="grid__evidence">
          {t('grid.evidence', {
            months: evidence.months,
            before: formatNumber(evidence.deviationBefore, language, 1),
            after: formatNumber(evidence.deviationAfter, language, 1),
            coefficient: formatNumber(evidence.coefficient, language, 2),
            deviation: formatNumber(evidence.coefficientDeviation, language, 2),
          })}
        </p>
      )}
      {installationId !== null && <a href={hashOf({ view: 'ranking', installationId })}>{t('grid.installation')}</a>}
      {state === 'proposed' ? (
        <Decide
          acts={[
            { text: t(kind === 'wrong-link' ? 'grid.accept.link' : 'grid.accept'), path: `${path}/accept`, isMain: true },
            { text: t('grid.reject'), path: `${path}/reject` },
          ]}
          onDone={onDecided}
        />
      ) : (
        <p className="grid__decided">
          {t(`grid.decided.${state}`, { who: explanation.decidedBy ?? '', when: formatInstant(explanation.decidedAt, language) })}: {explanation.reason}
        </p>
      )}
    </li>
  );
}
