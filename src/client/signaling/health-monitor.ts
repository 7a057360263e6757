import type { Clock } from '../base/clock.js';

/** While a question is open, and at the least, this long passes before the next look, in milliseconds. */
const shortestWait = 3_000;
/** A server that says nothing for this long is asked, in milliseconds; servers ping about every 15 to 30 seconds. */
const silence = 20_000;
/** What we send may be lost although the server's messages arrive; so it has to answer this often, in milliseconds. */
const unconfirmed = 45_000;

export interface HealthParts {
  readonly clock: Clock;
  /** Asks the server for a sign of life; rejects if there is none in time. */
  readonly probe: () => Promise<unknown>;
  readonly onDead: () => void;
}

/** Notices a connection that looks open and is not: one that receives nothing, and one that receives but cannot send. */
export class HealthMonitor {
  readonly #parts: HealthParts;
  #heardAt = 0;
  #confirmedAt = 0;
  #probing = false;
  #cancel: (() => void) | null = null;

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#heardAt = this.#confirmedAt = this.#parts.clock.now();
    this.#probing = false;
    this.#wait();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  /** A message arrived. @param isReply It answers what we sent, so both directions work. */
  handleFrame(isReply: boolean): void {
    this.#heardAt = this.#parts.clock.now();
    if (isReply) this.#confirmedAt = this.#heardAt;
  }

  /** Asks now, after a sign of trouble: a request without an answer, a page that was frozen. */
  check(): void {
    if (this.#cancel && !this.#probing) void this.#probe();
  }

  /** Asks now. Resolves with whether the server answers; without any other effect. */
  async answers(): Promise<boolean> {
    const sentAt = this.#parts.clock.now();
    this.#probing = true;
    try {
      await this.#parts.probe();
      return true;
    } catch {
      return this.#confirmedAt > sentAt;
    } finally {
      this.#probing = false;
    }
  }

  /** One timer for when the server may have been silent for too long, instead of a look every few seconds. */
  #wait(): void {
    this.#cancel?.();
    const dueAt = Math.min(this.#heardAt + silence, this.#confirmedAt + unconfirmed);
    const waitMs = Math.max(dueAt - this.#parts.clock.now(), shortestWait);
    this.#cancel = this.#parts.clock.after(waitMs, () => this.#look());
  }

  #look(): void {
    const now = this.#parts.clock.now();
    this.#wait();
    if (now - this.#heardAt >= silence || now - this.#confirmedAt >= unconfirmed) this.check();
  }

  async #probe(): Promise<void> {
    const isAlive = await this.answers();
    if (this.#cancel && !isAlive) this.#parts.onDead();
  }
}
