/**
 * A server with media of a third party: aiortc, Debian's `python3-aiortc`, behind as much of Telnyx's signaling as one call
 * takes. It answers with whole descriptions, and an ICE restart with the name from before it.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

/** @typedef {Record<string, any>} Json as it came: nothing in it is certain */
/** @typedef {(params: Json, server: AiortcServer) => Json | Promise<Json>} Handler gives the result */

/** Another Python that may come first on the path does not know Debian’s packages. */
const python = '/usr/bin/python3';

/** The program `aiortc-peer.py`, which says what it can do. */
class Peer {
  #program = spawn(python, [fileURLToPath(new URL('aiortc-peer.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  /** Who waits for a reply, by id. @type {Map<number, (reply: Json) => void>} */
  #waiting = new Map();
  #id = 0;

  constructor() {
    createInterface(this.#program.stdout).on('line', line => {
      const { id, ...reply } = JSON.parse(line);
      this.#waiting.get(id)?.(reply);
      this.#waiting.delete(id);
    });
    this.#program.once('exit', () => {
      for (const resolve of this.#waiting.values()) resolve({ error: 'aiortc is gone' });
    });
  }

  /** Has something done. @param {string} what @param {Json} request @returns {Promise<Json>} */
  async do(what, request) {
    const id = ++this.#id;
    const replied = new Promise(resolve => this.#waiting.set(id, resolve));
    this.#program.stdin.write(`${JSON.stringify({ id, do: what, ...request })}\n`);
    const { error, ...reply } = await replied;
    if (error) throw new Error(`aiortc: ${what}: ${error}`);
    return reply;
  }

  stop() {
    this.#program.kill();
  }
}

/** @param {Json} params */
const callOf = ({ dialogParams, callID }) => String(dialogParams?.callID ?? callID);

/** What `modify` does, by action. @type {Record<string, Handler>} */
const actions = {
  hold: async (params, server) => ({ holdState: await server.hold(callOf(params), true) }),
  unhold: async (params, server) => ({ holdState: await server.hold(callOf(params), false) }),
  updateMedia: async (params, { peer }) => ({
    holdState: 'active',
    ...(await peer.do('answer', { call: callOf(params), sdp: params.sdp })),
  }),
};

/** What each request gets, without the prefix of its method. @type {Record<string, Handler>} */
const handlers = {
  login: ({ sessid }, server) => server.signIn(sessid),
  gatewayState: () => ({ params: { state: 'REGED' } }),
  invite: (params, server) => server.invite(callOf(params), params.sdp),
  candidate: async (params, { peer }) => {
    const { candidate, sdpMid } = params;
    await peer.do('candidate', { call: callOf(params), candidate, sdpMid });
    return {};
  },
  attach: async (params, { peer }) => {
    await peer.do('accept', { call: callOf(params), sdp: params.sdp });
    return {};
  },
  modify: (params, server) => actions[params.action]?.(params, server) ?? {},
  bye: async (params, server) => {
    await server.end(callOf(params));
    return { callID: callOf(params) };
  },
};

class AiortcServer {
  peer = new Peer();
  /** Requests that came, in order, without the prefix of their methods. @type {{ method: string, params: Json }[]} */
  requests = [];
  #sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  /** @type {import('ws').WebSocket | undefined} */
  #socket;
  #sessid = randomUUID();
  /** Answered calls. @type {Set<string>} */
  #calls = new Set();
  #id = 0;
  /** One request after the other, as servers do it. @type {Promise<unknown>} */
  #queue = Promise.resolve();

  constructor() {
    this.#sockets.on('connection', socket => {
      this.#socket = socket;
      socket.on('message', data => {
        const frame = JSON.parse(String(data));
        if (frame.method) this.#queue = this.#queue.then(() => this.#handle(socket, frame));
      });
    });
  }

  /** Its address, once it listens. */
  async url() {
    if (!this.#sockets.address()) await once(this.#sockets, 'listening');
    return `ws://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (this.#sockets.address()).port}`;
  }

  /** A session, with offers for the calls that are reattached on it. @param {unknown} sessid */
  signIn(sessid) {
    const calls = sessid === this.#sessid ? [...this.#calls] : [];
    this.#later(async () => {
      for (const callID of calls) this.#send('attach', { callID, ...(await this.peer.do('offer', { call: callID })) });
      this.#send('clientReady', { reattached_sessions: calls });
    });
    return { message: 'logged in', sessid: this.#sessid };
  }

  /** @param {string} callID @param {string} sdp */
  invite(callID, sdp) {
    this.#later(async () => {
      const answer = await this.peer.do('answer', { call: callID, sdp });
      this.#calls.add(callID);
      this.#send('answer', { callID, ...answer });
    });
    return { message: 'CALL CREATED', callID };
  }

  /** @param {string} callID @param {boolean} isHeld */
  async hold(callID, isHeld) {
    await this.peer.do('talk', { call: callID, talks: !isHeld });
    return isHeld ? 'held' : 'active';
  }

  /** @param {string} callID */
  async end(callID) {
    if (this.#calls.delete(callID)) await this.peer.do('close', { call: callID });
  }

  /** Which frequency aiortc hears in the newest call, in Hz; 0 is silence. */
  async heard() {
    return (await this.peer.do('heard', { call: this.#newest })).hz;
  }

  /** The path of the newest call is gone, both ways and without a word; another one of the browser's may work. */
  async lose() {
    await this.peer.do('lose', { call: this.#newest });
  }

  /** The connection breaks, without a word. */
  disconnect() {
    this.#socket?.terminate();
  }

  close() {
    this.peer.stop();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  get #newest() {
    return [...this.#calls].at(-1);
  }

  /** Has something done behind the reply, and before the next request. @param {() => Promise<void>} step */
  #later(step) {
    this.#queue = this.#queue.then(step);
  }

  /** @param {import('ws').WebSocket} socket @param {Json} frame */
  async #handle(socket, { id, method, params = {} }) {
    const name = String(method).replace('telnyx_rtc.', '');
    this.requests.push({ method: name, params });
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    const outcome = await Promise.resolve(handler?.(params, this) ?? {}).then(
      result => ({ result }),
      (/** @type {Error} */ error) => ({ error: { code: -32002, message: error.message } }),
    );
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...outcome }));
  }

  /** @param {string} method @param {Json} params */
  #send(method, params) {
    this.#socket?.send(JSON.stringify({ jsonrpc: '2.0', id: ++this.#id, method: `telnyx_rtc.${method}`, params }));
  }
}

/** Starts it on a free port. */
export async function startAiortc() {
  const server = new AiortcServer();
  return { server, url: await server.url() };
}
