import { TelnyxError, type ClientOptions } from '../client/index.js';
import { OptionsElement } from './options-element.js';
import { fetchToken } from './token-url.js';

/** Options that the element has under the same name. */
const sameName = [
  'loginToken',
  'login',
  'password',
  'dialect',
  'environment',
  'region',
  'host',
  'forceRelay',
  'trickle',
  'callerName',
  'callerNumber',
  'ringtone',
  'ringback',
  'endTone',
  'country',
  'maxCalls',
  'onLeave',
  'debug',
  'callReports',
  'logLevel',
  'autoReconnect',
  'reconnectTimeout',
] as const satisfies readonly (keyof ClientOptions & keyof OptionsElement)[];

/** Options that only a page with a client of its own can give; `logger` is the provider's own. */
type Untold = 'logger' | 'audio' | 'requestTimeout';

type Renamed = Exclude<keyof ClientOptions, (typeof sameName)[number] | Untold>;

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

/** Who signs in. */
const credentials = ['loginToken', 'tokenProvider', 'login', 'password', 'anonymousLogin'];

/**
 * The element's options for its client; what is not given is there as undefined, to clear what was.
 * @param withCredentials False leaves out who signs in: the client keeps what telnyx-login or the page told it.
 */
export function clientOptions(element: OptionsElement, withCredentials: boolean): ClientOptions {
  const told = Object.entries({
    ...Object.fromEntries(sameName.map(option => [option, given(element[option])])),
    ...renamed(element),
  });
  return Object.fromEntries(told.filter(([option]) => withCredentials || !credentials.includes(option)));
}

/** Whether the element says anything of who signs in, if only half of it. */
export const namesSomebody = ({ tokenUrl, loginToken, login, password, anonymousTarget }: OptionsElement): boolean =>
  [tokenUrl, loginToken, login, password, anonymousTarget].some(Boolean);

const renamed = ({ tokenUrl, anonymousTarget, iceServers }: OptionsElement) =>
  ({
    tokenProvider: tokenUrl ? () => fetchToken(tokenUrl) : undefined,
    anonymousLogin: anonymousTarget ? { targetId: anonymousTarget } : undefined,
    iceServers: readIceServers(iceServers),
  }) satisfies Record<Renamed, unknown>;

/** An attribute that is empty, or gone, gives nothing. */
const given = (value: unknown): unknown => (value === '' ? undefined : (value ?? undefined));

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
