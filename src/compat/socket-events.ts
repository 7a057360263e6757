/** The socket with what the SDK lets its users see of it: open, close, error and every message. */
import { webSocketTransport, type Transport, type TransportFactory } from '../client/index.js';
import type { SdkEvents } from './events.js';

export class SocketEventSource {
  readonly #events: SdkEvents;
  #transport: Transport | null = null;
  #generation = 0;

  constructor(events: SdkEvents) {
    this.#events = events;
  }

  /** Opens a socket of the browser, and emits its events before the client knows of them. */
  readonly open: TransportFactory = (url, handlers) => {
    const socketGeneration = ++this.#generation;
    let hasOpened = false;
    const transport = webSocketTransport(url, {
      onOpen: () => {
        hasOpened = true;
        this.#events.emit('telnyx.socket.open', eventOf('open'));
        handlers.onOpen();
      },
      onMessage: text => {
        this.#emitMessage(text);
        handlers.onMessage(text);
      },
      onClose: (code, reason) => {
        const event = new CloseEvent('close', { code, reason, wasClean: code !== 1006 });
        if (!hasOpened) this.#events.emit('telnyx.socket.error', eventOf('error'));
        this.#events.emit('telnyx.socket.close', { event, socketGeneration });
        handlers.onClose(code, reason);
      },
    });
    this.#transport = transport;
    return transport;
  };

  /** Closes the socket alone: the client opens another one. */
  close(): void {
    this.#transport?.close();
  }

  #emitMessage(text: string): void {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return; // no message
    }
    this.#events.emit('telnyx.socket.message', message);
  }
}

/** Like the event of a socket: it is not dispatched on an element, so its name has no prefix. */
const eventOf = (type: 'open' | 'error'): Event => new Event(type);
