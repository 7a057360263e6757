// @ts-check
/** What the gateway reads in, and changes about, session descriptions. */

/** @typedef {import('./sound.mjs').Codec} Codec */
/** @typedef {'sendrecv' | 'sendonly' | 'recvonly' | 'inactive'} Direction */

/** Names in SDP of the codecs that we understand. @type {Record<string, Codec>} */
const codecNames = { opus: 'opus', pcmu: 'pcmu' };

/** Whether this can become a call at all: audio, a fingerprint and ICE credentials. @param {unknown} sdp */
export function isUsable(sdp) {
  return (
    typeof sdp === 'string' && [/^m=audio [1-9]/m, /^a=fingerprint:/m, /^a=ice-ufrag:/m].every(line => line.test(sdp))
  );
}

/** @param {string} sdp */
export function hasCandidates(sdp) {
  return /^a=candidate:/m.test(sdp);
}

/** Of the audio, before what else there may be. @param {string} sdp @returns {Direction} */
export function direction(sdp) {
  const { session, media } = sections(sdp);
  const audio = media.find(section => section.startsWith('m=audio')) ?? '';
  return /** @type {Direction} */ (
    /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(audio + session)?.[1] ?? 'sendrecv'
  );
}

/** @param {string} sdp @param {Direction} wanted */
export function withDirection(sdp, wanted) {
  return sdp.replace(/^a=(sendrecv|sendonly|recvonly|inactive)$/gm, `a=${wanted}`);
}

/** @param {Direction} whose whether this side sends */
export const sends = whose => whose === 'sendrecv' || whose === 'sendonly';

/** @param {Direction} whose whether this side wants to receive */
export const receives = whose => whose === 'sendrecv' || whose === 'recvonly';

/** RFC 2543 put calls on hold by this address. @param {string} sdp */
export function hasZeroAddress(sdp) {
  return /^c=IN IP4 0\.0\.0\.0\s*$/m.test(sdp);
}

/** What is said of the session, and each line of media with what is said of it. @param {string} sdp */
export function sections(sdp) {
  const [session = '', ...media] = sdp.split(/^(?=m=)/m);
  return { session, media };
}

/** @param {string} section of a line that is not refused */
const isAudio = section => /^m=audio [1-9]/.test(section);

/**
 * Of several lines of media the first of audio: werift has one of its own, and refuses what it did not ask for.
 * @param {string} sdp
 */
function audioOnly(sdp) {
  const { session, media } = sections(sdp);
  const audio = media.find(isAudio);
  if (!audio || media.length === 1) return sdp;
  const mid = /^a=mid:(.*)$/m.exec(audio)?.[1];
  return session.replace(/^a=group:.*\r?\n/gm, mid === undefined ? '' : `a=group:BUNDLE ${mid}\r\n`) + audio;
}

/** An answer of werift to such an offer: whatever else was offered is refused. @param {string} answer @param {string} offer */
export function refusingTheRest(answer, offer) {
  const { session, media: audio } = sections(answer);
  const { media } = sections(offer);
  const taken = media.findIndex(isAudio);
  return session + media.map((section, line) => (line === taken ? audio.join('') : refusal(section))).join('');
}

/** @param {string} section */
function refusal(section) {
  const [, kind, format] = /^m=(\w+) \d+ (.*)$/m.exec(section) ?? [];
  const [mid = ''] = /^a=mid:.*\r\n/m.exec(section) ?? [];
  return `m=${kind} 0 ${format}\r\nc=IN IP4 0.0.0.0\r\n${mid}a=inactive\r\n`;
}

/**
 * What of an SDP werift is shown, so that calls are quick and survive:
 * - one line of audio, whatever else was offered or refused;
 * - names (.local), TCP and IPv6 addresses lead nowhere here, and "no more candidates" would let it give up before
 *   the browser's own checks arrive;
 * - it turns a line that is inactive into a rejected one, so it sees sendonly;
 * - it knows a line by its name, which answers to nameless offers do not have.
 * @param {string} sdp
 */
export function forWerift(sdp) {
  const audio = audioOnly(sdp);
  const named = /^a=mid:/m.test(audio) ? audio : audio.replace(/^m=audio .*$/m, '$&\r\na=mid:0');
  return named
    .split(/\r?\n/)
    .filter(line => line !== 'a=end-of-candidates' && (!line.startsWith('a=candidate:') || isUsableCandidate(line)))
    .join('\r\n')
    .replace(/^a=inactive/m, 'a=sendonly');
}

/**
 * An SDP of ours as FreeSWITCH writes it: its one line of audio needs no name, no bundle and no extensions.
 * @param {string} sdp
 */
export function asFreeSwitch(sdp) {
  const plain = sdp.replace(/^a=(group:BUNDLE|mid:|extmap:|extmap-allow-mixed|ice-options:).*\r\n/gm, '');
  return /^a=rtpmap:102 /m.test(plain) ? plain.replace(/^(m=audio \d+) UDP\/TLS\//m, '$1 ') : plain;
}

/** @param {string} line `candidate:…` or `a=candidate:…` */
export function isUsableCandidate(line) {
  const [, , transport = '', , address = ''] = line.split(' ');
  return transport.toLowerCase() === 'udp' && /^[\d.]+$/.test(address);
}

/**
 * Payload types by use, from the answer, whichever side wrote it; the first codec named is the one we send.
 * @param {string} sdp @returns {{ codec: Codec, audio: Map<number, Codec>, events: Set<number> }}
 */
export function negotiated(sdp) {
  const audio = new Map();
  const events = new Set();
  for (const [, type, name = ''] of sdp.matchAll(/^a=rtpmap:(\d+) ([\w-]+)\//gm)) {
    if (name.toLowerCase() === 'telephone-event') events.add(Number(type));
    const codec = codecNames[name.toLowerCase()];
    if (codec) audio.set(Number(type), codec);
  }
  const types = /^m=audio \d+ \S+ (.*)$/m.exec(sdp)?.[1]?.split(' ').map(Number) ?? [];
  const first = types.find(type => audio.has(type));
  return { codec: audio.get(first) ?? 'opus', audio, events };
}

/** Takes the candidates out, for when they are to travel by themselves. @param {string} sdp */
export function splitCandidates(sdp) {
  const lines = sdp.split('\r\n');
  const isCandidate = (/** @type {string} */ line) => line.startsWith('a=candidate:');
  return {
    sdp: lines.filter(line => !isCandidate(line) && line !== 'a=end-of-candidates').join('\r\n'),
    candidates: lines.filter(isCandidate).map(line => line.slice(2)),
  };
}
