// @ts-check
/** What tests have told the gateway to do wrong, and for how long. A reset makes a new one. */

/** @typedef {{ code: number, message: string, count: number }} ReplyError */
/** @typedef {{ host?: string, all?: boolean, silent?: boolean }} Refuse */
/** How candidates of ours travel, or what becomes of clients that trickle theirs. */
/** @typedef {'sdp' | 'candidates' | 'candidates-late' | 'refuse' | 'bye88'} TrickleMode */

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
  /** @type {Map<string, { count: number, handled: boolean }>} */
  swallows = new Map();
  /** @type {Map<string, ReplyError>} */
  replyErrors = new Map();

  /** Actions of `modify` that this server does not know. @type {Set<string>} */
  withheld = new Set();

  /** @param {string} user */
  gatewayState(user) {
    return this.gatewayStates.get(user) ?? this.gatewayStates.get('*') ?? 'REGED';
  }

  /** Whether this request is to be lost, or only its reply (`handled`). @param {string} method */
  takeSwallow(method) {
    const swallow = this.swallows.get(method);
    if (!swallow || swallow.count <= 0) return undefined;
    swallow.count -= 1;
    return swallow;
  }

  /** The error that this request is to be answered with. @param {string} method */
  takeReplyError(method) {
    const error = this.replyErrors.get(method);
    if (!error || error.count <= 0) return undefined;
    error.count -= 1;
    return error;
  }

  /** Whether a new socket is turned away. @param {string | undefined} hostHeader */
  refuses(hostHeader) {
    if (!this.refuse) return false;
    const host = (hostHeader ?? '').replace(/:\d+$/, '');
    return this.refuse.host === undefined || this.refuse.host === host;
  }
}
