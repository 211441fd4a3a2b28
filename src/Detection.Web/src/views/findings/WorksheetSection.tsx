import { useState } from 'react';
import { useActor } from '../../actor/actor';
import { postJson } from '../../api/client';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { TableFrame } from '../../components/TableFrame';
import { formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';
import { CalculationForm } from './CalculationForm';
import { ReasonForm } from './ReasonForm';
import type { Finding } from './types';
import { WorksheetLineRow } from './WorksheetLineRow';
import type { Flag, WorksheetAnswer } from './worksheet';

/** Up to here the facts of the calculation may still be changed. */
const editableSteps = new Set(['draft', 'laboratory', 'notice', 'review', 'legalReview']);

interface WorksheetSectionProps {
  finding: Finding;
  /** Codes of the lines somebody has looked at. */
  reviewed: ReadonlySet<string>;
  onReviewed: (codes: ReadonlySet<string>) => void;
  onChange: (finding?: Finding) => void;
}

/** The calculation, line by line: inputs, formula, article; each value can be overridden with a reason while it is under review. */
export function WorksheetSection({ finding, reviewed, onReviewed, onChange }: WorksheetSectionProps) {
  const { t, say, language } = useLanguage();
  const { isOneOf } = useActor();
  const { data, error, reload } = useResource<WorksheetAnswer>(`/findings/${finding.findingId}/worksheet?seen=${finding.version}`);
  const isUnderReview = (finding.step === 'review' || finding.step === 'legalReview') && isOneOf('reviewer', 'manager');
  const sheet = data?.sheet ?? null;
  const [isEditing, setIsEditing] = useState(false);
  const calculation = data?.calculation;

  return (
    <section className="card worksheet" aria-labelledby="worksheet-title">
      <div className="card__head">
        <h2 id="worksheet-title">{t('worksheet.title')}</h2>
        {sheet !== null && (
          <p className="worksheet__total">
            <span>{formatNumber(sheet.energyKwh, language, 3)} kWh</span>
            <strong>{formatNumber(sheet.totalTl, language, 2)} TL</strong>
          </p>
        )}
      </div>
      {error !== null && <ErrorMessage error={error} onRetry={reload} />}
      {data === null && error === null && <Skeleton rows={4} height={44} />}
      {data !== null && (
        <p className="card__note">{t(data.isSealed ? 'worksheet.sealed' : data.isProposal ? 'worksheet.proposal' : 'worksheet.set')}</p>
      )}
      {data !== null && data.obstacles.length > 0 && (
        <ul className="missing__list" role="alert">
          {data.obstacles.map((obstacle) => (
            <li key={obstacle.code + obstacle.field} className="missing__unmet worksheet__obstacle">
              <span>{say(obstacle.text)}</span>
              <span className="missing__article">{obstacle.article}</span>
            </li>
          ))}
        </ul>
      )}
      {calculation !== undefined && !isEditing && editableSteps.has(finding.step) && isOneOf('crew', 'reviewer', 'manager') && (
        <Button className="worksheet__edit" onClick={() => setIsEditing(true)}>
          {t('calculation.edit')}
        </Button>
      )}
      {calculation !== undefined && isEditing && (
        <CalculationForm key={finding.version} finding={finding} calculation={calculation} onStop={() => setIsEditing(false)} onChange={onChange} />
      )}
      {sheet !== null && <Flags flags={sheet.flags} finding={finding} isUnderReview={isUnderReview} onChange={onChange} />}
      {sheet !== null && (
        <>
          {isUnderReview && finding.step === 'review' && (
            <p className="worksheet__progress" role="status">
              <span>{t('worksheet.reviewed', { done: sheet.lines.filter((line) => reviewed.has(line.code)).length, total: sheet.lines.length })}</span>
              <Button onClick={() => onReviewed(new Set(sheet.lines.map((line) => line.code)))}>{t('worksheet.reviewAll')}</Button>
            </p>
          )}
          <TableFrame label={t('worksheet.title')}>
            <table className="table worksheet__table">
              <thead>
                <tr>
                  {isUnderReview && finding.step === 'review' && <th scope="col">{t('worksheet.seen')}</th>}
                  <th scope="col">{t('worksheet.line')}</th>
                  <th scope="col">{t('worksheet.how')}</th>
                  <th scope="col" className="number">
                    {t('worksheet.result')}
                  </th>
                  <th scope="col">{t('worksheet.article')}</th>
                </tr>
              </thead>
              <tbody>
                {sheet.lines.map((line) => (
                  <WorksheetLineRow
                    key={line.code}
                    line={line}
                    finding={finding}
                    isUnderReview={isUnderReview}
                    isReviewed={reviewed.has(line.code)}
                    onReviewed={
                      finding.step === 'review'
                        ? (isSeen) => {
                            const next = new Set(reviewed);
                            if (isSeen) next.add(line.code);
                            else next.delete(line.code);
                            onReviewed(next);
                          }
                        : null
                    }
                    onChange={onChange}
                  />
                ))}
              </tbody>
            </table>
          </TableFrame>
        </>
      )}
    </section>
  );
}

function Flags({ flags, finding, isUnderReview, onChange }: { flags: Flag[]; finding: Finding; isUnderReview: boolean; onChange: (finding?: Finding) => void }) {
  const { t, say } = useLanguage();
  const [settling, setSettling] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (flags.length === 0) return null;
  const settle = async (flag: string, reason: string) => {
    setError(null);
    try {
      onChange(await postJson<Finding>(`/findings/${finding.findingId}/actions`, { version: finding.version, action: 'settleFlag', flag, reason }));
      setSettling(null);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <ul className="worksheet__flags">
      {flags.map((flag) => {
        const isSettled = finding.settledFlags.includes(flag.code);
        return (
          <li key={flag.code}>
            <span>
              {say(flag.text)} <span className="missing__article">{flag.article}</span>
            </span>
            {isSettled ? <span className="evidence__counts">{t('worksheet.settled')}</span> : isUnderReview && <Button onClick={() => setSettling(flag.code)}>{t('worksheet.settle')}</Button>}
            {settling === flag.code && <ReasonForm onConfirm={(reason) => void settle(flag.code, reason)} onStop={() => setSettling(null)} />}
          </li>
        );
      })}
      {error !== null && <ErrorMessage error={error} />}
    </ul>
  );
}
