/** A network without wires: tests open and drop its sockets, read what was sent on them, and play the server. */
import type { Transport, TransportFactory, TransportHandlers } from '../../src/client/signaling/transport.js';
import { callCode } from '../../src/client/call-code.js';
import { flush } from './fake-clock.js';

await callCode.load(); // or the first socket of a test would be open later than the others

/** A frame of the client. */
export interface SentFrame {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly [key: string]: unknown;
}

export class FakeTransport implements Transport {
  readonly url: string;
  /** All frames of the client, in order. */
  readonly sent: SentFrame[] = [];
  /** How the client closed it; null if it did not. */
  closedWith: number | null = null;
  /** The other side never answers a close. */
  stuck = false;
  readonly #handlers: TransportHandlers;
  #state: 'connecting' | 'open' | 'closed' = 'connecting';

  constructor(url: string, handlers: TransportHandlers) {
    this.url = url;
    this.#handlers = handlers;
  }

  get isOpen(): boolean {
    return this.#state === 'open' && this.closedWith === null;
  }

  /** Neither closed nor refused: what must not be left behind. */
  get isAlive(): boolean {
    return this.#state !== 'closed' && this.closedWith === null;
  }

  /** Methods of all requests so far, without the dialect's prefix. */
  get asked(): string[] {
    return this.sent.flatMap(({ method }) => method?.replace('telnyx_rtc.', '') ?? []);
  }

  send(text: string): void {
    if (!this.isOpen) throw new Error('not open');
    this.sent.push(JSON.parse(text) as SentFrame);
  }

  close(code = 1000): void {
    if (!this.isAlive) return;
    this.closedWith = code;
    if (!this.stuck) queueMicrotask(() => this.drop(code, ''));
  }

  /** The server accepts. */
  async open(): Promise<this> {
    this.openNow();
    await flush();
    return this;
  }

  /** As `open()`, without letting anything settle. */
  openNow(): void {
    if (this.#state !== 'connecting') return;
    this.#state = 'open';
    this.#handlers.onOpen();
  }

  /** The connection breaks, or was never made. */
  drop(code = 1006, reason = ''): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#handlers.onClose(code, reason);
  }

  /** A text of the server; even after the end, as a socket must not but may. */
  receive(message: object | string): void {
    this.#handlers.onMessage(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The server asks something. */
  async request(method: string, params: object = {}, id: unknown = 37): Promise<void> {
    this.receive({ jsonrpc: '2.0', id, method: `telnyx_rtc.${method}`, params, voice_sdk_id: 'VSDK1' });
    await flush();
  }

  /** The newest request of this method; fails if there is none. */
  find(method: string): SentFrame {
    const found = this.sent.findLast(frame => frame.method?.replace('telnyx_rtc.', '') === method);
    if (!found) throw new Error(`no ${method} among ${this.asked.join(', ') || 'nothing'}`);
    return found;
  }

  /** The server answers the newest request of this method. */
  async reply(method: string, result: unknown): Promise<void> {
    this.receive({ jsonrpc: '2.0', id: this.find(method).id, result, voice_sdk_id: 'VSDK1' });
    await flush();
  }

  /** The server refuses the newest request of this method. */
  async refuse(method: string, code: number, message: string): Promise<void> {
    this.receive({ jsonrpc: '2.0', id: this.find(method).id, error: { code, message }, voice_sdk_id: 'VSDK1' });
    await flush();
  }

  /** The server takes the sign-in. */
  async acceptLogin(sessionId = 'session-1', reattached: readonly string[] = []): Promise<void> {
    await this.reply('login', { message: 'logged in', sessid: sessionId });
    await this.request('clientReady', { reattached_sessions: reattached });
  }

  /** The server answers the question for the gateway's state. */
  async replyState(state: string, more: object = {}): Promise<void> {
    await this.reply('gatewayState', { params: { state, ...more } });
  }

  /** All of a sign-in that goes well. */
  async register(sessionId = 'session-1', reattached: readonly string[] = []): Promise<void> {
    await this.acceptLogin(sessionId, reattached);
    await this.replyState('REGED');
  }
}

export class FakeNetwork {
  /** Every socket that was asked for, in order. */
  readonly sockets: FakeTransport[] = [];
  /** When set, asking for a socket throws it. */
  failure: Error | null = null;

  readonly factory: TransportFactory = (url, handlers) => {
    if (this.failure) throw this.failure;
    const socket = new FakeTransport(url, handlers);
    this.sockets.push(socket);
    return socket;
  };

  /** The newest socket; fails if there is none. */
  get last(): FakeTransport {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was asked for');
    return socket;
  }

  /** Sockets that the client has not closed. */
  get alive(): FakeTransport[] {
    return this.sockets.filter(socket => socket.isAlive);
  }
}
