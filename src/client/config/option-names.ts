import type { CallOptions, ClientOptions } from './options.js';

/** How the value of an option is read: in the words of yes and no, as a number, or as it is. */
type Reading = 'boolean' | 'number' | 'as-is';

/** Every option of a client. */
export const clientOptions = {
  loginToken: 'as-is',
  tokenProvider: 'as-is',
  login: 'as-is',
  password: 'as-is',
  anonymousLogin: 'as-is',
  pushToken: 'as-is',
  pushProvider: 'as-is',
  dialect: 'as-is',
  environment: 'as-is',
  region: 'as-is',
  host: 'as-is',
  iceServers: 'as-is',
  forceRelay: 'boolean',
  trickle: 'boolean',
  earlySdpAnswer: 'boolean',
  callerName: 'as-is',
  callerNumber: 'as-is',
  clientState: 'as-is',
  customHeaders: 'as-is',
  preferredCodecs: 'as-is',
  ringtone: 'as-is',
  ringback: 'as-is',
  endTone: 'as-is',
  country: 'as-is',
  maxCalls: 'number',
  resolveCaller: 'as-is',
  doNotDisturb: 'boolean',
  audio: 'as-is',
  playback: 'as-is',
  badNetwork: 'as-is',
  volume: 'number',
  keyTones: 'boolean',
  startMuted: 'boolean',
  debug: 'boolean',
  callReports: 'boolean',
  logLevel: 'as-is',
  logger: 'as-is',
  tabs: 'as-is',
  pageExit: 'as-is',
  autoReconnect: 'boolean',
  reconnectTimeout: 'number',
  requestTimeout: 'number',
} as const satisfies Record<keyof ClientOptions, Reading>;

/** How an option is read; undefined for one that is not ours. */
export const readingOf = (name: string): Reading | undefined =>
  Object.hasOwn(clientOptions, name) ? clientOptions[name as keyof ClientOptions] : undefined;

/** Every option of a call, made or answered. */
export const callOptions = {
  destinationNumber: true,
  tones: true,
  callerName: true,
  callerNumber: true,
  callId: true,
  clientState: true,
  customHeaders: true,
  preferredCodecs: true,
  audio: true,
  stream: true,
  playback: true,
  muted: true,
  iceServers: true,
  forceRelay: true,
  trickle: true,
  holdOthers: true,
  debug: true,
  testCall: true,
} as const satisfies Record<keyof CallOptions, true>;

/** Former names, and those of Telnyx's SDK for the same option: they are accepted. */
export const formerNames: Readonly<Record<string, string>> = {
  onLeave: 'pageExit',
  forceRelayCandidate: 'forceRelay',
  trickleIce: 'trickle',
};

/** Forms and configurations give '' for what they do not set. */
export const isSet = (value: unknown): boolean => value != null && value !== '';

/** The options under their current names; where both are given, the current name wins. */
export function withOwnNames<Options extends ClientOptions | Partial<CallOptions>>(options: Options): Options {
  const given = new Map<string, unknown>(Object.entries(options));
  for (const [former, name] of Object.entries(formerNames)) {
    if (given.has(former) && !isSet(given.get(name))) given.set(name, given.get(former));
    given.delete(former);
  }
  return Object.fromEntries(given) as Options;
}
