// @ts-check
/** The two kinds of servers that the gateway plays, whichever dialect the client speaks: what differs in their media is here. */

import { endings } from './protocol.mjs';

/** @typedef {keyof typeof servers} ServerName */
/**
 * @typedef {object} Server
 * @property {'client' | 'server'} dtlsRole ours in the answer to a client that leaves the choice
 * @property {boolean} zeroAddressHolds `c=IN IP4 0.0.0.0` in an answer of the client, after the first description of a call,
 *   puts its microphone on hold (RFC 2543): the next `attach` only offers to send
 * @property {boolean} keepsIceCredentials an ICE restart is answered with the credentials from before it; if the client is
 *   the DTLS client, no audio passes until the next `attach`
 * @property {TransferOrder} transferOrder
 * @property {import('./protocol.mjs').Ending} transferred how the call ends whose other side was connected with that of the
 *   consultation, which ends with ATTENDED_TRANSFER
 */

/** Which call's bye comes first after an attended transfer. */
const transferOrders = /** @type {const} */ (['call', 'consultation', 'alternating']);
/** @typedef {typeof transferOrders[number]} TransferOrder */

/** @satisfies {Record<string, Server>} */
export const servers = {
  telnyx: {
    dtlsRole: 'server',
    zeroAddressHolds: false,
    keepsIceCredentials: false,
    transferOrder: 'call',
    transferred: endings.ATTENDED_TRANSFER,
  },
  freeswitch: {
    dtlsRole: 'client',
    zeroAddressHolds: true,
    keepsIceCredentials: true,
    transferOrder: 'alternating',
    transferred: endings.NORMAL_CLEARING,
  },
};

/** @param {unknown} name @returns {name is ServerName} */
export const isServer = name => typeof name === 'string' && Object.hasOwn(servers, name);

/** @param {unknown} name @returns {name is TransferOrder} */
export const isTransferOrder = name => transferOrders.some(order => order === name);
