import { errorCodes, errorName, type ErrorCode, type ErrorName } from './error-codes.js';
import { errorRegistry } from './registry.js';

/** A `TelnyxError` as plain data, as it stands in `client.state`. */
export interface ErrorSnapshot {
  readonly code: ErrorCode;
  /** The name of the code, e.g. `MICROPHONE_DENIED`. */
  readonly codeName: ErrorName;
  readonly message: string;
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
  /** The call it belongs to. */
  readonly callId?: string;
}

const className = 'TelnyxError';

/** The one error class: what went wrong by code, why it may have, what to do, and the original in `cause`. */
export class TelnyxError extends Error {
  readonly code: ErrorCode;
  /** The name of the code, e.g. `MICROPHONE_DENIED`: `errorCodes` has them all. */
  readonly codeName: ErrorName;
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
  /** The call it belongs to, if any. */
  readonly callId?: string;
  /** What is special about this one; in the message it follows the registry's. */
  readonly detail: string;

  constructor(code: ErrorCode, detail = '', options: { cause?: unknown; callId?: string } = {}) {
    const { message, fatal, causes, solutions } = errorRegistry[code];
    super(detail ? `${message} ${detail}` : message, { cause: options.cause });
    this.name = className;
    this.detail = detail;
    this.code = code;
    this.codeName = errorName(code);
    this.fatal = fatal;
    this.causes = causes;
    this.solutions = solutions;
    if (options.callId) this.callId = options.callId;
  }

  /** Whether it is one, of whichever copy of this package: a page may hold two. */
  static is(value: unknown): value is TelnyxError {
    return value instanceof TelnyxError || (value instanceof Error && value.name === className && 'codeName' in value);
  }

  /** `value` as a TelnyxError: itself, or wrapped under `code`; with the call that it belongs to. */
  static from(value: unknown, code: ErrorCode = errorCodes.UNEXPECTED_ERROR, callId?: string): TelnyxError {
    if (TelnyxError.is(value)) {
      if (!callId || value.callId) return value;
      return new TelnyxError(value.code, value.detail, { cause: value.cause, callId });
    }
    return new TelnyxError(code, value instanceof Error ? value.message : '', { cause: value, callId });
  }

  /** Plain data, without `cause`. */
  toJSON(): ErrorSnapshot {
    const { code, codeName, message, fatal, causes, solutions, callId } = this;
    return { code, codeName, message, fatal, causes, solutions, ...(callId && { callId }) };
  }
}
