import { observeServerTime } from './clock';
import { ApiProblem, type ProblemBody } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  method?: Method;
  /** Sent as JSON; a FormData goes as it is. */
  body?: unknown;
  /** The version that a change builds on. */
  ifMatch?: string | number;
  /** One for each act of a person, the same for its repeats, so that an act never happens twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  accept?: string;
  /** For whom a kiosk asks: what it got when they showed who they are. */
  visit?: string;
  /** Resumes an event stream after this entry. */
  lastEventId?: string;
}

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Calls back whenever the server says that nobody is signed in. */
export function onSignedOut(listener: Listener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** Ids of acts; also where the page came over plain http and crypto.randomUUID is missing. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  const text = hex.join('');
  // Version 4, and the variant of RFC 9562, as in any random UUID.
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
}

function csrfToken(): string | undefined {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : undefined;
}

async function headersOf(options: CallOptions): Promise<Headers> {
  const headers = new Headers({ Accept: options.accept ?? 'application/json, application/problem+json' });
  if ((options.method ?? 'GET') !== 'GET') {
    if (!csrfToken()) {
      await fetch('/api/setup', { headers: { Accept: 'application/json' } });
    }
    headers.set('X-XSRF-TOKEN', csrfToken() ?? '');
    headers.set('Idempotency-Key', options.idempotencyKey ?? newKey());
  }
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set('Content-Type', 'application/json');
  }
  if (options.visit !== undefined) {
    headers.set('Kiosk-Visit', options.visit);
  }
  if (options.ifMatch !== undefined) {
    headers.set('If-Match', typeof options.ifMatch === 'number' ? `"${options.ifMatch}"` : options.ifMatch);
  }
  if (options.lastEventId !== undefined) {
    headers.set('Last-Event-ID', options.lastEventId);
  }
  return headers;
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined) {
    return undefined;
  }
  return body instanceof FormData ? body : JSON.stringify(body);
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const after = Number(response.headers.get('Retry-After'));
  return new ApiProblem(response.status, body, Number.isFinite(after) && after > 0 ? after : undefined);
}

/** Sends a request and hands back the response if it is a success; otherwise throws an {@link ApiProblem}. */
export async function send(path: string, options: CallOptions = {}): Promise<Response> {
  const sentAt = Date.now();
  let response: Response;
  try {
    response = await fetch(path, {
      method: options.method ?? 'GET',
      headers: await headersOf(options),
      body: bodyOf(options.body),
      signal: options.signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (options.signal?.aborted) {
      throw error;
    }
    throw new ApiProblem(0, { title: 'No connection' });
  }
  observeServerTime(response.headers.get('Date'), sentAt, Date.now());
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && !path.startsWith('/api/session')) {
      for (const listener of signedOut) {
        listener();
      }
    }
    throw problem;
  }
  return response;
}

/** Sends a request and reads the JSON of its answer; undefined for an answer without a body. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A path with the parameters that have a value. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
