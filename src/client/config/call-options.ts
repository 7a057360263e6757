import { errorCodes } from '../errors/error-codes.js';
import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { readDestination } from './destination.js';
import type { CallOptions } from './options.js';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Call options, checked. */
export interface CheckedCallOptions extends CallOptions {
  readonly callId: string;
}

/** Throws 44002 for what cannot be called, 49002 that names the option for what else is not valid; nothing is sent then. */
export function checkCallOptions(options: CallOptions, needsDestination: boolean): CheckedCallOptions {
  const { destination, tones } = readDestination(options.destinationNumber);
  if (!destination) checkNothing(options.destinationNumber, needsDestination);
  if (!/^[\d*#,w]*$/.test(options.tones ?? '')) refuse('tones', 'may hold 0-9, *, #, a comma and w only');
  const callId = options.callId ?? uuid();
  if (!uuidShape.test(callId)) refuse('callId', `"${callId}" is not a UUID`);
  checkHeaders(options.customHeaders);
  return { ...options, destinationNumber: destination, tones: options.tones ?? tones, callId };
}

/** Checks SIP headers; they go to the network as they are. */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^X-[\w-]+$/i.test(name)) refuse('customHeaders', `"${name}" must begin with X-`);
    if (/[\r\n]/.test(value)) refuse('customHeaders', `${name} holds a line break`);
  }
}

/** Nothing can be called: no text is allowed where the sign-in names whom to call, an unreadable one never is. */
function checkNothing(given: unknown, needsDestination: boolean): void {
  const text = typeof given === 'string' ? given.trim() : '';
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const isEmpty = !/[\p{L}\p{N}]/u.test(text);
  if (!isEmpty) refuse('destinationNumber', `"${shown}" is no number, SIP URI, or user name without a space`);
  if (text || needsDestination) refuse('destinationNumber', 'give a phone number or a SIP URI');
}

/** It is the number that is wrong only if it is said to be: the words for 44002 ask for another one. */
function refuse(option: keyof CallOptions, why: string): never {
  const { INVALID_CALL_PARAMETERS, INVALID_OPTION } = errorCodes;
  throw new TelnyxError(
    option === 'destinationNumber' ? INVALID_CALL_PARAMETERS : INVALID_OPTION,
    `${option}: ${why}.`,
  );
}
