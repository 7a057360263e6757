import { errorRegistry, type ErrorCode } from './registry.js';

/** A `TelnyxError` as plain data, as it stands in `client.state`. */
export interface ErrorSnapshot {
  readonly code: ErrorCode;
  readonly name: string;
  readonly message: string;
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
  /** The call it belongs to. */
  readonly callId?: string;
}

/** The one error class: what went wrong by code, why it may have, what to do, and the original in `cause`. */
export class TelnyxError extends Error {
  readonly code: ErrorCode;
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
  /** The call it belongs to, if any. */
  readonly callId?: string;
  /** What is special about this one; in the message it follows the registry's. */
  readonly detail: string;

  constructor(code: ErrorCode, detail = '', options: { cause?: unknown; callId?: string } = {}) {
    const { name, message, fatal, causes, solutions } = errorRegistry[code];
    super(detail ? `${message} ${detail}` : message, { cause: options.cause });
    this.detail = detail;
    this.name = name;
    this.code = code;
    this.fatal = fatal;
    this.causes = causes;
    this.solutions = solutions;
    if (options.callId) this.callId = options.callId;
  }

  /** `value` as a TelnyxError: itself, or wrapped under `code`; with the call that it belongs to. */
  static from(value: unknown, code: ErrorCode = 49001, callId?: string): TelnyxError {
    if (value instanceof TelnyxError) {
      if (!callId || value.callId) return value;
      return new TelnyxError(value.code, value.detail, { cause: value.cause, callId });
    }
    return new TelnyxError(code, value instanceof Error ? value.message : '', { cause: value, callId });
  }

  /** Plain data, without `cause`. */
  toJSON(): ErrorSnapshot {
    const { code, name, message, fatal, causes, solutions, callId } = this;
    return { code, name, message, fatal, causes, solutions, ...(callId && { callId }) };
  }
}
