import { errorCodes } from '../client/index.js';
import { TelnyxError, type AnonymousLogin, type ClientOptions, type ResolveCaller } from '../client/index.js';
import { OptionsElement } from './options-element.js';
import { fetchToken } from './token-url.js';

/** Options that the element has under the same name. */
const sameName = [
  'loginToken',
  'pushToken',
  'pushProvider',
  'login',
  'password',
  'dialect',
  'environment',
  'region',
  'host',
  'forceRelay',
  'trickle',
  'earlySdpAnswer',
  'callerName',
  'callerNumber',
  'ringtone',
  'ringback',
  'endTone',
  'clientState',
  'playback',
  'badNetwork',
  'volume',
  'keyTones',
  'startMuted',
  'country',
  'maxCalls',
  'doNotDisturb',
  'tabs',
  'pageExit',
  'debug',
  'callReports',
  'logLevel',
  'autoReconnect',
  'reconnectTimeout',
] as const satisfies readonly (keyof ClientOptions & keyof OptionsElement)[];

/** Options that only a page with a client of its own can give; `logger` is the provider's own. */
type NoAttribute = 'logger' | 'audio' | 'requestTimeout';

type Renamed = Exclude<keyof ClientOptions, (typeof sameName)[number] | NoAttribute>;

/** What the connection depends on: a change takes effect with a new one. */
const connectionProperties: readonly (keyof OptionsElement)[] = [
  'loginToken',
  'tokenUrl',
  'login',
  'password',
  'anonymousTarget',
  'targetVersion',
  'targetParams',
  'conversationId',
  'dialect',
  'environment',
  'region',
  'host',
  'tabs',
  'earlySdpAnswer',
];

/** The ways to sign in: setting one replaces all others. */
const noCredentials = {
  loginToken: undefined,
  tokenProvider: undefined,
  login: undefined,
  password: undefined,
  anonymousLogin: undefined,
} as const satisfies ClientOptions;

/**
 * What is set on the element, for its client, and nothing else: the rest is what the client has, from the page or by
 * default. Throws 49002 for what is not even a value.
 */
export function clientOptions(element: OptionsElement): ClientOptions {
  const { autoConnect, onLeave } = element;
  if (autoConnect !== undefined && typeof autoConnect !== 'boolean')
    throw new TelnyxError(errorCodes.INVALID_OPTION, `auto-connect: "${autoConnect}" is neither on nor off.`);
  const options: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(sameName.map(name => [name, element[name]])),
    onLeave,
    ...renamed(element),
  };
  const set = Object.entries(options).filter(([, value]) => value != null && value !== '');
  return { ...(namesSomebody(element) && noCredentials), ...Object.fromEntries(set) };
}

/** What asks is loaded with the first call. */
const lookup =
  (url: string): ResolveCaller =>
  async (number, { signal }) =>
    (await import('./caller-lookup-url.js')).fetchCaller(url, number, signal);

const renamed = (element: OptionsElement) => {
  const { tokenUrl, iceServers, customHeaders, preferredCodecs, callerLookupUrl, resolveCaller } = element;
  return {
    tokenProvider: tokenUrl ? () => fetchToken(tokenUrl) : undefined,
    anonymousLogin: anonymousLogin(element),
    iceServers: readIceServers(iceServers),
    resolveCaller: resolveCaller ?? (callerLookupUrl ? lookup(callerLookupUrl) : undefined),
    customHeaders: readObject('custom-headers', customHeaders, '{"X-Order":"7"}'),
    preferredCodecs:
      typeof preferredCodecs === 'string' ? preferredCodecs.split(/[\s,]+/).filter(Boolean) : preferredCodecs,
  } satisfies Record<Renamed, unknown>;
};

function anonymousLogin(element: OptionsElement): AnonymousLogin | undefined {
  const { anonymousTarget: targetId, targetVersion: targetVersionId, conversationId, targetParams } = element;
  if (!targetId) return undefined;
  const params = readObject('target-params', targetParams, '{"customer":"7"}');
  const more = conversationId ? { ...params, conversation_id: conversationId } : params;
  return { targetId, ...(targetVersionId && { targetVersionId }), ...(more && { targetParams: more }) };
}

/** Whether the element has any credentials, even incomplete ones. */
const namesSomebody = ({ tokenUrl, loginToken, login, password, anonymousTarget }: OptionsElement): boolean =>
  [tokenUrl, loginToken, login, password, anonymousTarget].some(Boolean);

/** Whether there is something to sign in with. Half a pair does not count: the other half may still be set. */
export const hasCredentials = (element: OptionsElement): boolean =>
  Boolean(element.tokenUrl || element.loginToken || element.anonymousTarget || (element.login && element.password));

/** Whether one of these changes is an option's. */
export const hasOption = (changed: ReadonlyMap<PropertyKey, unknown>): boolean =>
  [...changed.keys()].some(property => OptionsElement.elementProperties.has(property));

/** Whether one of these changes needs a new connection. */
export const needsConnection = (changed: ReadonlyMap<PropertyKey, unknown>): boolean =>
  connectionProperties.some(property => changed.has(property));

/** What is wrong with an option, in the name that it has on the tag: `max-calls`, not `maxCalls`. */
export function attributeError(error: unknown): TelnyxError {
  const known = TelnyxError.from(error, errorCodes.INVALID_OPTION);
  const [option = ''] = known.detail.split(':', 1);
  const { attribute } = OptionsElement.elementProperties.get(option) ?? {};
  if (typeof attribute !== 'string') return known;
  return new TelnyxError(known.code, attribute + known.detail.slice(option.length), { cause: known.cause });
}

function readIceServers(value: OptionsElement['iceServers']): readonly RTCIceServer[] | undefined {
  if (typeof value !== 'string') return value ?? undefined;
  if (!value.trim()) return undefined;
  const servers = parsed(value);
  if (Array.isArray(servers)) return servers as RTCIceServer[];
  throw new TelnyxError(
    errorCodes.INVALID_OPTION,
    'ice-servers: it must be a JSON array such as [{"urls":"stun:stun.example.com"}].',
  );
}

/** An object that an attribute gives as JSON. Throws 49002 that shows an example. */
export function readObject<T extends object>(
  name: string,
  value: T | string | undefined,
  example: string,
): T | undefined {
  if (typeof value !== 'string') return value ?? undefined;
  if (!value.trim()) return undefined;
  const read = parsed(value);
  if (typeof read === 'object' && read !== null) return read as T;
  throw new TelnyxError(errorCodes.INVALID_OPTION, `${name}: it must be JSON such as ${example}.`);
}

/** Parsed JSON; undefined if invalid. The text is not repeated in an error: it may hold a password. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
