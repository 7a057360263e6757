import { TelnyxError, type ClientOptions } from '../client/index.js';
import { OptionsElement } from './options-element.js';
import { fetchToken } from './token-url.js';

/** How each option of the client is read from the element. `logger` is the provider's own. */
const readers: { [K in Exclude<keyof ClientOptions, Untold>]-?: (element: OptionsElement) => ClientOptions[K] } = {
  loginToken: element => element.loginToken || undefined,
  tokenProvider: ({ tokenUrl }) => (tokenUrl ? () => fetchToken(tokenUrl) : undefined),
  login: element => element.login || undefined,
  password: element => element.password || undefined,
  anonymousLogin: ({ anonymousTarget: targetId }) => (targetId ? { targetId } : undefined),
  dialect: element => element.dialect || undefined,
  environment: element => element.environment || undefined,
  region: element => element.region || undefined,
  host: element => element.host || undefined,
  iceServers: element => readIceServers(element.iceServers),
  forceRelayCandidate: element => element.forceRelay,
  trickleIce: element => element.trickle,
  callerName: element => element.callerName ?? undefined,
  callerNumber: element => element.callerNumber ?? undefined,
  ringtone: element => element.ringtone || undefined,
  ringback: element => element.ringback || undefined,
  country: element => element.country || undefined,
  maxCalls: element => element.maxCalls ?? undefined,
  onLeave: element => element.onLeave || undefined,
  debug: element => element.debug,
  logLevel: element => element.logLevel || undefined,
  autoReconnect: element => element.autoReconnect,
  reconnectTimeout: element => element.reconnectTimeout ?? undefined,
};

/** Options that only a page with a client of its own can give. */
type Untold = 'logger' | 'audio' | 'requestTimeout' | 'transport' | 'clock';

/** What the connection depends on: a change takes effect with a new one. */
const connectionProperties: readonly (keyof OptionsElement)[] = [
  'loginToken',
  'tokenUrl',
  'login',
  'password',
  'anonymousTarget',
  'dialect',
  'environment',
  'region',
  'host',
];

/** The element's options for its client; what is not given is there as undefined, to clear what was. */
export const clientOptions = (element: OptionsElement): ClientOptions =>
  Object.fromEntries(Object.entries(readers).map(([option, read]) => [option, read(element)]));

/** Whether there is something to sign in with. Half a pair is nothing: the other half may still come. */
export const hasCredentials = (element: OptionsElement): boolean =>
  Boolean(element.tokenUrl || element.loginToken || element.anonymousTarget || (element.login && element.password));

/** Whether one of these changes is an option's. */
export const hasOption = (changed: ReadonlyMap<PropertyKey, unknown>): boolean =>
  [...changed.keys()].some(property => OptionsElement.elementProperties.has(property));

/** Whether one of these changes needs a new connection. */
export const needsConnection = (changed: ReadonlyMap<PropertyKey, unknown>): boolean =>
  connectionProperties.some(property => changed.has(property));

function readIceServers(value: OptionsElement['iceServers']): readonly RTCIceServer[] | undefined {
  if (typeof value !== 'string') return value ?? undefined;
  if (!value.trim()) return undefined;
  let servers: unknown;
  try {
    servers = JSON.parse(value);
  } catch {
    servers = undefined; // the text is not repeated: it may hold a password
  }
  if (Array.isArray(servers)) return servers as RTCIceServer[];
  throw new TelnyxError(49002, 'ice-servers: it must be a JSON array such as [{"urls":"stun:stun.example.com"}].');
}
