import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Transport, TransportFactory } from './transport.js';

/** An address that does not open within this is not used, in milliseconds. */
const openTimeoutMs = 5_000;

/** What a socket reports. Nothing is reported once its owner has closed it. */
export interface SocketHandlers {
  /** @param index Which of the addresses opened. */
  readonly onOpen: (transport: Transport, index: number) => void;
  readonly onMessage: (text: string) => void;
  /** None of the addresses opened: 45001. */
  readonly onFailed: (error: TelnyxError) => void;
  /** It was open, and closed by itself. */
  readonly onClosed: (code: number, reason: string) => void;
}

/** One socket to the server, from the attempt to open it to its end: at the first address that answers in time. */
export class ServerSocket {
  readonly #factory: TransportFactory;
  readonly #clock: Clock;
  readonly #handlers: SocketHandlers;
  /** Resolves when the socket is closed, with its code: 1000 is a clean end, after all that was sent. */
  closed: Promise<number> = Promise.resolve(1000);
  /** Releases what exists of it now. */
  #leave = () => {};

  constructor(factory: TransportFactory, clock: Clock, urls: readonly string[], handlers: SocketHandlers) {
    this.#factory = factory;
    this.#clock = clock;
    this.#handlers = handlers;
    this.#open(urls, 0);
  }

  /** Closes it with the code of a normal closure. */
  close(): void {
    this.#leave();
  }

  #open(urls: readonly string[], index: number): void {
    const { onOpen, onMessage, onFailed, onClosed } = this.#handlers;
    const { host, href } = new URL(urls[index] ?? '');
    let transport: Transport | null = null;
    let [isOpen, isLeft] = [false, false];
    let resolveClosed = (_code: number) => {};
    const cancelTimeout = this.#clock.after(openTimeoutMs, () => fail('no answer'));
    this.#leave = () => {
      isLeft = true;
      cancelTimeout();
      transport?.close(1000);
    };
    const fail = (detail: string, cause?: unknown): void => {
      if (isLeft) return;
      this.#leave();
      const text = `(${host}${detail && `: ${detail}`})`;
      if (index + 1 < urls.length) this.#open(urls, index + 1);
      else onFailed(new TelnyxError(errorCodes.WEBSOCKET_CONNECTION_FAILED, text, { cause }));
    };
    try {
      transport = this.#factory(href, {
        onOpen: () => {
          if (isLeft) return;
          cancelTimeout();
          isOpen = true;
          this.closed = new Promise(resolve => (resolveClosed = resolve));
          onOpen(transport as Transport, index);
        },
        onConnected: cancelTimeout,
        onMessage: text => isOpen && !isLeft && onMessage(text),
        onClose: (code, reason) => {
          resolveClosed(code);
          if (!isOpen) fail(reason || `closed with ${code}`);
          else if (!isLeft) onClosed(code, reason);
        },
      });
    } catch (error) {
      fail('', error);
    }
  }
}

/** Opens a socket to see whether that works. Resolves with the index of the address that did; rejects with 45001. */
export async function tryToOpen(
  factory: TransportFactory,
  clock: Clock,
  urls: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  let socket: ServerSocket | null = null;
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () =>
        reject(new TelnyxError(errorCodes.WEBSOCKET_CONNECTION_FAILED, '(cancelled)')),
      );
      socket = new ServerSocket(factory, clock, urls, {
        onOpen: (_transport, index) => resolve(index),
        onMessage: () => {},
        onFailed: reject,
        onClosed: () => {},
      });
    });
  } finally {
    (socket as ServerSocket | null)?.close();
  }
}
