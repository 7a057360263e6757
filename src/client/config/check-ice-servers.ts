import { TelnyxError } from '../errors/telnyx-error.js';

/** What is wrong with an address, in the order of its parts: the first that applies is said. */
const faults: readonly (readonly [applies: (url: string) => boolean, what: string])[] = [
  [url => !/^(stun|turn)s?:/i.test(url), 'must begin with stun:, turn: or turns:'],
  [url => url.includes('@'), 'must hold no user: that is `username` and `credential`'],
  [url => !/^\w+:(\[[\da-f:.]+\]|[^\s:/?#[\]]+)([:?]|$)/i.test(url), 'needs a host after the colon'],
  [url => !isPort(/^\w+:(?:\[.*\]|[^:?]+):([^?]*)/.exec(url)?.[1]), 'has a port that is none'],
  [url => /^stuns?:.*\?/i.test(url), 'takes nothing after the port'],
  [url => !/^[^?]*(\?transport=(udp|tcp))?$/i.test(url), 'takes only ?transport=udp or ?transport=tcp after the port'],
];

const isPort = (text = '3478'): boolean => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65_536;

/**
 * Throws 49002 that names the entry for a list that the browser would refuse, or refuses.
 * @param accepted A list that this browser took before.
 */
export function checkIceServers(servers: unknown, accepted: readonly RTCIceServer[] = []): void {
  if (!Array.isArray(servers)) throw new TelnyxError(49002, 'iceServers: needs a list.');
  const entries: readonly unknown[] = servers;
  entries.forEach(checkEntry);
  if (typeof RTCPeerConnection === 'undefined' || JSON.stringify(servers) === JSON.stringify(accepted)) return;
  entries.forEach(askBrowser);
}

function checkEntry(entry: unknown, index: number): void {
  if (typeof entry !== 'object' || entry === null) refuse(index, '', 'must be an object with `urls`');
  const { urls, username, credential } = entry as Readonly<Record<keyof RTCIceServer, unknown>>;
  const list: readonly unknown[] = Array.isArray(urls) ? urls : [urls];
  if (!list.length) refuse(index, '', 'must have `urls`');
  for (const url of list) {
    if (typeof url !== 'string' || !url.trim()) refuse(index, '', 'must have `urls`: an address, or a list of some');
    const fault = faults.find(([applies]) => applies(url.trim()));
    if (fault) refuse(index, url, fault[1]);
    if (/^\s*turn/i.test(url) && !(username && credential)) refuse(index, url, 'needs `username` and `credential`');
  }
}

/** The last word is the browser's: each has rules of its own. A browser that makes no connection at all blames no entry. */
function askBrowser(entry: unknown, index: number): void {
  const { urls } = entry as RTCIceServer;
  try {
    new RTCPeerConnection({ iceServers: [entry as RTCIceServer] }).close();
  } catch (cause) {
    if (canConnect()) refuse(index, [urls].flat().join(' '), 'is refused by this browser', cause);
  }
}

function canConnect(): boolean {
  try {
    new RTCPeerConnection().close();
    return true;
  } catch {
    return false;
  }
}

/** @param address As it was given; what stands before an @ may be a secret and is left out. */
function refuse(index: number, address: string, what: string, cause?: unknown): never {
  const url = address && ` ("${address.replace(/:.*@/, ':…@')}")`;
  throw new TelnyxError(49002, `iceServers: entry ${index + 1}${url} ${what}.`, { cause });
}
