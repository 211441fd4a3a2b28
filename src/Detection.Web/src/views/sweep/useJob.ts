import { useState } from 'react';
import { postJson } from '../../api/client';
import type { Job } from '../../api/types';
import { useResource } from '../../api/useResource';

const pollMilliseconds = 700;

/** Follows a job while it is open. */
export function useJob(jobId: string | null) {
  const [isStopping, setIsStopping] = useState(false);
  const job = useResource<Job>(jobId === null ? null : `/jobs/${jobId}`, pollMilliseconds);
  const cancel = async () => {
    if (jobId === null) return;
    setIsStopping(true);
    await postJson(`/jobs/${jobId}/cancel`).catch(() => undefined);
  };
  return { job: job.data, isStopping, cancel: () => void cancel() };
}
