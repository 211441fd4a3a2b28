import { postJson, ServiceError } from '../../api/client';
import type { Evidence, Subject } from './types';

export interface UploadOrder {
  findingId: number;
  file: File;
  subject: Subject;
  visibleStamp: boolean;
}

interface Progress {
  uploadId: string;
  offset: number;
  byteCount: number;
  partBytes: number;
}

const attempts = 5;
const pauseMilliseconds = 1500;

/**
 * Sends a file in parts. A part that does not get through is tried again from where the service says the file ends; the announced upload
 * can be handed in again later to go on after a longer break.
 * @param begun an upload announced before; null announces one.
 */
export async function uploadEvidence(
  order: UploadOrder,
  begun: string | null,
  onProgress: (offset: number, uploadId: string) => void,
): Promise<Evidence> {
  let progress: Progress = begun === null ? await announce(order) : await progressOf(begun);
  for (let failures = 0; ; ) {
    onProgress(progress.offset, progress.uploadId);
    try {
      const answer = await sendPart(order.file, progress);
      if ('evidenceId' in answer) return answer;
      progress = answer;
      failures = 0;
    } catch (error) {
      const isPassing = error instanceof ServiceError && (error.status === 0 || error.status === 409 || error.status >= 500);
      if (!isPassing || ++failures > attempts) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds * failures));
      progress = await progressOf(progress.uploadId).catch(() => progress);
    }
  }
}

const announce = ({ findingId, file, subject, visibleStamp }: UploadOrder): Promise<Progress> =>
  postJson<Progress>(`/findings/${findingId}/evidence`, {
    fileName: file.name,
    mediaType: file.type === '' ? null : file.type,
    byteCount: file.size,
    subject,
    visibleStamp,
  });

async function progressOf(uploadId: string): Promise<Progress> {
  const response = await fetch(`/evidence/uploads/${uploadId}`);
  if (!response.ok) throw new ServiceError(response.status, (await response.json().catch(() => ({}))) as object);
  return (await response.json()) as Progress;
}

async function sendPart(file: File, { uploadId, offset, partBytes }: Progress): Promise<Progress | Evidence> {
  let response: Response;
  try {
    response = await fetch(`/evidence/uploads/${uploadId}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: file.slice(offset, offset + partBytes),
    });
  } catch {
    throw new ServiceError(0, {});
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ServiceError(response.status, body as object);
  return body as Progress | Evidence;
}
