import { checkCredentials } from './credentials.js';
import { endpointUrl, hasRegions } from './endpoint.js';
import type { Settings } from './settings.js';

/** Where a phone connects to and how it finds paths for audio: what a check of the network has to know. */
export interface NetworkSettings {
  /** WebSocket addresses: the one wanted, then the one that takes its place if the region does not answer. */
  readonly urls: readonly string[];
  /** With their passwords: not for a log or a report. */
  readonly iceServers: readonly RTCIceServer[];
  /** Audio goes through TURN alone. */
  readonly forceRelay: boolean;
  /** There is something to sign in with. */
  readonly canSignIn: boolean;
}

export function networkSettings(settings: Settings): NetworkSettings {
  const { environment, region, host, iceServers, forceRelay } = settings;
  const tried = region !== 'auto' && hasRegions(host) ? [region, 'auto' as const] : [region];
  return {
    urls: tried.map(each => endpointUrl({ environment, region: each, host })),
    iceServers,
    forceRelay,
    canSignIn: canSignIn(settings),
  };
}

function canSignIn(settings: Settings): boolean {
  try {
    checkCredentials(settings);
    return true;
  } catch {
    return false; // it says what is missing; here the answer is enough
  }
}
