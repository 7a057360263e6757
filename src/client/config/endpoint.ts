import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { redactAddress } from '../log/redaction.js';

/** Where Telnyx has servers; `auto` takes the nearest. */
export const regions = ['auto', 'us-east', 'us-central', 'us-west', 'ca-central', 'eu', 'apac', 'south-asia'] as const;
export type Region = (typeof regions)[number];

/** Telnyx's two installations. */
export type Environment = 'production' | 'development';

/** Which region was chosen, which one is in use, and what the server says about itself. */
export interface RegionState {
  readonly selected: Region;
  readonly active: Region;
  /** The chosen region did not answer, so `auto` is in use for this connection. */
  readonly fallback: boolean;
  readonly reported: string | null;
  readonly dataCenter: string | null;
  /** Why it cannot be changed now; `client.reconnectWith()` does it while `connected`, but not `in-call`. */
  readonly locked: 'connected' | 'in-call' | null;
}

const hosts = { production: 'rtc.telnyx.com', development: 'rtcdev.telnyx.com' } as const;

const isLoopback = (hostname: string) => /(^|\.)localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

export interface Endpoint {
  readonly environment: Environment;
  readonly region: Region;
  /** Host, host:port or WebSocket URL; its port, path and query are kept. `{region}` in it marks where a region goes. */
  readonly host?: string;
}

/** The machine that served us last. */
export interface Machine {
  readonly voiceSdkId: string | null;
  /** It could not register us. */
  readonly isMachineBroken: boolean;
}

/** The WebSocket URL of an endpoint. A reconnection goes to the same machine, or to another if that is broken. */
export function endpointUrl({ environment, region, host }: Endpoint, machine?: Machine): string {
  const place = host ?? `{region}.${hosts[environment]}`;
  const text = region === 'auto' ? place.replace(/\{region\}\.?/, '') : place.replace('{region}', region);
  const url = parse(text);
  if (!machine?.voiceSdkId) return url.href;
  url.searchParams.set('voice_sdk_id', machine.voiceSdkId);
  if (machine.isMachineBroken) url.searchParams.set('skip_last_voice_sdk_id', 'true');
  return url.href;
}

/** Whether a region can be chosen at all, and so fall back to `auto`. */
export const hasRegions = (host: string | undefined): boolean => host === undefined || host.includes('{region}');

function parse(text: string): URL {
  const url = urlOf(text);
  if (url.username || url.password) {
    throw refused('user name and password have no place in it: give `login` and `password`, or a token');
  }
  if (url.protocol === 'wss:' || (url.protocol === 'ws:' && isLoopback(url.hostname))) return url;
  throw refused(`"${redactAddress(text)}" must begin with wss:// (ws:// only on this machine)`);
}

function urlOf(text: string): URL {
  try {
    if (!/\s/.test(text)) return new URL(/^[a-z]+:\/\//i.test(text) ? text : `wss://${text}`); // some browsers would take a space
  } catch {
    // The reason adds nothing, and in some browsers it repeats the address.
  }
  throw refused(`"${redactAddress(text)}" is not an address`);
}

const refused = (why: string): TelnyxError => new TelnyxError(errorCodes.INVALID_OPTION, `host: ${why}.`);
