import type { Clock } from './base/clock.js';

/** Milliseconds that the page before, or a browser that is busy, may take to release its session. */
const timeoutMs = 3_000;

/** Holds one session with a Web Lock: a duplicated tab must not take it, for the server would throw the first one out. */
export class SessionLock {
  readonly #clock: Clock;
  #held: string | null = null;
  #release: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Releases the session. */
  release(): void {
    this.#held = null;
    this.#release?.();
    this.#release = null;
  }

  /** Resolves with false if another tab has it; the page before may need a moment to release it. */
  take(sessionId: string): Promise<boolean> {
    const locks = sessionLocks();
    if (!locks || this.#held === sessionId) return Promise.resolve(true); // without locks there is no protection
    this.release();
    this.#held = sessionId;
    const abort = new AbortController();
    return new Promise(resolve => {
      const cancelTimer = this.#clock.after(timeoutMs, () => {
        this.release();
        resolve(false);
      });
      this.#release = () => {
        cancelTimer(); // until it is granted
        abort.abort();
      };
      const held = request(locks, `telnyx-session-${sessionId}`, abort.signal, () => {
        cancelTimer();
        const isWanted = !abort.signal.aborted;
        resolve(isWanted);
        return isWanted ? new Promise<void>(release => (this.#release = release)) : undefined;
      });
      held.catch((error: unknown) => {
        cancelTimer();
        resolve(!isAborted(error)); // where locks are forbidden there is no protection
      });
    });
  }
}

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Null where the browser has none, or does not let the page have them. */
function sessionLocks(): LockManager | null {
  try {
    return (globalThis.navigator as Partial<Navigator> | undefined)?.locks ?? null;
  } catch {
    return null;
  }
}

async function request(
  locks: LockManager,
  name: string,
  signal: AbortSignal,
  onGranted: () => Promise<void> | undefined,
): Promise<void> {
  await locks.request(name, { signal }, onGranted);
}
