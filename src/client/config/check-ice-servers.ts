import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { redactAddress } from '../log/redaction.js';

/** A host, which may be an IPv6 address in brackets, and a port; the browser validates the rest. */
const shape = /^(stun|turn)s?:(\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(:\d{1,5})?(\?transport=(udp|tcp))?$/i;

/**
 * Throws 49002 that names the entry for a list that the browser would refuse, or refuses.
 * @param accepted Servers that this browser took before: it is not asked about them again.
 */
export function checkIceServers(servers: unknown, accepted: readonly RTCIceServer[] = []): void {
  if (!Array.isArray(servers)) throw new TelnyxError(errorCodes.INVALID_OPTION, 'iceServers: needs a list.');
  const entries: readonly unknown[] = servers;
  entries.forEach(checkEntry);
  const known = accepted.map(signature);
  (entries as readonly RTCIceServer[]).forEach((entry, index) => {
    if (!known.includes(signature(entry))) askBrowser(entry, index);
  });
}

const signature = ({ urls, username, credential }: RTCIceServer): string => [urls, username, credential].join(' ');

function checkEntry(entry: unknown, index: number): void {
  const { urls, username, credential } = Object(entry) as Readonly<Record<keyof RTCIceServer, unknown>>;
  for (const url of [urls].flat().length ? [urls].flat() : ['']) {
    if (typeof url !== 'string' || !url.trim()) refuse(index, '', 'must be an object with `urls`');
    const address = url.trim();
    if (!/^(stun|turn)s?:/i.test(address)) refuse(index, url, 'must begin with stun:, turn: or turns:');
    if (!shape.test(address)) refuse(index, url, 'is not of the form stun:host:port or turn:host:port?transport=udp');
    if (/^turn/i.test(address) && !(username && credential)) refuse(index, url, 'needs `username` and `credential`');
  }
}

/** The browser decides: each has rules of its own. If it makes no connection at all, no entry is reported. */
function askBrowser(entry: RTCIceServer, index: number): void {
  if (connects([entry])) return;
  if (connects([])) refuse(index, [entry.urls].flat().join(' '), 'is refused by this browser');
}

function connects(iceServers: RTCIceServer[]): boolean {
  try {
    new RTCPeerConnection({ iceServers }).close();
    return true;
  } catch {
    return false; // its message may contain a secret
  }
}

function refuse(index: number, address: string, what: string): never {
  const url = address && ` ("${redactAddress(address)}")`;
  throw new TelnyxError(errorCodes.INVALID_OPTION, `iceServers: entry ${index + 1}${url} ${what}.`);
}
