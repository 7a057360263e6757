// @ts-check
/** One WebSocket: reads and writes frames, answers each request once, and fails on purpose when a test wants it to. */
import { randomUUID } from 'node:crypto';
import { fromWire, toWire } from './dialects.mjs';
import { handle } from './methods.mjs';
import { Outbox } from './outbox.mjs';
import { Refusal } from './protocol.mjs';

/** @typedef {import('./gateway.mjs').Gateway} Gateway */
/** @typedef {import('./dialects.mjs').Dialect} Dialect */
/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {Record<string, any>} Params parameters as they came: nothing in them is certain */
/** @typedef {(step: () => void) => void} Afterwards has something done once the reply is out */
/** @typedef {(connection: Connection, params: Params, afterwards: Afterwards) => object | Promise<object>} Handler gives the result or throws a refusal */

/** After this long without a word from the client we ask whether it is there. */
const SILENCE_MS = 30_000;
/** Bytes that wait for a client to read them. */
const MOST_UNREAD = 64 * 1024 * 1024;

export class Connection {
  /** @type {Session | undefined} */
  session;
  /** Who signed in last, also after the session has moved on. What is kept of this socket refers to it. @type {{ user?: string }} */
  signedIn = {};
  /** A test's wish: `mute` reads and never writes, `deaf` writes and never reads. @type {'mute' | 'deaf' | undefined} */
  impairment;
  /** Tail of the requests that wait for a delayed one. @type {Promise<void> | undefined} */
  #waiting;
  #silence;
  #stamp;
  #outbox;

  /** @param {Gateway} gateway @param {import('ws').WebSocket} socket @param {Dialect} dialect @param {string | null} voiceSdkId */
  constructor(gateway, socket, dialect, voiceSdkId) {
    this.gateway = gateway;
    this.socket = socket;
    this.dialect = dialect;
    this.#stamp = dialect.stamp(voiceSdkId || randomUUID());
    this.#outbox = new Outbox(gateway, text => this.sendText(text));
    this.#silence = setInterval(() => this.ping(), SILENCE_MS);
    socket.on('message', data => this.#receive(String(data)));
    socket.on('error', error => gateway.log(`socket: ${error.message}`));
    socket.on('close', () => {
      clearInterval(this.#silence);
      gateway.disconnected(this);
    });
  }

  /** Sends a request of ours, if the dialect has it; its acknowledgement is not waited for. @param {string} method @param {object} params */
  request(method, params) {
    if (this.dialect.lacks.has(method)) return;
    const id = this.gateway.nextRequestId();
    this.#send({ id, method: toWire(this.dialect, method), params }, method);
  }

  ping() {
    this.request('ping', { serno: Math.floor(Date.now() / 1000) });
  }

  /** Sends anything, valid or not. @param {string} text */
  sendText(text) {
    if (this.impairment === 'mute' || this.socket.readyState !== this.socket.OPEN) return;
    this.gateway.record('sent', this, text);
    this.socket.send(text);
    if (this.socket.bufferedAmount > MOST_UNREAD) this.socket.terminate(); // nobody reads there
  }

  /** @param {object} frame @param {string} about */
  #send(frame, about) {
    this.#outbox.send(JSON.stringify({ jsonrpc: '2.0', ...frame, ...this.#stamp }), about);
  }

  /** @param {string} text */
  #receive(text) {
    this.#silence.refresh();
    this.gateway.record('received', this, text);
    if (this.impairment === 'deaf') return;
    const frame = parse(text);
    if (frame?.type === 'debug_report_start') this.#reply(frame.id, 'debug', { result: {} });
    if (frame?.method !== undefined) this.#enqueue(frame);
  }

  /** Requests are handled as they come, and in order: a delayed one keeps those behind it waiting. @param {Params} frame */
  #enqueue(frame) {
    const delay = this.gateway.settings.delays.get(fromWire(this.dialect, frame.method) ?? '') ?? 0;
    if (!delay && !this.#waiting) return void this.#handle(frame);
    const waiting = (this.#waiting ?? Promise.resolve())
      .then(() => new Promise(resolve => setTimeout(resolve, delay)))
      .then(() => {
        if (this.#waiting === waiting) this.#waiting = undefined;
        return this.#handle(frame);
      });
    this.#waiting = waiting;
  }

  /** @param {Params} frame */
  async #handle(frame) {
    const method = fromWire(this.dialect, frame.method);
    const { params } = frame;
    let { id } = frame;
    /** @type {(() => void)[]} */
    const steps = [];
    const swallowed = method !== undefined ? this.gateway.settings.swallows.take(method) : undefined;
    if (swallowed) {
      if (!swallowed.handled) return;
      id = undefined;
    }
    try {
      const forced = method && this.gateway.settings.replyErrors.take(method);
      if (forced) throw new Refusal(forced.code, forced.message);
      const result = handle(this, method, isRecord(params) ? params : {}, step => steps.push(step));
      this.#reply(id, method, { result: result instanceof Promise ? await result : result });
    } catch (error) {
      this.#refuse(id, method, error);
    }
    for (const step of steps) step();
  }

  /** @param {unknown} id @param {string | undefined} method @param {unknown} error */
  #refuse(id, method, error) {
    if (!(error instanceof Refusal)) this.gateway.log(`${method}: ${error instanceof Error ? error.stack : error}`);
    const { code, message, closes } = error instanceof Refusal ? error : new Refusal(-32603, 'Internal Error');
    this.#reply(id, method, { error: { code, message } });
    if (closes) this.socket.close(1000);
  }

  /** @param {unknown} id @param {string | undefined} method @param {{ result: object } | { error: object }} outcome */
  #reply(id, method, outcome) {
    if (id !== undefined) this.#send({ id, ...outcome }, `reply ${method}`);
  }
}

/** @param {unknown} value @returns {value is Params} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A frame's object; what is not one is nothing that needs an answer. @param {string} text @returns {Params | undefined} */
function parse(text) {
  try {
    const frame = JSON.parse(text);
    return isRecord(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
