import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallOptions } from './options.js';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Call options, checked. */
export interface CheckedCallOptions extends CallOptions {
  readonly callId: string;
}

/** Throws a TelnyxError 44002 that names the option for what is not valid, before anything is sent. */
export function checkCallOptions(options: CallOptions, needsDestination: boolean): CheckedCallOptions {
  const destinationNumber = normalizeDestination(options.destinationNumber);
  if (!destinationNumber && needsDestination) refuse('destinationNumber', 'give a phone number or a SIP URI');
  if (/\s/.test(destinationNumber)) refuse('destinationNumber', `"${destinationNumber}" holds a space`);
  const callId = options.callId ?? uuid();
  if (!uuidShape.test(callId)) refuse('callId', `"${callId}" is not a UUID`);
  checkHeaders(options.customHeaders);
  return { ...options, destinationNumber, callId };
}

/** Checks SIP headers; they go to the network as they are. */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^X-[\w-]+$/i.test(name)) refuse('customHeaders', `"${name}" must begin with X-`);
    if (/[\r\n]/.test(value)) refuse('customHeaders', `${name} holds a line break`);
  }
}

/** What people write into a number for reading, and what invisibly comes along when it is pasted. */
const decoration = /[\s()./\p{Pd}\p{Cf}]/gu;

/**
 * A phone number without what people write into it for reading, nor `tel:` and its parameters; anything else as it is,
 * without surrounding space.
 */
export function normalizeDestination(destination: unknown): string {
  const text = typeof destination === 'string' ? destination.trim() : '';
  const number = text.replace(/^tel:([^;]*).*$/i, '$1').replace(decoration, '');
  return /^\+?[\d*#]*$/.test(number) ? number : text;
}

function refuse(option: string, why: string): never {
  throw new TelnyxError(44002, `${option}: ${why}.`);
}
