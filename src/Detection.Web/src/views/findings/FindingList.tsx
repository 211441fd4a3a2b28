import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { StepBadge } from './StepBadge';
import type { FindingItem } from './types';

/** One row a finding; on a phone, one card. */
export function FindingList({ findings }: { findings: FindingItem[] }) {
  const { t, nameOf, language } = useLanguage();
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={finding.findingId}>
          <a className="finding-list__row" href={hashOf({ view: 'findings', findingId: finding.findingId, installationId: null })}>
            <span className="finding-list__place">
              <strong>{finding.installationNo ?? t('findings.noInstallation')}</strong>
              <span>{finding.address}</span>
            </span>
            <span className={`finding-list__outcome outcome outcome--${outcomeKind(finding.outcome)}`}>{nameOf('outcomeOf', finding.outcome)}</span>
            <StepBadge step={finding.step} />
            <span className="finding-list__when">
              {formatMoment(finding.detectedAt, language)}
              {finding.recordNo !== null && <span> · {finding.recordNo}</span>}
              {finding.legalHold && <span className="finding-list__hold">{t('findings.hold')}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Which of the page's few tones an outcome has. */
export const outcomeKind = (outcome: string): 'illegal' | 'irregular' | 'quiet' =>
  outcome.startsWith('illegal') ? 'illegal' : outcome.startsWith('irregular') ? 'irregular' : 'quiet';
