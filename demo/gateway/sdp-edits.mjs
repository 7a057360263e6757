// @ts-check
/** What servers write that a phone has to cope with: edits of an SDP of ours, by name. README.md lists them for people. */
import { sections, withDirection } from './sdp.mjs';

/** @typedef {keyof typeof sdpEdits} SdpEdit */

/** @param {string} sdp @param {(section: string) => string | string[]} edit of the line of audio */
function editAudio(sdp, edit) {
  const { session, media } = sections(sdp);
  return [session, ...media.flatMap(section => (section.startsWith('m=audio') ? edit(section) : section))].join('');
}

/** With names and one BUNDLE for all lines, as servers write it that offer more than one. @param {string} sdp */
function bundled(sdp) {
  const named = /^a=mid:/m.test(sdp) ? sdp : editAudio(sdp, section => `${section}a=mid:0\r\n`);
  const { session, media } = sections(named);
  const mids = [...named.matchAll(/^a=mid:(.*)$/gm)].map(([, mid]) => mid);
  const group = mids.length ? `a=group:BUNDLE ${mids.join(' ')}\r\n` : '';
  return session.replace(/^a=group:.*\r\n/gm, '').replace(/^t=.*\r\n/m, `$&${group}`) + media.join('');
}

/** What a line says of the way to its sender. @param {string} section */
const transportOf = section =>
  [...section.matchAll(/^(?:c=|a=(?:ice-|fingerprint:|setup:|candidate:|end-of-candidates)).*\r\n/gm)].join('');

/** Further lines of media, on the way of the line of audio. @type {Record<'video' | 'data', (audio: string) => string>} */
const further = {
  video: audio =>
    `m=video 9 UDP/TLS/RTP/SAVPF 96\r\n${transportOf(audio)}a=mid:video\r\na=sendrecv\r\na=rtcp-mux\r\n` +
    'a=rtpmap:96 VP8/90000\r\na=msid:pictures pictures0\r\na=ssrc:96 cname:pictures\r\n',
  data: audio =>
    `m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n${transportOf(audio)}a=mid:data\r\na=sctp-port:5000\r\n`,
};

/** A second line of audio, with a stream of its own. @param {string} audio */
const secondAudio = audio =>
  withDirection(audio, 'sendrecv')
    .replace(/^a=(mid|msid):.*\r\n/gm, '')
    .replace(/^a=ssrc:(\d+) cname:.*$/gm, (_, ssrc) => `a=ssrc:${secondSsrc(ssrc)} cname:second`)
    .concat('a=mid:second\r\na=msid:second second0\r\n');

/** Under which id the sound of a second line of audio travels. @param {string | number} ssrc of the first */
export const secondSsrc = ssrc => (Number(ssrc) + 1) >>> 0;

/** @param {string} sdp */
const refuseAudio = sdp => editAudio(sdp, section => section.replace(/^m=audio \d+/, 'm=audio 0'));

/** A codec that no browser has. @param {string} sdp */
const foreignCodec = sdp =>
  editAudio(sdp, section =>
    section
      .replace(/^(m=audio \d+ \S+) .*$/m, '$1 97')
      .replace(/^a=(rtpmap|fmtp|rtcp-fb):.*\r\n/gm, '')
      .concat('a=rtpmap:97 AMR/8000\r\n'),
  );

/** @param {'sendonly' | 'recvonly' | 'inactive'} direction @returns {(sdp: string) => string} */
const directed = direction => sdp => withDirection(sdp, direction);

/** @param {(audio: string) => string | string[]} lines @returns {(sdp: string) => string} */
const withLines = lines => sdp => bundled(editAudio(sdp, audio => lines(withMid(audio))));

/** @param {string} section */
const withMid = section => (/^a=mid:/m.test(section) ? section : `${section}a=mid:0\r\n`);

/** @satisfies {Record<string, (sdp: string) => string>} */
export const sdpEdits = {
  'no-audio': sdp => refuseAudio(sdp).replace(/^a=group:.*\r\n/gm, ''),
  'foreign-codec': foreignCodec,
  'no-media': sdp => sections(sdp).session.replace(/^a=group:.*\r\n/gm, ''),
  'video-only': withLines(further.video),
  'data-only': withLines(further.data),
  'video-before': withLines(audio => [further.video(audio), audio]),
  'video-after': withLines(audio => [audio, further.video(audio)]),
  'data-after': withLines(audio => [audio, further.data(audio)]),
  'all-kinds': withLines(audio => [further.video(audio), audio, secondAudio(audio), further.data(audio)]),
  'second-audio': withLines(audio => [audio, secondAudio(audio)]),
  sendonly: directed('sendonly'),
  recvonly: directed('recvonly'),
  inactive: directed('inactive'),
};

/** @param {unknown} name @returns {name is SdpEdit} */
export const isSdpEdit = name => typeof name === 'string' && Object.hasOwn(sdpEdits, name);

/** Whether sound is to travel on a second line of audio, too. @param {string} sdp */
export const hasSecondAudio = sdp => /^a=mid:second\s*$/m.test(sdp);
