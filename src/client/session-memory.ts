import type { Clock } from './base/clock.js';
import type { CallSnapshot } from './call/call-snapshot.js';
import { redact } from './log/redaction.js';

/** What one page leaves for the next: enough to take its calls up again, and no secret besides. */
export interface RememberedSession {
  readonly sessionId: string;
  readonly voiceSdkId: string | null;
  readonly calls: readonly CallSnapshot[];
}

/** Milliseconds that the page before may take to let go of its session. */
const patience = 1_000;

/** Milliseconds after which the server has nothing left to take up. */
const lifetime = 90_000;

/**
 * Carries a session over a page load: written when a page with calls goes, and cleared as soon as it is read. A Web Lock
 * for each session keeps a duplicated tab from taking it, because the server would throw the first one out.
 */
export class SessionMemory {
  readonly #clock: Clock;
  #held: string | null = null;
  #release: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param owner Who it belongs to: server and user, so that two phones on one page do not meet. */
  write(owner: string, session: RememberedSession): void {
    try {
      sessionStorage.setItem(key(owner), JSON.stringify({ ...session, storedAt: this.#clock.now() }));
    } catch {
      // A full or forbidden storage: the calls end with the server's timeout.
    }
  }

  /** The page came back from the browser's cache: there is nothing to hand over. */
  forget(owner: string): void {
    this.read(owner);
  }

  /** Lets go of the session. */
  release(): void {
    this.#held = null;
    this.#release?.();
    this.#release = null;
  }

  /** What the page before left, if it is young; it is read once. */
  read(owner: string): RememberedSession | null {
    try {
      const text = sessionStorage.getItem(key(owner));
      sessionStorage.removeItem(key(owner));
      const stored = JSON.parse(text ?? 'null') as (RememberedSession & { storedAt: number }) | null;
      if (!stored || !(this.#clock.now() - stored.storedAt < lifetime) || !Array.isArray(stored.calls)) return null;
      return stored;
    } catch {
      return null;
    }
  }

  /** Holds the session, so that no other tab takes it. False if one has it; the page before may need a moment to let go. */
  lock(sessionId: string): Promise<boolean> {
    const locks = sessionLocks();
    if (!locks || this.#held === sessionId) return Promise.resolve(true); // without locks: nothing better to be had
    this.release();
    this.#held = sessionId;
    return new Promise(resolve => {
      const giveUp = new AbortController();
      const cancel = this.#clock.after(patience, () => {
        giveUp.abort();
        resolve(false);
      });
      const held = request(locks, `telnyx-session-${sessionId}`, giveUp.signal, () => {
        cancel();
        const isWanted = this.#held === sessionId;
        resolve(isWanted);
        return isWanted ? new Promise<void>(release => (this.#release = release)) : undefined;
      });
      held.catch((error: unknown) => {
        cancel();
        resolve(!isAborted(error)); // where locks are forbidden: nothing better to be had
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

/** The owner's address may hold a token in its query. */
const key = (owner: string): string => `telnyx-session:${redact(owner)}`;
