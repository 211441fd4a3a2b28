import { Button } from '../../components/Button';
import { ProgressBar } from '../../components/ProgressBar';
import { useLanguage } from '../../i18n/language';
import { useJob } from './useJob';

/** How far the planning is, and the way to stop it. */
export function PlanProgress({ jobId }: { jobId: string | null }) {
  const { t } = useLanguage();
  const { job, isStopping, cancel } = useJob(jobId);
  return (
    <div className="plan-progress" role="status">
      <ProgressBar label={t('sweep.planning')} done={job?.doneCount ?? 0} total={job?.totalCount ?? null} />
      {jobId !== null && (
        <Button onClick={cancel} disabled={isStopping}>
          {t('runs.cancel')}
        </Button>
      )}
    </div>
  );
}
