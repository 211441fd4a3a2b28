import type { LocalText } from './types';

interface ProblemBody {
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
  reason?: LocalText;
  message?: LocalText;
  /** What an action needs and is not there. */
  missing?: unknown;
  /** What is wrong with each field of an imported table. */
  faults?: unknown;
  /** What somebody else changed since it was opened. */
  since?: unknown;
}

/** A request the service refused or could not answer. `status` 0 means that no answer came at all. */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
  ) {
    super(problem.title ?? `HTTP ${status}`);
  }
}

async function readProblem(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody;
  } catch {
    return {};
  }
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang, ...init.headers },
    });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ServiceError(0, {});
  }
  if (!response.ok) throw new ServiceError(response.status, await readProblem(response));
  return response;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** POSTs a JSON body; the answer may be empty. */
export const postJson = <T>(path: string, body: unknown = {}): Promise<T> => sendJson<T>('POST', path, body);

/** PUTs a JSON body; the answer may be empty. */
export const putJson = <T>(path: string, body: unknown): Promise<T> => sendJson<T>('PUT', path, body);

/** PATCHes bytes; the answer is JSON. */
export async function patchBytes<T>(path: string, bytes: Blob, headers: Record<string, string>, signal?: AbortSignal): Promise<T> {
  const response = await send(path, { method: 'PATCH', body: bytes, headers, ...(signal && { signal }) });
  return (await response.json()) as T;
}

/** DELETEs what stands under an address. */
export const remove = async (path: string): Promise<void> => {
  await send(path, { method: 'DELETE' });
};

/** POSTs a file as it is. */
export const postFile = <T>(path: string, file: File, type: string): Promise<T> => sendFile<T>('POST', path, file, type);

/** PUTs a file as it is. */
export const putFile = <T>(path: string, file: File, type: string): Promise<T> => sendFile<T>('PUT', path, file, type);

async function sendFile<T>(method: string, path: string, file: File, type: string): Promise<T> {
  const response = await send(path, { method, headers: { 'Content-Type': type }, body: file });
  return (await response.json()) as T;
}

async function sendJson<T>(method: string, path: string, body: unknown): Promise<T> {
  const response = await send(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** `?a=1&b=x` from the entries that hold something. */
export function query(parameters: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
