import { useEffect, useRef, useState } from 'react';
import { getJson, postJson, ServiceError } from '../../api/client';
import type { Job, SweepRequest } from '../../api/types';

const pollMilliseconds = 500;
const pause = (milliseconds: number) => new Promise((resume) => window.setTimeout(resume, milliseconds));

/** Has a sweep planned, follows its job, and says when it is done. */
export function usePlanning(onPlanned: (sweepId: number) => void) {
  const [isWorking, setIsWorking] = useState(false);
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<unknown>(null);
  const abort = useRef(new AbortController());
  useEffect(() => {
    abort.current = new AbortController();
    return () => abort.current.abort();
  }, []);

  const plan = async (request: SweepRequest) => {
    const { signal } = abort.current;
    setIsWorking(true);
    setError(null);
    setJob(null);
    try {
      const { sweepId, jobId } = await postJson<{ sweepId: number; jobId: string }>('/sweeps', request);
      await follow(jobId, signal, setJob);
      if (!signal.aborted) onPlanned(sweepId);
    } catch (cause) {
      if (!signal.aborted) setError(cause);
    } finally {
      setIsWorking(false);
    }
  };
  return { plan, job, isWorking, error };
}

/** Asks for the job until it is done; throws when it failed or was stopped. */
async function follow(jobId: string, signal: AbortSignal, onProgress: (job: Job) => void): Promise<void> {
  for (;;) {
    const job = await getJson<Job>(`/jobs/${jobId}`, signal);
    onProgress(job);
    if (job.state === 'done') return;
    if (job.state === 'failed' || job.state === 'cancelled') throw new ServiceError(422, job.error === null ? {} : { detail: job.error });
    await pause(pollMilliseconds);
  }
}
