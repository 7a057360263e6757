// @ts-check
/** A bare client of the gateway for Node's test runner: sends requests, keeps what comes, waits for what should come. */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { ToneLibrary } from '../../demo/gateway/sound.mjs';
import { MediaEndpoint } from '../../demo/gateway/media.mjs';

/** @typedef {Record<string, any>} Frame */

const PATIENCE_MS = 5_000;

/** An offer as a browser writes it, with a fingerprint that nobody has: good for everything but sound. */
export const offerSdp = [
  'v=0',
  'o=- 4310450415738688380 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 126',
  'c=IN IP4 0.0.0.0',
  'a=candidate:1 1 udp 2122194687 127.0.0.1 9 typ host generation 0',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  `a=fingerprint:sha-256 ${Array(32).fill('AB').join(':')}`,
  'a=setup:actpass',
  'a=mid:0',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  'a=rtpmap:126 telephone-event/8000',
  '',
].join('\r\n');

/** What a callee answers with; nobody listens to it. */
export const answerSdp = offerSdp.replace('a=setup:actpass', 'a=setup:active');

/**
 * Uses a control of the gateway: GET without a body, POST with one.
 * @param {string} url @param {string} name @param {object} [body] @returns {Promise<any>}
 */
export async function control(url, name, body) {
  const address = `${url.replace('ws', 'http')}/control/${name}`;
  const response = await fetch(address, body && { method: 'POST', body: JSON.stringify(body) });
  const answer = /** @type {object} */ (await response.json());
  return Array.isArray(answer) ? answer : { status: response.status, ...answer };
}

export class Client {
  /** @type {Frame[]} */
  received = [];
  /** @type {string | undefined} */
  sessid;
  /** @type {{ code: number } | undefined} */
  closed;
  /** Of the methods of its dialect. */
  prefix = 'telnyx_rtc.';
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {string} url @param {Record<string, string>} [headers] */
  constructor(url, headers) {
    if (url.endsWith('/verto')) this.prefix = 'verto.';
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', data => {
      this.received.push(JSON.parse(String(data)));
      this.#wake();
    });
    this.socket.on('close', code => {
      this.closed = { code };
      this.#wake();
    });
  }

  /** @param {string} url @param {Record<string, string>} [headers] @returns {Promise<Client>} */
  static open(url, headers) {
    const client = new Client(url, headers);
    return new Promise((resolve, reject) => {
      client.socket.once('open', () => resolve(client));
      client.socket.once('error', reject);
    });
  }

  /** Connects and logs in. @param {string} url @param {string} [user] @param {object} [params] */
  static async signedIn(url, user = '1000', params = {}) {
    const client = await Client.open(url);
    const { result } = await client.ask('login', { login: user, passwd: '1234', ...params });
    client.sessid = result.sessid;
    await client.request('clientReady');
    return client;
  }

  /** Sends a request and gives the reply. @param {string} method @param {object} [params] */
  async ask(method, params = {}) {
    const id = randomUUID();
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.until(() => this.received.find(frame => frame.id === id && !frame.method), `reply to ${method}`);
  }

  /** @param {unknown} frame */
  send(frame) {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** Waits for a request of the server, and takes it. @param {string} method */
  async request(method) {
    const name = this.prefix + method;
    const frame = await this.until(() => this.received.find(({ method }) => method === name), name);
    this.received.splice(this.received.indexOf(frame), 1);
    return frame;
  }

  /** Calls a number with an offer. @param {string} number @param {object} [params] */
  async invite(number, params = {}) {
    const callID = randomUUID();
    const dialogParams = { callID, destination_number: number, caller_id_name: 'Me', caller_id_number: '1000' };
    const reply = await this.ask(`${this.prefix}invite`, { sdp: offerSdp, dialogParams, ...params });
    return { callID, reply };
  }

  /** @template T @param {() => T | undefined} condition @param {string} what @returns {Promise<T>} */
  until(condition, what) {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const check = () => {
        const value = condition();
        if (value === undefined) return;
        stop();
        resolve(value);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no ${what}; got ${this.received.map(frame => frame.method ?? 'reply').join(' ')}`));
      }, PATIENCE_MS);
      this.#waiting.add(check);
      check();
    });
  }

  /** Waits for the close code. */
  async closeCode() {
    return (await this.until(() => this.closed, 'close')).code;
  }

  close() {
    this.socket.terminate();
  }

  #wake() {
    for (const check of [...this.#waiting]) check();
  }
}

/** A client's end of the sound: hums a tone, and counts what it hears. */
export class Voice {
  heard = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #sequence = 0;

  /** @param {number} hz */
  constructor(hz) {
    const frames = new ToneLibrary().tone('opus', [hz]);
    this.media = new MediaEndpoint({
      audio: () => this.heard++,
      digit: () => {},
      connected: () => (this.#timer = setInterval(() => this.#hum(frames), 20)),
    });
  }

  close() {
    clearInterval(this.#timer);
    this.media.close();
  }

  /** @param {Buffer[]} frames */
  #hum(frames) {
    const sequenceNumber = this.#sequence++ & 0xffff;
    const payload = frames[sequenceNumber % frames.length] ?? Buffer.alloc(0);
    this.media.send({ payload, sequenceNumber, timestamp: sequenceNumber * 960, ssrc: 1, marker: false });
  }
}
