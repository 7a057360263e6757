/** Time that passes only when a test says so. */
import type { Clock } from '../../src/client/base/clock.js';

interface Timer {
  readonly at: number;
  readonly fn: () => void;
}

export class FakeClock implements Clock {
  #time = Date.UTC(2026, 10, 22);
  /** What the system's clock is ahead of the monotonic one, in milliseconds. */
  #offset = 0;
  readonly #timers = new Set<Timer>();

  readonly now = (): number => this.#time;

  readonly wallTime = (): number => this.#time + this.#offset;

  readonly after = (ms: number, fn: () => void): (() => void) => {
    const timer = { at: this.#time + Math.max(ms, 0), fn };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** Sets the clock of the system forward, or back. */
  setWallTime(ms: number): void {
    this.#offset += ms;
  }

  /** How many timers wait: 0 once everything is taken down. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Milliseconds until each waiting timer, soonest first. */
  get waits(): number[] {
    return this.#inOrder.map(({ at }) => at - this.#time);
  }

  /** Lets `ms` pass: fires what is due, in order, and lets everything settle after each. */
  async advance(ms: number): Promise<void> {
    await flush();
    const end = this.#time + ms;
    for (let next = this.#inOrder[0]; next && next.at <= end; next = this.#inOrder[0]) {
      this.#timers.delete(next);
      this.#time = Math.max(next.at, this.#time);
      next.fn();
      await flush();
    }
    this.#time = end;
  }

  /** Lets `ms` pass as when the computer sleeps: what was due meanwhile fires once it is awake. */
  async sleep(ms: number): Promise<void> {
    this.#time += ms;
    await this.advance(0);
  }

  get #inOrder(): Timer[] {
    return [...this.#timers].sort((a, b) => a.at - b.at);
  }
}

/** Lets every promise settle that can without time passing. */
export async function flush(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
