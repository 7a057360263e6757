import type { Transport, TransportFactory, TransportHandlers } from './transport.js';

/** A socket that the server never closes is abandoned after this, in milliseconds. */
const closeTimeout = 5_000;

class WebSocketTransport implements Transport {
  readonly #socket: WebSocket;
  readonly #handlers: TransportHandlers;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(url: string, handlers: TransportHandlers) {
    this.#handlers = handlers;
    this.#socket = new WebSocket(url);
    this.#socket.onopen = () => handlers.onOpen();
    this.#socket.onmessage = ({ data }) => {
      if (typeof data === 'string') handlers.onMessage(data);
    };
    this.#socket.onclose = ({ code, reason }) => this.#finish(code, reason);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN && !this.#done;
  }

  send(text: string): void {
    if (!this.isOpen) throw new Error('the socket is not open');
    this.#socket.send(text);
  }

  close(code = 1000, reason = ''): void {
    if (this.#done || this.#timer) return;
    this.#timer = setTimeout(() => this.#finish(1006, 'not closed in time'), closeTimeout);
    this.#socket.close(code, reason);
  }

  #finish(code: number, reason: string): void {
    if (this.#done) return;
    this.#done = true;
    clearTimeout(this.#timer);
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#handlers.onClose(code, reason);
  }
}

/** A WebSocket of the browser, or of any runtime that has one. */
export const webSocketTransport: TransportFactory = (url, handlers) => new WebSocketTransport(url, handlers);
