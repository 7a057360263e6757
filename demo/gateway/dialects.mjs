// @ts-check
/** The two languages of the gateway: Telnyx's, and that of FreeSWITCH's Verto which it comes from. What differs is here. */
import { randomUUID } from 'node:crypto';
import { endings } from './protocol.mjs';
import { asFreeSwitch } from './sdp.mjs';

/** @typedef {import('./protocol.mjs').Ending} Ending */
/** @typedef {{ name: string, value: string }[]} Headers custom headers of a call */
/**
 * @typedef {object} Dialect
 * @property {string} prefix of methods
 * @property {ReadonlySet<string>} bare methods without it
 * @property {ReadonlySet<string>} lacks methods that it does not have, either way
 * @property {Ending} answeredElsewhere what those hear who rang, too
 * @property {(voiceSdkId: string) => object} stamp what every frame carries
 * @property {() => object} callIds what every frame about a call carries
 * @property {(ending: Ending) => object} bye
 * @property {(headers: Headers) => object} headers in an invite
 * @property {(dialogParams: Record<string, any>) => Headers} headersOf what a client sends of its own; nothing else is read
 * @property {(sdp: string) => string} sdp how ours is written
 * @property {import('./media.mjs').Offered} offered to those who are called
 */

/** What a channel variable begins with in Verto to become a SIP header; others stay with the channel. */
const sipHeader = 'sip_h_';

/** @type {Dialect} */
export const telnyx = {
  prefix: 'telnyx_rtc.',
  bare: new Set(['login', 'anonymous_login', 'ai_conversation']),
  lacks: new Set(),
  answeredElsewhere: endings.PICKED_OFF,
  stamp: voiceSdkId => ({ voice_sdk_id: voiceSdkId }),
  callIds: () => ({
    telnyx_call_control_id: `v3:${randomUUID()}`,
    telnyx_session_id: randomUUID(),
    telnyx_leg_id: randomUUID(),
  }),
  bye: ending => ({ ...ending }),
  headers: headers => ({ dialogParams: { custom_headers: headers } }),
  headersOf: ({ custom_headers }) => (Array.isArray(custom_headers) ? custom_headers : []),
  sdp: sdp => sdp,
  offered: 'everything',
};

/** @type {Dialect} */
export const verto = {
  prefix: 'verto.',
  bare: new Set(['login']),
  lacks: new Set(['anonymous_login', 'ai_conversation', 'gatewayState', 'ringing', 'candidate', 'endOfCandidates']),
  answeredElsewhere: endings.LOSE_RACE,
  stamp: () => ({}),
  callIds: () => ({}),
  bye: ({ cause, causeCode }) => ({ causeCode, cause }),
  headers: headers => Object.fromEntries(headers.map(({ name, value }) => [`verto_h_${name}`, value])),
  headersOf: ({ userVariables }) =>
    Object.entries(Object(userVariables))
      .filter(([name]) => name.startsWith(sipHeader))
      .map(([name, value]) => ({ name: name.slice(sipHeader.length), value: String(value) })),
  sdp: asFreeSwitch,
  offered: 'plain',
};

/** The dialect of an address's path: `/verto` is Verto. @param {string} [url] of the request */
export const dialectOf = (url = '/') => (/^\/verto\/?(\?|$)/.test(url) ? verto : telnyx);

/** The name on the wire of a method. @param {Dialect} dialect @param {string} method */
export const toWire = ({ prefix, bare }, method) => (bare.has(method) ? method : prefix + method);

/** The method of a name on the wire, undefined if the dialect has none of that name. @param {Dialect} dialect @param {unknown} name */
export function fromWire({ prefix, bare, lacks }, name) {
  if (typeof name !== 'string') return undefined;
  if (bare.has(name)) return name;
  const method = name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  return method === undefined || lacks.has(method) ? undefined : method;
}
