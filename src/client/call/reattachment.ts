import type { Clock } from '../base/clock.js';

/** Milliseconds between two new signaling connections for the sake of audio. */
const shortestIntervalMs = 10_000;

/** What the reattachment needs of each call. */
export interface ReattachableCall {
  /** Looks whether its packets flow: if so it keeps its state while it is attached again. */
  prepareReattach(): Promise<void>;
}

/**
 * Has the server offer its calls again. That takes a new signaling connection and touches all calls: it is done for all that
 * need it together, and at most once in ten seconds.
 */
export class Reattachment {
  readonly #clock: Clock;
  readonly #calls: () => readonly ReattachableCall[];
  readonly #reconnect: () => void;
  #lastAt = -Infinity;
  /** One is asked for, and not carried out yet. */
  #isPending = false;
  #cancelTimer = () => {};

  /** @param reconnect Opens the new connection. */
  constructor(clock: Clock, calls: () => readonly ReattachableCall[], reconnect: () => void) {
    this.#clock = clock;
    this.#calls = calls;
    this.#reconnect = reconnect;
  }

  request(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    const waitMs = this.#lastAt + shortestIntervalMs - this.#clock.now();
    if (waitMs > 0) this.#cancelTimer = this.#clock.after(waitMs, () => void this.#carryOut());
    else void this.#carryOut();
  }

  /** The calls are over, or the connection is new anyway: what is pending is not needed any more. */
  cancel(): void {
    this.#isPending = false;
    this.#cancelTimer();
  }

  async #carryOut(): Promise<void> {
    await Promise.all(this.#calls().map(call => call.prepareReattach()));
    if (!this.#isPending) return;
    this.#isPending = false;
    this.#lastAt = this.#clock.now();
    this.#reconnect();
  }
}
