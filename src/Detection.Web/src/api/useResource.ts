import { useCallback, useEffect, useRef, useState } from 'react';
import { getJson } from './client';

export interface Resource<T> {
  /** The last answer, kept while the next one is on its way so that the page does not flicker. */
  data: T | null;
  error: unknown;
  isLoading: boolean;
  reload: () => void;
}

interface Answer<T> {
  path: string | null;
  data: T | null;
  error: unknown;
}

/**
 * Reads one path of the service. `null` reads nothing.
 * @param refreshMilliseconds asks again this long after every answer; `null` asks once.
 */
export function useResource<T>(path: string | null, refreshMilliseconds: number | null = null): Resource<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ path: null, data: null, error: null });
  const ask = useRef<() => void>(() => undefined);
  const reload = useCallback(() => ask.current(), []);

  useEffect(() => {
    if (path === null) return undefined;
    let abort = new AbortController();
    let timer: number | undefined;
    const read = async () => {
      window.clearTimeout(timer);
      abort.abort();
      abort = new AbortController();
      const { signal } = abort;
      try {
        const data = await getJson<T>(path, signal);
        setAnswer({ path, data, error: null });
      } catch (error) {
        if (signal.aborted) return;
        setAnswer((before) => ({ path, data: before.path === path ? before.data : null, error }));
      }
      if (refreshMilliseconds !== null && !signal.aborted) timer = window.setTimeout(read, refreshMilliseconds);
    };
    ask.current = read;
    void read();
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, [path, refreshMilliseconds]);

  if (path === null) return { data: null, error: null, isLoading: false, reload };
  return { data: answer.data, error: answer.path === path ? answer.error : null, isLoading: answer.path !== path, reload };
}
