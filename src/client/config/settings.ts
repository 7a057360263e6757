import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { logLevels } from '../log/levels.js';
import { checkIceServers } from './check-ice-servers.js';
import { isCountryCode } from './country.js';
import { codecFault, headerFault, isBase64 } from './sent-as-given.js';
import { endpointUrl, regions } from './endpoint.js';
import { telnyxIceServers } from './ice-servers.js';
import { isSet, readingOf, withOwnNames } from './option-names.js';
import type { ClientOptions } from './options.js';
import { readBoolean, readNumber } from './read-value.js';

const defaults = {
  dialect: 'telnyx',
  environment: 'production',
  region: 'auto',
  forceRelay: false,
  earlySdpAnswer: false,
  callerName: '',
  callerNumber: '',
  audio: true,
  playback: 'auto',
  badNetwork: 'auto',
  volume: 1,
  keyTones: true,
  startMuted: false,
  doNotDisturb: false,
  debug: false,
  callReports: false,
  logLevel: 'none',
  tabs: 'own',
  pageExit: 'keep',
  autoReconnect: true,
  reconnectTimeout: 60_000,
  requestTimeout: 10_000,
} as const satisfies ClientOptions;

/** What an option may be, where that is a list. */
const choices = {
  dialect: ['telnyx', 'verto'],
  environment: Object.keys(telnyxIceServers),
  region: regions,
  tabs: ['own', 'shared'],
  pageExit: ['keep', 'hangup', 'confirm'],
  playback: ['auto', 'off'],
  badNetwork: ['auto', 'on', 'off'],
  logLevel: logLevels,
} as const satisfies Partial<Record<keyof ClientOptions, readonly string[]>>;

/** The options with every default filled in. */
export type Settings = ClientOptions & Required<Pick<ClientOptions, keyof typeof defaults | 'iceServers' | 'trickle'>>;

/**
 * Reads the options, fills in the defaults and throws a TelnyxError 49002 that names the option for what is not valid.
 * @param before Settings that were checked: what is the same in them is not asked of the browser again.
 */
export function checkOptions(options: ClientOptions, before?: Settings): Settings {
  const given = readOptions(options);
  const { environment, dialect } = { ...defaults, ...given };
  const iceServers = telnyxIceServers[environment];
  const settings: Settings = { iceServers, ...defaults, trickle: dialect === 'telnyx', ...given };
  for (const [option, allowed] of Object.entries(choices))
    oneOf(option, settings[option as keyof typeof choices], allowed);
  oneOf('endTone', settings.endTone ?? 'off', ['off']);
  checkValues(given);
  checkPush(given);
  if (dialect === 'verto' && settings.trickle) refuse('trickle', 'a Verto server cannot; leave it out, or say off');
  if ('iceServers' in given) checkIceServers(given.iceServers, before?.iceServers);
  endpointUrl({ environment, region: 'auto', host: given.host });
  return settings;
}

/** The wanted settings for a connected phone, with the current endpoint and protocol. */
export function inPlace(wanted: Settings, { dialect, environment, region, host, tabs, trickle }: Settings): Settings {
  const isSameDialect = wanted.dialect === dialect;
  return { ...wanted, dialect, environment, region, host, tabs, trickle: isSameDialect ? wanted.trickle : trickle };
}

/** What is set, under the current names, with booleans and numbers parsed. */
function readOptions(options: ClientOptions): ClientOptions {
  const readers = { boolean: readBoolean, number: readNumber, 'as-is': (value: unknown) => value };
  const given = Object.entries(withOwnNames(options)).filter(([, value]) => isSet(value));
  return Object.fromEntries(given.map(([name, value]) => [name, readers[readingOf(name) ?? 'as-is'](value, name)]));
}

/** Checks what is neither one of a list nor an address. */
function checkValues({
  logger,
  clientState,
  customHeaders = {},
  preferredCodecs = [],
  country = 'US',
  maxCalls = 1,
  volume = 1,
  resolveCaller = () => null,
  ...given
}: ClientOptions): void {
  for (const [option, value] of Object.entries(given)) {
    const reading = readingOf(option);
    if (reading === 'boolean' && typeof value !== 'boolean') refuse(option, `${quoted(value)} is neither on nor off`);
    if (reading === 'number' && !(typeof value === 'number' && value > 0 && value < Infinity))
      refuse(option, `${quoted(value)} is not a number of milliseconds above 0`);
  }
  if (typeof maxCalls !== 'number' || !(maxCalls >= 0) || maxCalls % 1)
    refuse('maxCalls', `${quoted(maxCalls)} is not a number of calls`);
  if (typeof volume !== 'number' || !(volume >= 0 && volume <= 1))
    refuse('volume', `${quoted(volume)} is not a number from 0 to 1`);
  if (!isCountryCode(country)) refuse('country', `${quoted(country)} is not a code of ISO 3166 such as GB`);
  if (clientState !== undefined && !isBase64(clientState)) refuse('clientState', 'must be base64');
  const fault = headerFault(customHeaders);
  if (fault) refuse('customHeaders', fault);
  if (typeof resolveCaller !== 'function') refuse('resolveCaller', 'must be a function');
  const codecs = codecFault(preferredCodecs);
  if (codecs) refuse('preferredCodecs', codecs);
  if (logger && typeof logger.log !== 'function') refuse('logger', 'needs a `log` method');
}

/** The token is not repeated: it is a secret. */
function checkPush({ pushToken = '-', pushProvider = '-' }: ClientOptions): void {
  if (typeof pushToken !== 'string') refuse('pushToken', 'is no text');
  if (typeof pushProvider !== 'string' || !/^[\w-]{1,32}$/.test(pushProvider))
    refuse('pushProvider', 'is not the name of a provider, such as android');
}

/** A refused value, formatted for a message. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : `this ${typeof value}`;
}

function refuse(option: string, why: string): never {
  throw new TelnyxError(errorCodes.INVALID_OPTION, `${option}: ${why}.`);
}

function oneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) refuse(option, `${quoted(value)} is not one of ${allowed.join(', ')}`);
}
