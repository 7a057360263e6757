// @ts-check
/** What tests have told the gateway to do wrong, and for how long. A reset makes a new one. */

import { Network } from './network.mjs';
import { Pushes } from './push.mjs';
import { servers } from './servers.mjs';

/** @typedef {{ host?: string, all?: boolean, silent?: boolean }} Refuse */
/** How candidates of ours travel, or what becomes of clients that trickle theirs. */
/** @typedef {'sdp' | 'candidates' | 'candidates-late' | 'candidates-misnamed' | 'refuse' | 'bye88'} TrickleMode */

/** Faults by method, each for a number of times. @template {object} Fault */
class Faults {
  /** @type {Map<string, { fault: Fault, count: number }>} */
  #byMethod = new Map();

  /** @param {string} method @param {number} count 0 ends it @param {Fault} fault */
  set(method, count, fault) {
    this.#byMethod.set(method, { fault, count });
  }

  /** The fault that befalls this one. @param {string} method */
  take(method) {
    const entry = this.#byMethod.get(method);
    if (!entry || entry.count <= 0) return undefined;
    entry.count -= 1;
    return entry.fault;
  }
}

export class Settings {
  /** @type {Refuse | undefined} */
  refuse;
  /** @type {TrickleMode} */
  trickle = 'sdp';
  /** Milliseconds that a signed-in session outlives its socket. */
  sessionTtl = 60_000;
  /** @type {Map<string, string>} gateway states by user; `*` is everybody */
  gatewayStates = new Map();
  /** @type {Map<string, number>} */
  delays = new Map();
  /** Requests that are lost, or only their replies (`handled`). @type {Faults<{ handled: boolean }>} */
  swallows = new Faults();
  /** What requests are refused with. @type {Faults<{ code: number, message: string }>} */
  replyErrors = new Faults();
  /** Frames of ours that are sent twice. @type {Faults<object>} */
  duplicates = new Faults();
  /** Frames of ours that are sent later, without `ms` after the next one. @type {Faults<{ ms?: number }>} */
  lates = new Faults();
  /** What is sent in place of an SDP. @type {Faults<{ sdp: string }>} */
  brokenSdps = new Faults();
  /** How SDPs are edited before they are sent. @type {Faults<{ edit: import('./sdp-edits.mjs').SdpEdit }>} */
  sdpEdits = new Faults();
  /** What call reports are refused with. @type {Faults<{ status: number }>} */
  reportErrors = new Faults();
  /** Actions of `modify` that this server does not know. @type {Set<string>} */
  withheld = new Set();

  /** What assistants say of how they look, in place of their own; whatever it is. @type {unknown} */
  widget;

  /** Devices that are pushed to, and calls that wait for them. */
  pushes = new Pushes();

  /** What carries the sound of all calls that have no network of their own. */
  network = new Network();

  /** Attended transfers so far, for those whose order alternates. */
  #transfers = 0;
  /** @type {import('./servers.mjs').Server} */
  server = servers.telnyx;
  /** @type {import('./servers.mjs').TransferOrder} */
  transferOrder = this.server.transferOrder;

  /** @param {import('./servers.mjs').ServerName} [server] */
  constructor(server = 'telnyx') {
    this.play(server);
  }

  /** Plays a kind of server from now on, for calls and connections that begin later. @param {import('./servers.mjs').ServerName} name */
  play(name) {
    this.server = servers[name];
    this.transferOrder = this.server.transferOrder;
  }

  /** Whether the consultation's bye comes first this time; alternating begins with it. */
  consultationEndsFirst() {
    if (this.transferOrder === 'alternating') return this.#transfers++ % 2 === 0;
    return this.transferOrder === 'consultation';
  }

  /** @param {string} user */
  gatewayState(user) {
    return this.gatewayStates.get(user) ?? this.gatewayStates.get('*') ?? 'REGED';
  }

  /** Whether a new socket is turned away. @param {string | undefined} hostHeader */
  refuses(hostHeader) {
    if (!this.refuse) return false;
    const host = (hostHeader ?? '').replace(/:\d+$/, '');
    return this.refuse.host === undefined || this.refuse.host === host;
  }
}
