/** Errors as the SDK has them: the same codes as ours, other names for those of the microphone. */
import { errorCodes, type ErrorName, type TelnyxError as OwnError } from '../client/index.js';

const { MICROPHONE_DENIED, MICROPHONE_NOT_FOUND, MICROPHONE_FAILED, MICROPHONE_FORBIDDEN } = errorCodes;

export type TelnyxMediaErrorCode = typeof MICROPHONE_DENIED | typeof MICROPHONE_NOT_FOUND | typeof MICROPHONE_FAILED;

export interface ITelnyxError {
  code: number;
  name: string;
  message: string;
  description: string;
  causes: string[];
  solutions: string[];
  originalError?: unknown;
  fatal: boolean;
}

export interface ITelnyxMediaError extends ITelnyxError {
  code: TelnyxMediaErrorCode;
}

export interface ITelnyxStandardErrorEvent {
  error: ITelnyxError;
  sessionId: string;
  callId?: string;
  recoverable?: false;
}

/** The microphone of a call that rings: the call waits for `resume()` or `reject()`. */
export interface ITelnyxMediaRecoveryErrorEvent {
  error: ITelnyxMediaError;
  sessionId: string;
  callId: string;
  recoverable: true;
  /** Milliseconds since 1970. */
  retryDeadline: number;
  resume: () => void;
  reject: () => void;
}

export type ITelnyxErrorEvent = ITelnyxStandardErrorEvent | ITelnyxMediaRecoveryErrorEvent;

export const isMediaRecoveryErrorEvent = (event: ITelnyxErrorEvent): event is ITelnyxMediaRecoveryErrorEvent =>
  event.recoverable === true;

/** Where the SDK has another name for a code. */
const otherNames: Partial<Record<ErrorName, string>> = {
  MICROPHONE_DENIED: 'MEDIA_MICROPHONE_PERMISSION_DENIED',
  MICROPHONE_NOT_FOUND: 'MEDIA_DEVICE_NOT_FOUND',
  MICROPHONE_FAILED: 'MEDIA_GET_USER_MEDIA_FAILED',
  MICROPHONE_FORBIDDEN: 'MEDIA_MICROPHONE_PERMISSION_DENIED',
};

/** One of our names as the SDK calls it. */
export const sdkName = (name: ErrorName): string => otherNames[name] ?? name;

/** An error with the SDK's fields: its `name` is that of the code. */
export class TelnyxError extends Error implements ITelnyxError {
  readonly code: number;
  readonly description: string;
  readonly causes: string[];
  readonly solutions: string[];
  readonly originalError?: unknown;
  readonly fatal: boolean;

  constructor({ code, name, message, description, causes, solutions, originalError, fatal }: ITelnyxError) {
    super(message);
    this.name = name;
    this.code = code;
    this.description = description;
    this.causes = causes;
    this.solutions = solutions;
    this.originalError = originalError;
    this.fatal = fatal;
  }

  toJSON(): ITelnyxError {
    const { code, name, message, description, causes, solutions, originalError, fatal } = this;
    return { code, name, message, description, causes, solutions, originalError, fatal };
  }
}

/** One of our errors as the SDK would give it. A page that may not have the microphone is one that was denied it. */
export function sdkError({
  code: own,
  codeName,
  message,
  detail,
  causes,
  solutions,
  fatal,
  cause,
}: OwnError): TelnyxError {
  const code = own === MICROPHONE_FORBIDDEN ? MICROPHONE_DENIED : own;
  const lists = { causes: [...causes], solutions: [...solutions] };
  const description = detail || causes.join('; ');
  return new TelnyxError({
    code,
    name: sdkName(codeName),
    message,
    description,
    ...lists,
    originalError: cause,
    fatal,
  });
}

const mediaCodes: readonly number[] = [MICROPHONE_DENIED, MICROPHONE_NOT_FOUND, MICROPHONE_FAILED];

export const isMediaError = (error: ITelnyxError): error is ITelnyxMediaError => mediaCodes.includes(error.code);
