import type { Clock } from '../base/clock.js';

/** What the browser counts of a path at one moment. */
interface PathCounts {
  readonly packetsIn: number;
  /** Replies to our connectivity checks. */
  readonly responses: number;
  /** When the remote party last reported what it got of us, in milliseconds; null while it never did. */
  readonly reportedAt: number | null;
}

export interface PathProofOptions {
  readonly clock: Clock;
  /** Null while there is no connection. */
  readonly getStats: () => Promise<RTCStatsReport | null>;
  /** Nothing is sent in either direction: on hold, by whichever side. Then nothing can be reported either. */
  readonly isSilent: () => boolean;
}

/** Milliseconds between two checks. */
const intervalMs = 250;
/** Statistics that do not come within this are none. */
const statsTimeoutMs = 2_000;

/**
 * Whether a path carries audio: packets came in; or the remote party, which may be silent, answers our checks and reports what
 * it gets of us. That the browser calls a connection `connected` proves nothing.
 */
export class PathProof {
  readonly #options: PathProofOptions;
  #cancel = () => {};

  constructor(options: PathProofOptions) {
    this.#options = options;
  }

  /**
   * Checks repeatedly, for `ms` at most, on hold for `silentMs`; resolves with what it found, or with false if it is
   * stopped before.
   */
  find(ms: number, silentMs = ms): Promise<boolean> {
    this.stop();
    const { clock, isSilent } = this.#options;
    const end = clock.now() + (isSilent() ? silentMs : ms);
    return new Promise(resolve => {
      let first: PathCounts | null = null;
      let isStopped = false;
      let cancelTimer = () => {};
      const finish = (found: boolean) => {
        isStopped = true;
        cancelTimer();
        resolve(found);
      };
      this.#cancel = () => finish(false);
      const look = async (): Promise<void> => {
        const counts = await this.#count();
        if (isStopped) return;
        if (first && counts && this.#isProof(first, counts)) return finish(true);
        const canTell = first ?? !counts; // it takes two checks
        if (clock.now() >= end && canTell) return finish(false);
        first ??= counts;
        cancelTimer = clock.after(intervalMs, () => void look());
      };
      void look();
    });
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => {};
  }

  #isProof(before: PathCounts, now: PathCounts): boolean {
    if (now.packetsIn > before.packetsIn) return true;
    if (now.responses <= before.responses) return false;
    return this.#options.isSilent() || (now.reportedAt !== null && now.reportedAt !== before.reportedAt);
  }

  /** Null if the browser does not say. */
  #count(): Promise<PathCounts | null> {
    const { clock, getStats } = this.#options;
    return new Promise(resolve => {
      const cancel = clock.after(statsTimeoutMs, () => resolve(null));
      const done = (counts: PathCounts | null) => {
        cancel();
        resolve(counts);
      };
      getStats().then(
        report => done(report && countPath(report)),
        () => done(null),
      );
    });
  }
}

interface StatsEntry {
  readonly type: string;
  readonly kind?: string;
  readonly timestamp: number;
  readonly packetsReceived?: number;
  readonly responsesReceived?: number;
  readonly bytesReceived?: number;
}

function countPath(report: RTCStatsReport): PathCounts {
  let packetsIn = 0;
  let responses = 0;
  let reportedAt: number | null = null;
  for (const entry of (report as unknown as Map<string, StatsEntry>).values()) {
    const { type, kind = 'audio', timestamp } = entry;
    if (type === 'inbound-rtp' && kind === 'audio') packetsIn += entry.packetsReceived ?? 0;
    if (type === 'candidate-pair') responses += entry.responsesReceived ?? entry.bytesReceived ?? 0;
    if (type === 'remote-inbound-rtp' && kind === 'audio') reportedAt = Math.max(reportedAt ?? 0, timestamp);
  }
  return { packetsIn, responses, reportedAt };
}
