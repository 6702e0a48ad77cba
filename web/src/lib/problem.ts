/** A field that the server did not accept. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
  values?: Record<string, string>;
}

/** The body of an error, as application/problem+json. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string | null;
  errors?: FieldError[] | null;
  incident?: string | null;
  [more: string]: unknown;
}

/** An answer of the server that is no success; status 0 where no answer came at all. */
export class ApiProblem extends Error {
  readonly status: number;
  /** The last part of the problem's type, such as `not-found`; `offline` where no answer came. */
  readonly kind: string;
  readonly body: ProblemBody;
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.kind = body.type?.split('/').pop() ?? (status === 0 ? 'offline' : `http-${status}`);
    this.body = body;
    this.retryAfter = retryAfter;
  }

  get fields(): FieldError[] {
    return this.body.errors ?? [];
  }
}

export function isProblem(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem;
}
