import { TelnyxError } from '../errors/telnyx-error.js';
import { logLevels } from '../log/levels.js';
import { redactAddress } from '../log/redaction.js';
import { endpointUrl, regions } from './endpoint.js';
import { telnyxIceServers } from './ice-servers.js';
import type { ClientOptions } from './options.js';

const defaults = {
  dialect: 'telnyx',
  environment: 'production',
  region: 'auto',
  forceRelay: false,
  trickle: true,
  callerName: '',
  callerNumber: '',
  audio: true,
  debug: false,
  callReports: false,
  logLevel: 'none',
  onLeave: 'keep',
  autoReconnect: true,
  reconnectTimeout: 60_000,
  requestTimeout: 10_000,
} as const satisfies ClientOptions;

/** What an option may be, where that is a list. */
const choices = {
  dialect: ['telnyx', 'verto'],
  environment: Object.keys(telnyxIceServers),
  region: regions,
  onLeave: ['keep', 'hangup', 'confirm'],
  logLevel: logLevels,
} as const satisfies Partial<Record<keyof ClientOptions, readonly string[]>>;

/** The options with every default filled in. */
export type Settings = ClientOptions & Required<Pick<ClientOptions, keyof typeof defaults | 'iceServers'>>;

/** Fills in the defaults and throws a TelnyxError 49002 that names the option for what is not valid. */
export function checkOptions(options: ClientOptions): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value != null)) as ClientOptions;
  const { environment, dialect } = { ...defaults, ...given };
  const iceServers = telnyxIceServers[environment];
  const settings: Settings = { iceServers, ...defaults, trickle: dialect === 'telnyx', ...given };
  for (const [option, allowed] of Object.entries(choices))
    oneOf(option, settings[option as keyof typeof choices], allowed);
  oneOf('endTone', settings.endTone ?? 'off', ['off']);
  positive('reconnectTimeout', settings.reconnectTimeout);
  positive('requestTimeout', settings.requestTimeout);
  if (!((given.maxCalls ?? 1) >= 0)) refuse('maxCalls', `${given.maxCalls ?? ''} is not a number of calls`);
  if (given.logger && typeof given.logger.log !== 'function') refuse('logger', 'needs a `log` method');
  checkIceServers(given.iceServers);
  endpointUrl({ environment, region: 'auto', host: given.host });
  return settings;
}

function checkIceServers(servers: unknown = []): void {
  if (!Array.isArray(servers)) refuse('iceServers', 'needs a list');
  for (const server of servers as ({ readonly urls?: unknown } | null)[]) {
    for (const url of [server?.urls].flat().map(each => (typeof each === 'string' ? each : ''))) {
      if (!/^(stuns?|turns?):./.test(url)) {
        refuse('iceServers', `"${redactAddress(url)}" must begin with stun:, turn: or turns:`);
      }
    }
  }
}

function refuse(option: string, why: string): never {
  throw new TelnyxError(49002, `${option}: ${why}.`);
}

function oneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) refuse(option, `"${value}" is not one of ${allowed.join(', ')}`);
}

function positive(option: string, value: number): void {
  if (!(value > 0) || !Number.isFinite(value)) refuse(option, `${value} is not a number of milliseconds above 0`);
}
