/** The real clock, plus jumps: long spans pass at once, while sockets and audio go on as they are. */
import type { Clock } from '../../src/client/base/clock.js';

interface Timer {
  readonly at: number;
  readonly fn: () => void;
  handle?: ReturnType<typeof setTimeout>;
}

export class SkewedClock implements Clock {
  #skew = 0;
  readonly #timers = new Set<Timer>();

  readonly now = (): number => Date.now() + this.#skew;

  readonly wallTime = this.now;

  readonly after = (ms: number, fn: () => void): (() => void) => {
    const timer: Timer = { at: this.now() + Math.max(ms, 0), fn };
    this.#timers.add(timer);
    this.#arm(timer);
    return () => {
      clearTimeout(timer.handle);
      this.#timers.delete(timer);
    };
  };

  /** How many timers wait: 0 once everything is taken down. */
  get pending(): number {
    return this.#timers.size;
  }

  /**
   * Lets `ms` pass at once, as when a computer was asleep: what is due by then fires, in order, with a turn of the event
   * loop after each. What they arrange for later is counted from the end of the jump.
   */
  async jump(ms: number): Promise<void> {
    this.#skew += ms;
    const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
    for (const timer of due) {
      if (!this.#timers.has(timer)) continue; // one before it has cancelled it
      this.#fire(timer);
      await new Promise(resolve => setTimeout(resolve));
    }
    for (const timer of this.#timers) this.#arm(timer);
  }

  #arm(timer: Timer): void {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(() => this.#fire(timer), timer.at - this.now());
  }

  #fire(timer: Timer): void {
    clearTimeout(timer.handle);
    if (this.#timers.delete(timer)) timer.fn();
  }
}
