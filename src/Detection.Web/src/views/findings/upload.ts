import { postJson } from '../../api/client';
import { type Progress, progressOf, sendInParts } from '../../api/sendInParts';
import type { Evidence, Subject } from './types';

export interface UploadOrder {
  findingId: number;
  file: File;
  subject: Subject;
  visibleStamp: boolean;
}

const address = '/evidence/uploads';
const attempts = 5;

/**
 * Sends a file in parts; the announced upload can be handed in again later to go on after a longer break.
 * @param begun an upload announced before; null announces one.
 */
export async function uploadEvidence(
  order: UploadOrder,
  begun: string | null,
  onProgress: (offset: number, uploadId: string) => void,
): Promise<Evidence> {
  return sendInParts<Progress, Evidence>({
    file: order.file,
    address,
    begun: begun === null ? await announce(order) : await progressOf(address, begun),
    attempts,
    isDone: (answer) => 'evidenceId' in answer,
    onProgress: ({ offset, uploadId }) => onProgress(offset, uploadId),
  });
}

const announce = ({ findingId, file, subject, visibleStamp }: UploadOrder): Promise<Progress> =>
  postJson<Progress>(`/findings/${findingId}/evidence`, {
    fileName: file.name,
    mediaType: file.type === '' ? null : file.type,
    byteCount: file.size,
    subject,
    visibleStamp,
  });
