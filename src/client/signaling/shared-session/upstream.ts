import { uuid } from '../../base/uuid.js';
import type { Log } from '../../log/log.js';
import { redact } from '../../log/redaction.js';
import { fromWire, toWire, type Dialect } from '../dialect.js';
import { isObject, parseFrame, text, type Frame, type Json } from '../frame.js';
import type { Transport, TransportFactory } from '../transport.js';

export interface UpstreamHandlers {
  readonly onOpen: () => void;
  /** A reply to a request that was sent here. */
  readonly onReply: (frame: Exclude<Frame, { kind: 'request' }>, data: string) => void;
  /** A request of the server, which is acknowledged already. */
  readonly onRequest: (method: string, params: Json, data: string) => void;
  readonly onClose: (code: number, reason: string) => void;
}

/** The one socket of a shared session. It acknowledges what the server asks, and answers its pings. */
export class Upstream {
  readonly url: string;
  /** Calls that the server knows over this socket, by their id on the wire. */
  readonly callIds = new Set<string>();
  /** The server has said which calls it still has. */
  isClientReady = false;
  /** The machine that serves us. */
  voiceSdkId: string | null = null;
  readonly #transport: Transport;
  readonly #dialect: () => Dialect;
  readonly #handlers: UpstreamHandlers;
  readonly #log: Log;
  #isRegistered = false;
  #isClosed = false;

  constructor(open: TransportFactory, url: string, dialect: () => Dialect, log: Log, handlers: UpstreamHandlers) {
    this.url = url;
    this.#dialect = dialect;
    this.#handlers = handlers;
    this.#log = log;
    this.#transport = open(url, {
      onOpen: () => !this.#isClosed && handlers.onOpen(),
      onMessage: data => !this.#isClosed && this.#handle(data),
      onClose: (code, reason) => {
        if (!this.#isClosed) handlers.onClose(code, reason);
        this.#isClosed = true;
      },
    });
  }

  get isOpen(): boolean {
    return this.#transport.isOpen && !this.#isClosed;
  }

  send(data: string): void {
    if (this.isOpen) this.#transport.send(data);
  }

  /** Sends a request of our own, to which no reply is awaited. */
  ask(method: string, params: Json): void {
    const routing = this.voiceSdkId ? { voice_sdk_id: this.voiceSdkId } : {};
    this.send(
      JSON.stringify({ jsonrpc: '2.0', id: uuid(), method: toWire(this.#dialect(), method), ...routing, params }),
    );
  }

  /** Nothing is reported any more. */
  close(): void {
    this.#isClosed = true;
    this.#transport.close(1000);
  }

  #handle(data: string): void {
    const frame = parseFrame(data);
    if (!frame) return;
    if (frame.voiceSdkId) this.voiceSdkId = frame.voiceSdkId;
    if (frame.kind !== 'request') {
      this.#learnReply(frame);
      this.#handlers.onReply(frame, data);
      return;
    }
    const method = fromWire(this.#dialect(), frame.method);
    this.#log.write('verto', () => `◀ for all tabs: ${redact(data)}`);
    if (method === 'ping') this.#answerPing(frame);
    else {
      if (frame.id != null) this.#acknowledge(frame.id, frame.method);
      if (method === 'gatewayState') this.#learnState(frame.params);
      this.#handlers.onRequest(method, frame.params, data);
    }
  }

  #learnReply(frame: Exclude<Frame, { kind: 'request' }>): void {
    if (frame.kind !== 'result') return;
    const params = frame.result['params'];
    this.#learnState(isObject(params) ? params : frame.result);
  }

  #learnState(params: Json): void {
    const state = text(params['state']);
    if (state) this.#isRegistered = state === 'REGED' || state === 'REGISTER';
  }

  /** Telnyx wants a ping of our own for each of its pings, but treats one before the registration as an intrusion. */
  #answerPing({ id, method }: Extract<Frame, { kind: 'request' }>): void {
    if (!this.#dialect().hasGatewayState) this.#acknowledge(id, method);
    else if (this.#isRegistered) this.ask('ping', {});
  }

  #acknowledge(id: unknown, method: string): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', id, result: { method } }));
  }
}
