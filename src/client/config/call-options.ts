import { errorCodes } from '../errors/error-codes.js';
import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { readDestination } from './destination.js';
import { checkIceServers } from './check-ice-servers.js';
import type { AnswerOptions, CallOptions } from './options.js';
import { isSet } from './option-names.js';
import { readBoolean } from './read-value.js';
import { codecFault, headerFault, isBase64 } from './sent-as-given.js';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Call options, checked. */
export interface CheckedCallOptions extends CallOptions {
  readonly callId: string;
}

/** Throws 44002 for what cannot be called, 49002 that names the option for what else is not valid; nothing is sent then. */
export function checkCallOptions(given: CallOptions, needsDestination: boolean): CheckedCallOptions {
  const options = readAnswerOptions(given);
  const { destination, tones } = readDestination(options.destinationNumber);
  if (!destination) checkNothing(options.destinationNumber, needsDestination);
  if (!/^[\d*#,w]*$/.test(options.tones ?? '')) refuse('tones', 'may hold 0-9, *, #, a comma and w only');
  const callId = options.callId ?? uuid();
  if (!uuidShape.test(callId)) refuse('callId', `"${callId}" is not a UUID`);
  if (!isBase64(options.clientState ?? '')) refuse('clientState', 'must be base64');
  const fault = codecFault(options.preferredCodecs ?? []);
  if (fault) refuse('preferredCodecs', fault);
  return { ...options, destinationNumber: destination, tones: options.tones ?? tones, callId };
}

/** Options that a call is made and answered with, yes and no read from the words for them. Throws 49002 for what is not valid. */
export function readAnswerOptions<Options extends AnswerOptions>(given: Options): Options {
  const set = Object.fromEntries(Object.entries<unknown>(given).filter(([, value]) => value != null)) as Options;
  const { customHeaders = {}, stream, playback = 'auto', iceServers } = set;
  const fault = headerFault(customHeaders);
  if (fault) refuse('customHeaders', fault);
  if (stream && !hasAudio(stream)) refuse('stream', 'has no audio');
  if (playback !== 'auto' && playback !== 'off' && !isMediaElement(playback))
    refuse('playback', 'must be auto, off, or an <audio> or <video> element');
  if (iceServers) checkIceServers(iceServers);
  return { ...set, ...readBooleans(set) };
}

const booleans = ['muted', 'holdOthers', 'debug', 'forceRelay', 'trickle', 'testCall'] as const;

function readBooleans(options: Partial<CallOptions>): Partial<CallOptions> {
  const read = booleans.map(
    name => [name, isSet(options[name]) ? readBoolean(options[name], name) : undefined] as const,
  );
  for (const [name, value] of read)
    if (value !== undefined && typeof value !== 'boolean') refuse(name, 'is neither on nor off');
  return Object.fromEntries(read.filter(([name]) => name in options));
}

const hasAudio = (stream: Partial<MediaStream>): boolean =>
  typeof stream.getAudioTracks === 'function' && stream.getAudioTracks().length > 0;

/** Of whichever window. */
const isMediaElement = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'srcObject' in value && 'play' in value;

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
