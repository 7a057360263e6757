import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Transport, TransportFactory } from './transport.js';

/** A region that does not open within this is not used, in milliseconds. */
const openTimeout = 5_000;

/** A transport that is open, and who hears when it closes. */
export interface OpenSocket {
  readonly transport: Transport;
  /** Host and port, for people to read. */
  readonly host: string;
  onClose: (code: number, reason: string) => void;
}

/** Opens a connection within a time limit, at a second address if the first one fails. */
export class SocketOpener {
  readonly #factory: TransportFactory;
  readonly #clock: Clock;
  readonly #onMessage: (text: string) => void;
  #cancel = () => {};
  #cancelled = false;

  constructor(factory: TransportFactory, clock: Clock, onMessage: (text: string) => void) {
    this.#factory = factory;
    this.#clock = clock;
    this.#onMessage = onMessage;
  }

  /** @param fallback The second address, asked for only when the first one failed; null if there is none. */
  async open(url: string, fallback: () => string | null): Promise<OpenSocket> {
    try {
      return await this.#openOne(url);
    } catch (error) {
      const second = this.#cancelled ? null : fallback();
      if (!second) throw error;
      return this.#openOne(second);
    }
  }

  /** Gives up; `open` rejects. */
  cancel(): void {
    this.#cancelled = true;
    this.#cancel();
  }

  #openOne(url: string): Promise<OpenSocket> {
    const { host } = new URL(url);
    return new Promise((resolve, reject) => {
      let opened: OpenSocket | null = null;
      let failed = false;
      const fail = (detail: string, cause?: unknown) => {
        failed = true;
        cancelTimeout();
        reject(new TelnyxError(45001, `(${host}${detail && `: ${detail}`})`, { cause }));
      };
      const cancelTimeout = this.#clock.after(openTimeout, () => {
        fail('no answer');
        transport?.close();
      });
      let transport: Transport | null = null;
      this.#cancel = () => {
        if (opened) return;
        fail('cancelled');
        transport?.close();
      };
      try {
        transport = this.#factory(url, {
          onOpen: () => {
            if (failed) return;
            cancelTimeout();
            opened = { transport: transport as Transport, host, onClose: () => {} };
            resolve(opened);
          },
          onMessage: data => {
            if (opened) this.#onMessage(data);
          },
          onClose: (code, reason) => (opened ? opened.onClose(code, reason) : fail(reason || `closed with ${code}`)),
        });
      } catch (error) {
        fail('', error);
      }
    });
  }
}
