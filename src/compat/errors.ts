/** Errors as the SDK has them: the same codes as ours, other names for those of the microphone. */
import { errorCodes, errorRegistry, type TelnyxError as OwnError } from '../client/index.js';

const { MICROPHONE_DENIED, MICROPHONE_NOT_FOUND, MICROPHONE_FAILED, MICROPHONE_FORBIDDEN, ...sameNames } = errorCodes;

export const TELNYX_ERROR_CODES = {
  ...sameNames,
  MEDIA_MICROPHONE_PERMISSION_DENIED: MICROPHONE_DENIED,
  MEDIA_DEVICE_NOT_FOUND: MICROPHONE_NOT_FOUND,
  MEDIA_GET_USER_MEDIA_FAILED: MICROPHONE_FAILED,
  SUBSCRIBE_FAILED: 44004,
} as const;

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

/** The name of a code, as the SDK calls it. */
const nameOf = (code: number): string =>
  Object.entries(TELNYX_ERROR_CODES).find(([, each]) => each === code)?.[0] ?? 'UNEXPECTED_ERROR';

type Registered = Omit<ITelnyxError, 'code' | 'originalError'>;

const registered = ([code, { message, causes, solutions, fatal }]: [string, (typeof errorRegistry)[49001]]): [
  string,
  Registered,
] => [
  code,
  {
    name: nameOf(Number(code)),
    message,
    description: causes.join('; '),
    causes: [...causes],
    solutions: [...solutions],
    fatal,
  },
];

export const SDK_ERRORS: Readonly<Record<string, Registered>> = Object.fromEntries(
  Object.entries(errorRegistry).map(registered),
);

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
export function sdkError({ code: own, message, detail, causes, solutions, fatal, cause }: OwnError): TelnyxError {
  const code = own === MICROPHONE_FORBIDDEN ? MICROPHONE_DENIED : own;
  const lists = { causes: [...causes], solutions: [...solutions] };
  const description = detail || causes.join('; ');
  return new TelnyxError({ code, name: nameOf(code), message, description, ...lists, originalError: cause, fatal });
}

const mediaCodes: readonly number[] = [MICROPHONE_DENIED, MICROPHONE_NOT_FOUND, MICROPHONE_FAILED];

export const isMediaError = (error: ITelnyxError): error is ITelnyxMediaError => mediaCodes.includes(error.code);
