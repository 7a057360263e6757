import type { Clock } from '../base/clock.js';
import { deferred, type Deferred } from '../base/deferred.js';
import { uuid } from '../base/uuid.js';
import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { SharedFailure } from '../signaling/shared-session/messages.js';

interface Wish extends Deferred {
  readonly cancelTimeout: () => void;
}

/** What this tab wants of another one, until it is done. */
export class Wishes {
  readonly #clock: Clock;
  readonly #timeoutMs: () => number;
  readonly #pending = new Map<string, Wish>();

  constructor(clock: Clock, timeoutMs: () => number) {
    this.#clock = clock;
    this.#timeoutMs = timeoutMs;
  }

  /** Resolves when it is done. Rejects with 45005 if nothing is done about it in time, else as the other tab does. */
  make(send: (request: string) => void): Promise<void> {
    const request = uuid();
    const timeout = (): void => this.handleDone(request, { code: errorCodes.REQUEST_TIMEOUT, detail: '(another tab)' });
    const wish = { ...deferred(), cancelTimeout: this.#clock.after(this.#timeoutMs(), timeout) };
    this.#pending.set(request, wish);
    send(request);
    return wish.promise;
  }

  handleDone(request: string, failure: SharedFailure | null): void {
    const wish = this.#pending.get(request);
    if (!wish) return;
    this.#pending.delete(request);
    wish.cancelTimeout();
    if (failure) wish.reject(new TelnyxError(failure.code as ErrorCode, failure.detail));
    else wish.resolve();
  }

  /** Nobody will do anything about them any more. */
  failAll(): void {
    for (const request of [...this.#pending.keys()])
      this.handleDone(request, { code: errorCodes.NOT_CONNECTED, detail: '' });
  }
}
