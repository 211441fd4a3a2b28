import { postJson, ServiceError } from '../../api/client';
import { type Progress, progressOf, sendInParts } from '../../api/sendInParts';

export interface Upload extends Progress {
  fileName: string;
}

const address = '/imports/uploads';
const attempts = 6;

/** A file is known again by its name, size and day of change, so that choosing it once more goes on with its upload. */
const keyOf = (file: File): string => `tarama.upload:${file.name}:${file.size}:${file.lastModified}`;

/** Sends a file in parts. After a longer break, even a reload of the page, the same file goes on where it stopped. */
export async function uploadFile(file: File, onProgress: (offset: number) => void, signal: AbortSignal): Promise<Upload> {
  const begun = (await remembered(file)) ?? (await postJson<Upload>(address, { fileName: file.name, byteCount: file.size }));
  localStorage.setItem(keyOf(file), begun.uploadId);
  const upload = await sendInParts<Upload, Upload>({
    file,
    address,
    begun,
    attempts,
    isDone: ({ offset, byteCount }) => offset >= byteCount,
    onProgress: ({ offset }) => onProgress(offset),
    signal,
  });
  onProgress(upload.offset);
  return upload;
}

export const forgetUpload = (file: File): void => localStorage.removeItem(keyOf(file));

async function remembered(file: File): Promise<Upload | null> {
  const uploadId = localStorage.getItem(keyOf(file));
  if (uploadId === null) return null;
  try {
    return await progressOf<Upload>(address, uploadId);
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return null;
    throw error;
  }
}
