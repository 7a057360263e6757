// @ts-check
/** Somebody signed in: outlives the socket for a minute, so that calls can be taken up again on the next one. */
import { randomUUID } from 'node:crypto';
import { telnyx } from './dialects.mjs';
import { endings } from './protocol.mjs';

/** @typedef {import('./gateway.mjs').Gateway} Gateway */
/** @typedef {import('./connection.mjs').Connection} Connection */
/** @typedef {import('./connection.mjs').Params} Params */
/** @typedef {import('./call.mjs').Call} Call */

export class Session {
  /** @type {Connection | undefined} */
  connection;
  /** That of the last socket. */
  dialect = telnyx;
  /** Under which clients post their call reports. */
  callReportId = randomUUID();
  /** Whom an anonymous user talks to. @type {import('./assistant.mjs').Assistant | undefined} */
  assistant;
  /** Live calls by id. @type {Map<string, Call>} */
  calls = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #expiry;

  /** @param {Gateway} gateway @param {string} user @param {string} sessid */
  constructor(gateway, user, sessid = randomUUID()) {
    this.gateway = gateway;
    this.user = user;
    this.sessid = sessid;
  }

  /** Moves to a socket; the one before is told and closed. @param {Connection} connection */
  join(connection) {
    const before = this.connection;
    clearTimeout(this.#expiry);
    if (before === connection) return;
    if (before) {
      this.leave();
      clearTimeout(this.#expiry);
      before.session = undefined;
      before.request('punt', {});
      before.socket.close(1000);
    }
    connection.session?.leave();
    connection.session = this;
    connection.signedIn.user = this.user;
    this.connection = connection;
    this.dialect = connection.dialect;
  }

  /** Offers the calls of the last socket to this one, then says that it is ready. */
  async resume() {
    const kept = [...this.calls.values()].filter(call => call.answered);
    const silent = kept.filter(call => !call.hasMedia);
    if (silent.length) await Promise.all(silent.map(call => call.offerAgain()));
    const reattached_sessions = kept.filter(call => call.answered).map(call => call.callId);
    this.connection?.request('clientReady', { reattached_sessions });
  }

  /** The socket is gone: sound stops at once, calls that ring end, answered ones wait for the next socket. */
  leave() {
    this.connection = undefined;
    for (const call of [...this.calls.values()]) {
      if (call.answered) call.suspend();
      else call.end(endings.DESTINATION_OUT_OF_ORDER);
    }
    this.#expiry = setTimeout(() => this.end(), this.gateway.settings.sessionTtl);
  }

  end() {
    clearTimeout(this.#expiry);
    for (const call of [...this.calls.values()]) call.end(endings.DESTINATION_OUT_OF_ORDER);
    this.gateway.sessions.delete(this.sessid);
    if (this.connection) this.connection.session = undefined;
  }
}
