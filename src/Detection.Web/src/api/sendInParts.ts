import { getJson, patchBytes, ServiceError } from './client';

/** How far a file has got that is sent in parts. */
export interface Progress {
  uploadId: string;
  offset: number;
  byteCount: number;
  partBytes: number;
}

interface Sending<P extends Progress, Done> {
  file: File;
  /** Where parts go, without the upload's id. */
  address: string;
  begun: P;
  /** How often one part is tried again. */
  attempts: number;
  /** Whether an answer says that the whole file is there. */
  isDone: (answer: P | Done) => boolean;
  onProgress: (progress: P) => void;
  signal?: AbortSignal;
}

const pauseMilliseconds = 1500;

/** How far an upload has got, as the service sees it. */
export const progressOf = <P extends Progress>(address: string, uploadId: string): Promise<P> => getJson<P>(`${address}/${uploadId}`);

/** Sends a file in parts. A part that does not get through is tried again from where the service says the file ends. */
export async function sendInParts<P extends Progress, Done>({ file, address, begun, attempts, isDone, onProgress, signal }: Sending<P, Done>): Promise<Done> {
  let answer: P | Done = begun;
  for (let failures = 0; ; ) {
    if (isDone(answer)) return answer as Done;
    const progress = answer as P;
    onProgress(progress);
    signal?.throwIfAborted();
    try {
      answer = await sendPart<P | Done>(address, file, progress, signal);
      failures = 0;
    } catch (error) {
      signal?.throwIfAborted();
      const isPassing = error instanceof ServiceError && (error.status === 0 || error.status === 409 || error.status >= 500);
      if (!isPassing || ++failures > attempts) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds * failures));
      answer = await progressOf<P>(address, progress.uploadId).catch(() => progress);
    }
  }
}

const sendPart = <T>(address: string, file: File, { uploadId, offset, partBytes }: Progress, signal: AbortSignal | undefined): Promise<T> =>
  patchBytes<T>(
    `${address}/${uploadId}`,
    file.slice(offset, offset + partBytes),
    { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
    signal,
  );
