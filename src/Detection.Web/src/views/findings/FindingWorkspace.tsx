import { useCallback, useState } from 'react';
import { useActor } from '../../actor/actor';
import { putJson, ServiceError } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { formatMoment } from './time';
import { useLanguage } from '../../i18n/language';
import { hashOf } from '../../route';
import { ActionPanel } from './ActionPanel';
import { DocumentsSection } from './DocumentsSection';
import { EvidenceSection } from './EvidenceSection';
import { FactsForm } from './FactsForm';
import { FactsList } from './FactsList';
import { FileCard } from './FileCard';
import { outcomeKind } from './FindingList';
import './Documents.css';
import './Finding.css';
import './FindingsPage.css';
import { HistoryTimeline } from './HistoryTimeline';
import { InstalmentPlan } from './InstalmentPlan';
import { Missing } from './Missing';
import { PersonCard } from './PersonCard';
import { StaleMessage } from './StaleMessage';
import { StepBadge } from './StepBadge';
import { StepRibbon } from './StepRibbon';
import { UndisputedSection } from './UndisputedSection';
import type { Facts, Finding } from './types';
import './Worksheet.css';
import { WorksheetSection } from './WorksheetSection';

const editableSteps = new Set(['draft', 'laboratory', 'notice']);

/** One finding from the visit to the closed file. */
export function FindingWorkspace({ findingId }: { findingId: number }) {
  const { actor } = useActor();
  // What may be done depends on who asks: another role is another question.
  const { data, error, reload } = useResource<Finding>(`/findings/${findingId}?as=${actor.role}`);
  const [answered, setAnswered] = useState<Finding | null>(null);
  const onChange = useCallback(
    (finding?: Finding) => {
      setAnswered(finding ?? null);
      reload();
    },
    [reload],
  );
  const finding = answered !== null && (data === null || answered.version > data.version) ? answered : data;
  if (error !== null && finding === null) return <ErrorMessage error={error} onRetry={reload} />;
  if (finding === null) {
    return (
      <div className="page">
        <Skeleton rows={8} height={56} />
      </div>
    );
  }
  return <Workspace finding={finding} onChange={onChange} />;
}

function Workspace({ finding, onChange }: { finding: Finding; onChange: (finding?: Finding) => void }) {
  const { t, nameOf, language } = useLanguage();
  const { facts } = finding;
  const [reviewed, setReviewed] = useState<ReadonlySet<string>>(new Set());
  const isCharged = facts.outcome !== 'clean' && facts.outcome !== 'incomplete';
  return (
    <div className="page finding">
      <a className="finding__back" href={hashOf({ view: 'findings', findingId: null, installationId: null })}>
        ← {t('findings.back')}
      </a>
      <header className="finding__head">
        <div>
          <h1>{finding.installationNo ?? t('findings.noInstallation')}</h1>
          <p className="finding__outcome">
            <span className={`outcome outcome--${outcomeKind(facts.outcome)}`}>{nameOf('outcomeOf', facts.outcome)}</span>
            <StepBadge step={finding.step} />
            {finding.legalHold && <span className="finding-list__hold">{t('findings.hold')}</span>}
          </p>
          <p className="page__run">
            {t('findings.number', { id: finding.findingId })} · {t('findings.detectedAt', { at: formatMoment(facts.detectedAt, language) })} · {facts.place.address}
          </p>
        </div>
        {finding.recordId !== null && (
          <a className="button" href={`/records/${finding.recordId}.pdf`} target="_blank" rel="noopener">
            <Icon name="document" />
            <span>{t('findings.draftPdf')}</span>
          </a>
        )}
      </header>
      <StepRibbon finding={finding} />
      <p className="only-spoken" role="status">
        {t('actions.done', { step: nameOf('step', finding.step) })}
      </p>
      <div className="finding__columns">
        <div className="finding__main">
          <ActionPanel finding={finding} extra={{ acceptWorksheet: { reviewedLines: [...reviewed] } }} onChange={onChange} />
          <InstalmentPlan parts={facts.instalments ?? []} />
          <Missing requirements={finding.requirements} />
          <EvidenceSection finding={finding} onChange={onChange} />
          {isCharged && <WorksheetSection finding={finding} reviewed={reviewed} onReviewed={setReviewed} onChange={onChange} />}
          <UndisputedSection finding={finding} onChange={onChange} />
          {isCharged && <DocumentsSection finding={finding} onChange={onChange} />}
          <FactsSection finding={finding} onChange={onChange} />
        </div>
        <div className="finding__side">
          <PersonCard finding={finding} onChange={onChange} />
          <FileCard finding={finding} onChange={onChange} />
          <HistoryTimeline findingId={finding.findingId} version={`${finding.version}-${finding.evidence.length}-${finding.person?.fullName ?? ''}`} />
        </div>
      </div>
    </div>
  );
}

function FactsSection({ finding, onChange }: { finding: Finding; onChange: (finding?: Finding) => void }) {
  const { t } = useLanguage();
  const { isOneOf } = useActor();
  const [isEditing, setIsEditing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isWorking, setIsWorking] = useState(false);

  const save = async (facts: Facts) => {
    setIsWorking(true);
    setError(null);
    try {
      const crew = facts.crew.filter((name) => name.trim() !== '');
      onChange(await putJson<Finding>(`/findings/${finding.findingId}`, { version: finding.version, facts: { ...facts, crew } }));
      setIsEditing(false);
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWorking(false);
    }
  };

  const isStale = error instanceof ServiceError && error.problem.since !== undefined;
  return (
    <section className="card" aria-labelledby="facts-title">
      <div className="card__head">
        <h2 id="facts-title">{t('facts.title')}</h2>
        {!isEditing && editableSteps.has(finding.step) && isOneOf('crew', 'reviewer', 'manager') && <Button onClick={() => setIsEditing(true)}>{t('facts.edit')}</Button>}
      </div>
      {isEditing ? (
        <FactsForm initial={finding.facts} saveText={t('facts.save')} isWorking={isWorking} onSave={(facts) => void save(facts)} onStop={() => setIsEditing(false)} />
      ) : (
        <FactsList facts={finding.facts} />
      )}
      {error !== null &&
        (isStale ? (
          <StaleMessage
            error={error as ServiceError}
            onReload={() => {
              setError(null);
              setIsEditing(false);
              onChange();
            }}
          />
        ) : (
          <ErrorMessage error={error} />
        ))}
    </section>
  );
}
