import type { Clock } from './base/clock.js';
import { olderBy, type CallSnapshot } from './call/call-snapshot.js';
import type { OwedHangup } from './call/hangups.js';
import { redact } from './log/redaction.js';

/** What one page leaves for the next: enough to reattach its calls, and no secret besides. */
export interface RememberedSession {
  readonly sessionId: string;
  readonly voiceSdkId: string | null;
  /** Who the token was for; null without one. */
  readonly subject: string | null;
  readonly calls: readonly CallSnapshot[];
  /** Hang-ups that the server has not confirmed. */
  readonly owed: readonly OwedHangup[];
}

interface StoredSession extends RememberedSession {
  /** When it was stored, by the clock of the page and by that of the system. */
  readonly pageTime: number;
  readonly wallTime: number;
}

/** A page load takes less, in milliseconds. What seems to have taken longer, or less than nothing, is of unknown age. */
const longestLoadMs = 90_000;
/** What is older, by whichever clock, is unknown to any server: a tab that was closed long ago and is opened again. */
const expiresAfterMs = 3 * 3_600_000;

/** Carries a session over a page load, in the storage of the tab: written when a page with calls goes. */
export class SessionMemory {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param owner Who it belongs to, see `session-owner.ts`. */
  write(owner: string, session: RememberedSession): void {
    const { now, wallTime } = this.#clock;
    const stored: StoredSession = { ...session, pageTime: now(), wallTime: wallTime() };
    try {
      sessionStorage.setItem(key(owner), JSON.stringify(stored));
    } catch {
      // A full or forbidden storage: the calls end with the server's timeout.
    }
  }

  /**
   * What the page before left, with the times of its calls as this page counts. Where the age is not known, because the
   * user set the clock, the server is asked what is left. It stays stored until `clear()`.
   */
  read(owner: string): RememberedSession | null {
    try {
      const stored = JSON.parse(sessionStorage.getItem(key(owner)) ?? 'null') as StoredSession | null;
      const ageMs = this.#clock.wallTime() - (stored?.wallTime ?? NaN);
      if (!stored || !(Math.abs(ageMs) < expiresAfterMs) || !Array.isArray(stored.calls)) return null;
      const isKnown = ageMs >= 0 && ageMs <= longestLoadMs;
      const shiftMs = stored.pageTime + (isKnown ? ageMs : 0) - this.#clock.now();
      const calls = stored.calls.map((call: CallSnapshot) => ({ ...call, ...olderBy(shiftMs, call) }));
      return { ...stored, calls, owed: Array.isArray(stored.owed) ? stored.owed : [] };
    } catch {
      return null;
    }
  }

  clear(owner: string): void {
    try {
      sessionStorage.removeItem(key(owner));
    } catch {
      // Forbidden: then nothing was stored either.
    }
  }
}

/** The owner's address may hold a token in its query. */
const key = (owner: string): string => `telnyx-session:${redact(owner)}`;
