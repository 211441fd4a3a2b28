import { useState } from 'react';
import { postJson } from '../../api/client';
import type { Run, RunStage } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage, Skeleton } from '../../components/Message';
import { StateBadge } from '../../components/StateBadge';
import { TableFrame } from '../../components/TableFrame';
import { formatDay, formatDuration, formatInstant, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const refreshMilliseconds = 1500;
const isOpen = ({ state }: Run) => state === 'queued' || state === 'running';

export function Runs() {
  const { t } = useLanguage();
  const { data: runs, error, reload } = useResource<Run[]>('/runs?limit=10', refreshMilliseconds);
  const [failure, setFailure] = useState<unknown>(null);
  const act = async (path: string) => {
    setFailure(null);
    try {
      await postJson(path);
      reload();
    } catch (cause) {
      setFailure(cause);
    }
  };
  const latest = runs?.[0];
  return (
    <section className="page__section">
      <div className="page__bar">
        <h2>{latest === undefined ? t('runs.stages') : t('runs.current', { runId: latest.runId })}</h2>
        {latest !== undefined && isOpen(latest) ? (
          <Button icon="close" onClick={() => act(`/runs/${latest.runId}/cancel`)}>
            {t('runs.cancel')}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => act('/runs')}>
            {t('runs.start')}
          </Button>
        )}
      </div>
      {failure !== null && <ErrorMessage error={failure} />}
      {error !== null && runs === null && <ErrorMessage error={error} onRetry={reload} />}
      {runs === null && error === null && <Skeleton rows={7} height={40} />}
      {runs?.length === 0 && <p className="page__note">{t('runs.none')}</p>}
      {latest !== undefined && <Stages run={latest} />}
      {runs !== null && runs.length > 1 && <RecentRuns runs={runs.slice(1)} />}
    </section>
  );
}

function Stages({ run }: { run: Run }) {
  const { t, nameOf, language } = useLanguage();
  const current = run.stages.find((stage) => stage.state === 'running');
  return (
    <>
      <ol className="stages">
        {run.stages.map((stage) => (
          <li key={stage.stage} className={`stages__stage stages__stage--${stage.state}`} aria-current={stage.state === 'running' ? 'step' : undefined}>
            <span className="stages__name">{nameOf('stage', stage.stage)}</span>
            <StateBadge state={stage.state} />
            <span className="stages__counts">{countsOf(stage, (value) => formatNumber(value, language))}</span>
            <span className="stages__time">
              {stage.state === 'running' && stage.secondsLeft !== null
                ? t('runs.left', { duration: formatDuration(stage.secondsLeft, language) })
                : formatDuration(stage.secondsElapsed, language)}
            </span>
            <span className="stages__bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.round(100 * shareOf(stage))}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <p className="only-spoken" role="status">
        {current !== undefined &&
          t('runs.progress', { runId: run.runId, stage: nameOf('stage', current.stage), percent: Math.round(10 * shareOf(current)) * 10 })}
      </p>
    </>
  );
}

/** 0–1; a finished stage is whole even when it had nothing to count. */
export function shareOf(stage: RunStage): number {
  if (stage.state === 'done') return 1;
  return stage.totalCount === null || stage.totalCount === 0 ? 0 : Math.min(1, stage.doneCount / stage.totalCount);
}

function countsOf({ doneCount, totalCount, state }: RunStage, format: (value: number) => string): string {
  if (state === 'queued') return '';
  return totalCount === null || totalCount === doneCount ? format(doneCount) : `${format(doneCount)} / ${format(totalCount)}`;
}

function RecentRuns({ runs }: { runs: Run[] }) {
  const { t, language } = useLanguage();
  return (
    <>
      <h3 className="page__subtitle">{t('runs.recent')}</h3>
      <TableFrame label={t('runs.recent')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('runs.run')}</th>
              <th scope="col">{t('runs.state')}</th>
              <th scope="col">{t('runs.asOf')}</th>
              <th scope="col">{t('runs.requested')}</th>
              <th scope="col" className="number">{t('runs.took')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.runId}>
                <th scope="row">{run.runId}</th>
                <td>
                  <StateBadge state={run.state} />
                </td>
                <td>{formatDay(run.asOf, language)}</td>
                <td>{formatInstant(run.requestedAt, language)}</td>
                <td className="number">{run.finishedAt === null ? '–' : formatDuration(secondsBetween(run.requestedAt, run.finishedAt), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;
