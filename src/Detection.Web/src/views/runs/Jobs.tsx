import { postJson } from '../../api/client';
import type { Job } from '../../api/types';
import { useResource } from '../../api/useResource';
import { Button } from '../../components/Button';
import { ErrorMessage } from '../../components/Message';
import { StateBadge } from '../../components/StateBadge';
import { TableFrame } from '../../components/TableFrame';
import { formatDuration, formatNumber } from '../../i18n/format';
import { useLanguage } from '../../i18n/language';

const refreshMilliseconds = 2000;

export function Jobs() {
  const { t } = useLanguage();
  const { data: jobs, error, reload } = useResource<Job[]>('/jobs', refreshMilliseconds);
  const cancel = async (jobId: string) => {
    await postJson(`/jobs/${jobId}/cancel`);
    reload();
  };
  return (
    <section className="page__section">
      <h2>{t('runs.jobs')}</h2>
      {error !== null && jobs === null && <ErrorMessage error={error} onRetry={reload} />}
      {jobs?.length === 0 && <p className="page__note">{t('runs.jobs.none')}</p>}
      {jobs !== null && jobs.length > 0 && (
        <TableFrame label={t('runs.jobs')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('jobs.kind')}</th>
                <th scope="col">{t('runs.state')}</th>
                <th scope="col" className="number">{t('jobs.count')}</th>
                <th scope="col">
                  <span className="only-spoken">{t('jobs.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs.slice(0, 12).map((job) => (
                <Row key={job.jobId} job={job} onCancel={() => void cancel(job.jobId)} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

function Row({ job, onCancel }: { job: Job; onCancel: () => void }) {
  const { t, nameOf, language } = useLanguage();
  const isOpen = job.state === 'queued' || job.state === 'running';
  const total = job.totalCount === null ? '' : ` / ${formatNumber(job.totalCount, language)}`;
  return (
    <tr>
      <th scope="row">
        {nameOf('job', job.kind)}
        {job.step !== null && <span className="jobs__step"> {nameOf('stage', job.step)}</span>}
      </th>
      <td>
        <StateBadge state={job.state} />
        {job.attempt > 1 && <span className="jobs__step"> {t('runs.attempt', { attempt: job.attempt })}</span>}
        {job.error !== null && <p className="jobs__error">{job.error}</p>}
      </td>
      <td className="number">
        {formatNumber(job.doneCount, language)}
        {total}
        {job.secondsLeft !== null && isOpen && <div className="jobs__step">{t('runs.left', { duration: formatDuration(job.secondsLeft, language) })}</div>}
      </td>
      <td className="number">{isOpen && <Button onClick={onCancel}>{t('runs.cancel')}</Button>}</td>
    </tr>
  );
}
