import type { Clock } from '../base/clock.js';

/** A session that was not used for this long is unknown to the server, in milliseconds. */
const lifetime = 90_000;

/** The id of our session on the server, while it is valid. */
export class SessionId {
  readonly #clock: Clock;
  #id: string | null = null;
  #seenAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The id, also if it is too old to be resumed. */
  get current(): string | null {
    return this.#id;
  }

  set current(id: string | null) {
    this.#id = id;
    this.touch();
  }

  /** The server knows the session now. */
  touch(): void {
    this.#seenAt = this.#clock.now();
  }

  /** The id if it is recent enough to be resumed; forgets it otherwise. */
  resumable(): string | null {
    if (this.#clock.now() - this.#seenAt >= lifetime) this.#id = null;
    return this.#id;
  }
}
