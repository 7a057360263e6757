// @ts-check
/** What can happen to the path of a call's sound without a word: a table of which packets get lost, each way. */

/** @typedef {keyof typeof outages} Outage */
/** @typedef {(packet: Buffer) => boolean} Match */
/**
 * @typedef {object} Loss
 * @property {Match} sent which packets of ours get lost
 * @property {Match} received which packets of the client get lost
 * @property {boolean} speaks whether sound is sent at all: what is not sent is not missed
 * @property {boolean} lasts over an attach, too, until it is taken away
 */

/** RTP and RTCP, encrypted, RFC 7983. @type {Match} */
const isMedia = ([first = 0]) => first >= 128 && first <= 191;

/** Media without RTCP, RFC 5761. @type {Match} */
const isRtp = packet => isMedia(packet) && ((packet[1] ?? 0) < 192 || (packet[1] ?? 0) > 223);

const all = () => true;
const none = () => false;

/** Nobody gets through, the checks of the path neither. */
const cut = { sent: all, received: all, speaks: false, lasts: false };

/** @satisfies {Record<string, Loss>} */
export const outages = {
  /** Until an ICE restart finds another path. */
  dead: cut,
  'dead-until-attach': cut,
  /** Nobody speaks at the other end: no RTP is sent, all else goes on. */
  silent: { sent: none, received: none, speaks: false, lasts: true },
  /** Nobody listens at the other end: the client's RTP gets lost, all else goes on. */
  deaf: { sent: none, received: isRtp, speaks: true, lasts: true },
  'silent-deaf': { sent: none, received: isRtp, speaks: false, lasts: true },
  /** A DTLS handshake is waited for that does not come: checks of the path go on, and nothing else. */
  unkeyed: { sent: isMedia, received: isMedia, speaks: false, lasts: false },
};

/** @param {unknown} name @returns {name is Outage} */
export const isOutage = name => typeof name === 'string' && Object.hasOwn(outages, name);
