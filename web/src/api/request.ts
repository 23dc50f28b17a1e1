import { createStore } from './store';
import type { FieldError, Problem } from './schema';

export type Outcome<T> =
  | { kind: 'ok'; value: T; etag: string | null }
  | { kind: 'unchanged' }
  /** `errors`: what is wrong at which field of what was entered; `body`: all that was answered. */
  | { kind: 'refused'; status: number; problem: Problem; errors: readonly FieldError[]; body: unknown }
  /** No answer, or one that says nothing about the request: asking again later is right. */
  | { kind: 'unreachable' };

/** Since when the server cannot be reached; null while it can. */
export const unreachableSince = createStore<number | null>(null);

/** Counts the answers that said "nobody is signed in". */
export const signedOut = createStore(0);

const TIMEOUT = 20_000;

export async function read<T>(path: string, etag: string | null = null): Promise<Outcome<T>> {
  return ask<T>(path, { headers: etag === null ? {} : { 'If-None-Match': etag } });
}

/** Sends once. `body` is a command or nothing. */
export async function write<T>(path: string, body: object | null, method: 'POST' | 'DELETE' = 'POST'): Promise<Outcome<T>> {
  const headers = { 'X-SocialInbox': '1', ...(body ? { 'Content-Type': 'application/json' } : {}) };
  return ask<T>(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
}

/** Writes the whole of a thing that others may write too: `etag` is what it was based on. */
export async function put<T>(path: string, body: object, etag: string | null = null): Promise<Outcome<T>> {
  const headers = { 'X-SocialInbox': '1', 'Content-Type': 'application/json', ...(etag === null ? {} : { 'If-Match': etag }) };
  return ask<T>(path, { method: 'PUT', headers, body: JSON.stringify(body) });
}

/** Sends a file as it is. */
export async function upload<T>(path: string, file: Blob, type: string): Promise<Outcome<T>> {
  return ask<T>(path, { method: 'POST', headers: { 'X-SocialInbox': '1', 'Content-Type': type }, body: file });
}

async function ask<T>(path: string, init: RequestInit): Promise<Outcome<T>> {
  const outcome = await answer<T>(path, init);
  if (outcome.kind !== 'unreachable') unreachableSince.set(null);
  else if (unreachableSince.get() === null) unreachableSince.set(Date.now());
  if (outcome.kind === 'refused' && outcome.status === 401) signedOut.set(signedOut.get() + 1);
  return outcome;
}

async function answer<T>(path: string, init: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status === 304) return { kind: 'unchanged' };
    if (response.status >= 500) return { kind: 'unreachable' };
    const type = response.headers.get('Content-Type') ?? '';
    const body: unknown = type.includes('json') ? await response.json() : null;
    if (!response.ok) return { kind: 'refused', status: response.status, problem: problemOf(body, response.status), errors: errorsOf(body), body };
    // A page where JSON was due comes from something between us and the server.
    if (body === null && type.includes('html')) return { kind: 'unreachable' };
    return { kind: 'ok', value: body as T, etag: response.headers.get('ETag') };
  } catch {
    return { kind: 'unreachable' };
  }
}

function problemOf(body: unknown, status: number): Problem {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return { title: String(status), ...problem, status };
}

function errorsOf(body: unknown): readonly FieldError[] {
  const errors = typeof body === 'object' && body !== null ? (body as { errors?: unknown }).errors : null;
  return Array.isArray(errors) ? (errors as readonly FieldError[]) : [];
}
