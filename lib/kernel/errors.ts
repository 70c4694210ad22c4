/** Closed list of refusals and the HTTP status that each answers with (RFC 9110, RFC 6585). */
export const refusalStatus = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  invalid: 422,
  too_many: 429,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Words for one field: a message key and the values it speaks of. */
export type FieldRefusal = { key: string; values?: Record<string, string | number> };

export type RefusalDetails = {
  /** Values for the message itself. */
  values?: Record<string, string | number>;
  /** Refusals that belong beside a field, by field name. */
  fields?: Record<string, FieldRefusal>;
};

/**
 * A refusal that a person can act on. Anything else that is thrown is a bug.
 * `messageKey` is a full key into lib/i18n/messages, such as "contributions.errors.roundClosed".
 */
export class DomainError extends Error {
  readonly code: RefusalCode;
  readonly messageKey: string;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, messageKey: string, details: RefusalDetails = {}) {
    super(`${code}: ${messageKey}`);
    this.name = "DomainError";
    this.code = code;
    this.messageKey = messageKey;
    this.details = details;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}

/** Recognises a refusal even when it was thrown by another copy of this module in the same process. */
export function isDomainError(error: unknown): error is DomainError {
  return (
    error instanceof DomainError ||
    (error instanceof Error && error.name === "DomainError" && "messageKey" in error && "code" in error)
  );
}

/** Also the answer for what the actor may not know exists. */
export function notFound(): DomainError {
  return new DomainError("not_found", "errors.notFound");
}
