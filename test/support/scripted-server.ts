/**
 * A server that does what a test says, frame by frame, and has no media of its own: the other side of a call is a peer
 * connection of the browser, or a description that the test wrote.
 */
import type { Transport, TransportFactory, TransportHandlers } from '../../src/client/signaling/transport.js';
import type { SentFrame } from './fake-transport.js';
import { until } from './until.js';

type Params = Readonly<Record<string, unknown>>;
/** Gives the result of a request; throws to refuse it; null leaves it unanswered. */
type Handler = (params: Params) => object | null | Promise<object | null>;

export class ScriptedServer {
  /** Requests of the client, in order, with their parameters. */
  readonly received: { readonly method: string; readonly params: Params }[] = [];
  /** Every address that was to be connected to, in order. */
  readonly urls: string[] = [];
  /** The calls that it still has, for the next sign-in. */
  reattached: string[] = [];
  /** What becomes of each new connection: it opens, unless a test drops it, or lets it wait. */
  onConnect: (socket: ScriptedSocket) => void = socket => socket.open();
  readonly #handlers: Record<string, Handler> = {
    login: () => ({ message: 'logged in', sessid: 'session-1' }),
    gatewayState: () => ({ params: { state: 'REGED' } }),
  };
  #socket: ScriptedSocket | null = null;
  #lastId = 1_000;

  readonly transport: TransportFactory = (url, handlers) => {
    const socket = new ScriptedSocket(url, handlers, frame => void this.#handle(socket, frame));
    this.#socket = socket;
    this.urls.push(url);
    queueMicrotask(() => this.onConnect(socket));
    return socket;
  };

  /** What it answers to this method from now on; by default an empty result. */
  on(method: string, handler: Handler): void {
    this.#handlers[method] = handler;
  }

  /** Asks the client something. */
  request(method: string, params: object): void {
    this.#send({ id: ++this.#lastId, method: `telnyx_rtc.${method}`, params });
  }

  /** A connection that waited opens. */
  open(): void {
    this.#socket?.open();
  }

  /** The connection breaks. */
  drop(): void {
    this.#socket?.drop(1006);
  }

  /** The newest request of this method, once there are `count` of them. */
  async asked(method: string, count = 1): Promise<Params> {
    await until(() => this.#of(method).length >= count, { what: `${count} × ${method}` });
    return this.#of(method)[count - 1] ?? {};
  }

  /** How often this was asked. */
  count(method: string): number {
    return this.#of(method).length;
  }

  #of(method: string): Params[] {
    return this.received.filter(request => request.method === method).map(({ params }) => params);
  }

  async #handle(socket: ScriptedSocket, { id, method, params = {} }: SentFrame): Promise<void> {
    if (!method) return;
    const name = method.replace('telnyx_rtc.', '');
    this.received.push({ method: name, params });
    try {
      const result = await Promise.resolve((this.#handlers[name] ?? (() => ({})))(params));
      if (result) socket.receive({ jsonrpc: '2.0', id, result });
    } catch (error) {
      socket.receive({ jsonrpc: '2.0', id, error: { code: -32002, message: String(error) } });
      return;
    }
    if (name === 'login') this.request('clientReady', { reattached_sessions: this.reattached });
  }

  #send(frame: object): void {
    this.#socket?.receive({ jsonrpc: '2.0', ...frame });
  }
}

export class ScriptedSocket implements Transport {
  readonly url: string;
  readonly #handlers: TransportHandlers;
  readonly #onFrame: (frame: SentFrame) => void;
  #state: 'connecting' | 'open' | 'closed' = 'connecting';

  constructor(url: string, handlers: TransportHandlers, onFrame: (frame: SentFrame) => void) {
    this.url = url;
    this.#handlers = handlers;
    this.#onFrame = onFrame;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  open(): void {
    if (this.#state !== 'connecting') return;
    this.#state = 'open';
    this.#handlers.onOpen();
  }

  send(text: string): void {
    if (!this.isOpen) throw new Error('not open');
    const frame = JSON.parse(text) as SentFrame;
    queueMicrotask(() => this.#onFrame(frame));
  }

  close(code = 1000): void {
    queueMicrotask(() => this.drop(code));
  }

  drop(code: number): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#handlers.onClose(code, '');
  }

  receive(message: object): void {
    if (this.isOpen) this.#handlers.onMessage(JSON.stringify(message));
  }
}
