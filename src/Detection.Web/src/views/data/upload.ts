import { postJson, ServiceError } from '../../api/client';

export interface Upload {
  uploadId: string;
  fileName: string;
  offset: number;
  byteCount: number;
  partBytes: number;
}

const attempts = 6;
const pauseMilliseconds = 1500;

/** A file is known again by its name, size and day of change, so that choosing it once more goes on with its upload. */
const keyOf = (file: File): string => `tarama.upload:${file.name}:${file.size}:${file.lastModified}`;

/**
 * Sends a file in parts. A part that does not get through is tried again from where the service says the file ends; after a longer break,
 * even a reload of the page, the same file goes on where it stopped.
 */
export async function uploadFile(file: File, onProgress: (offset: number) => void, signal: AbortSignal): Promise<Upload> {
  let upload = (await remembered(file)) ?? (await postJson<Upload>('/imports/uploads', { fileName: file.name, byteCount: file.size }));
  localStorage.setItem(keyOf(file), upload.uploadId);
  for (let failures = 0; ; ) {
    onProgress(upload.offset);
    if (upload.offset >= upload.byteCount) return upload;
    signal.throwIfAborted();
    try {
      upload = await sendPart(file, upload, signal);
      failures = 0;
    } catch (error) {
      signal.throwIfAborted();
      const isPassing = error instanceof ServiceError && (error.status === 0 || error.status === 409 || error.status >= 500);
      if (!isPassing || ++failures > attempts) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMilliseconds * failures));
      upload = (await progressOf(upload.uploadId).catch(() => null)) ?? upload;
    }
  }
}

export const forgetUpload = (file: File): void => localStorage.removeItem(keyOf(file));

async function remembered(file: File): Promise<Upload | null> {
  const uploadId = localStorage.getItem(keyOf(file));
  return uploadId === null ? null : progressOf(uploadId);
}

async function progressOf(uploadId: string): Promise<Upload | null> {
  const response = await fetch(`/imports/uploads/${uploadId}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new ServiceError(response.status, {});
  return (await response.json()) as Upload;
}

async function sendPart(file: File, { uploadId, offset, partBytes }: Upload, signal: AbortSignal): Promise<Upload> {
  let response: Response;
  try {
    response = await fetch(`/imports/uploads/${uploadId}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: file.slice(offset, offset + partBytes),
      signal,
    });
  } catch {
    throw new ServiceError(0, {});
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) throw new ServiceError(response.status, body as object);
  return body as Upload;
}
