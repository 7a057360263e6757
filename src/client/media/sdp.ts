/** What is read in session descriptions, and changed about them. */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One `m=` line with what belongs to it. */
export interface MediaSection {
  /** `audio`, `video`, `application` … */
  readonly kind: string;
  /** Port 0, unless it goes over the transport of another line. */
  readonly isRefused: boolean;
  readonly mid: string | null;
  readonly direction: Direction;
}

const directionLine = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;

/** A description's parts: what counts for all lines, then each line. */
const split = (sdp: string): string[] => sdp.split(/^(?=m=)/m);

const directionOf = (part: string): Direction | undefined => directionLine.exec(part)?.[1] as Direction | undefined;

const midOf = (part: string): string | null => /^a=mid:(\S+)/m.exec(part)?.[1] ?? null;

/** The media lines of a description, in order. */
export function mediaSections(sdp: string): readonly MediaSection[] {
  const [session = '', ...parts] = split(sdp);
  return parts.map(part => ({
    kind: /^m=(\S+)/.exec(part)?.[1] ?? '',
    isRefused: /^m=\S+ 0 /.test(part) && !/^a=bundle-only\s*$/m.test(part),
    mid: midOf(part),
    direction: directionOf(part) ?? directionOf(session) ?? 'sendrecv',
  }));
}

/** Its lines of audio that are not refused. */
export const audioSections = (sdp: string): readonly MediaSection[] =>
  mediaSections(sdp).filter(({ kind, isRefused }) => kind === 'audio' && !isRefused);

/** The ICE user names of a description: an answer to a restart that has the same ones as before restarted nothing. */
export const iceUsers = (sdp: string): string =>
  [...new Set([...sdp.matchAll(/^a=ice-ufrag:(\S+)/gm)].map(([, name]) => name))].join(' ');

/** Who begins the DTLS handshake, as the description says: `passive` waits for the other side. */
export const dtlsSetup = (sdp: string): string | null => /^a=setup:(\w+)/m.exec(sdp)?.[1] ?? null;

/** Refuses in an offer every line that is not audio, and takes it out of the bundle: nothing but audio is answered then. */
export function onlyAudio(offer: string): string {
  const [session = '', ...parts] = split(offer);
  const isAudio = (part: string) => part.startsWith('m=audio ');
  if (parts.every(isAudio)) return offer;
  const refused = parts.filter(part => !isAudio(part)).map(midOf);
  const bundle = session.replace(/^(a=group:BUNDLE)(.*)$/m, (_, group: string, mids: string) =>
    [group, ...mids.split(' ').filter(mid => mid && !refused.includes(mid))].join(' '),
  );
  return bundle + parts.map(part => (isAudio(part) ? part : refuse(part))).join('');
}

const refuse = (part: string): string => part.replace(/^(m=\S+) \d+/, '$1 0').replace(/^a=bundle-only\r?\n/m, '');

/**
 * A description that says where it is reached: each line whose address is still the empty one gets that of its first
 * candidate. Servers take `c=IN IP4 0.0.0.0` for hold (RFC 2543). A name (`.local`) is none: some parsers fail on it.
 */
export function withAddress(sdp: string): string {
  const [session = '', ...parts] = split(sdp);
  return session + parts.map(partWithAddress).join('');
}

function partWithAddress(part: string): string {
  const candidates = [...part.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) /gim)];
  const isNumber = ([, address = '']: RegExpExecArray) => /^[\d.]+$|:/.test(address);
  const best = candidates.find(isNumber);
  if (!best || !/^c=IN IP[46] (0\.0\.0\.0|::)\s*$/m.test(part)) return part;
  const [, address = '', port = ''] = best;
  const connection = `IN ${address.includes(':') ? 'IP6' : 'IP4'} ${address}`;
  return part
    .replace(/^c=.*$/m, `c=${connection}`)
    .replace(/^(m=\S+) 9 /, `$1 ${port} `)
    .replace(/^a=rtcp:9 .*$/m, `a=rtcp:${port} ${connection}`);
}

/** Codecs by name, e.g. `PCMU`, or as browsers describe them. */
export type PreferredCodecs = readonly (RTCRtpCodec | string)[];

/** Puts `preferred` first and keeps all others behind them, so that DTMF and the fallbacks stay in the offer. */
export function preferCodecs(transceiver: RTCRtpTransceiver, preferred: PreferredCodecs): void {
  if (!preferred.length || !('setCodecPreferences' in transceiver)) return;
  const known = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
  const chosen = preferred.flatMap(wanted => known.filter(codec => matches(codec, wanted)));
  if (!chosen.length) return;
  transceiver.setCodecPreferences([...chosen, ...known.filter(codec => !chosen.includes(codec))]);
}

function matches(codec: RTCRtpCodec, wanted: RTCRtpCodec | string): boolean {
  const { mimeType, clockRate, channels }: Pick<RTCRtpCodec, 'mimeType'> & Partial<RTCRtpCodec> =
    typeof wanted === 'string' ? { mimeType: `audio/${wanted.replace(/^audio\//i, '')}` } : wanted;
  return (
    codec.mimeType.toLowerCase() === mimeType.toLowerCase() &&
    (!clockRate || codec.clockRate === clockRate) &&
    (!channels || codec.channels === channels)
  );
}
