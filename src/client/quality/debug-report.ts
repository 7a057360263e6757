import type { Clock } from '../base/clock.js';

/** Where statistics come from; null while there is no connection. */
export type StatsSource = () => Promise<RTCStatsReport | null>;

/** Milliseconds between two samples. */
const interval = 2_000;
const version = 1;

interface DebugReportParts {
  readonly clock: Clock;
  readonly callId: string;
  readonly stats: StatsSource;
  /** Sends one frame; frames that find no connection are lost. */
  readonly send: (frame: Readonly<Record<string, unknown>>) => void;
}

type Stats = Readonly<Record<string, unknown>>;

/**
 * Sends the statistics of one call to Telnyx's support, in the frames that its SDKs send. Give the `id` to the support.
 * No credentials are in them: they hold what `getStats()` says and nothing else.
 */
export class DebugReport {
  readonly id = crypto.randomUUID();
  readonly #parts: DebugReportParts;
  #cancel = () => {};
  #stopped = false;

  constructor(parts: DebugReportParts) {
    this.#parts = parts;
    this.#send('debug_report_start');
    this.#wait();
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#cancel();
    this.#send('debug_report_stop');
  }

  #wait(): void {
    this.#cancel = this.#parts.clock.after(interval, () => void this.#sample());
  }

  async #sample(): Promise<void> {
    const report = await this.#parts.stats().catch(() => null);
    if (this.#stopped) return;
    if (report) this.#send('debug_report_data', { debug_report_data: this.#data(report) });
    this.#wait();
  }

  #data(report: RTCStatsReport): Stats {
    const all = [...(report as unknown as Map<string, Stats>).values()];
    const audio = (type: string) => all.filter(stat => stat['type'] === type && stat['kind'] === 'audio');
    const pair = selectedPair(all);
    return {
      event: 'stats',
      tag: 'stats',
      peerId: this.#parts.callId,
      timestamp: new Date(this.#parts.clock.now()).toISOString(),
      data: {
        audio: {
          inbound: audio('inbound-rtp'),
          outbound: audio('outbound-rtp'),
          remoteInbound: audio('remote-inbound-rtp'),
          remoteOutbound: audio('remote-outbound-rtp'),
        },
        ...(pair && { connection: pair }),
      },
    };
  }

  #send(type: string, more: Stats = {}): void {
    this.#parts.send({
      id: crypto.randomUUID(),
      type,
      debug_report_id: this.id,
      debug_report_version: version,
      call_id: this.#parts.callId,
      ...more,
    });
  }
}

/** The candidate pair in use, with both of its ends. */
function selectedPair(all: readonly Stats[]): Stats | null {
  const byId = (id: unknown) => all.find(stat => stat['id'] === id);
  const chosen = all.find(stat => stat['type'] === 'transport')?.['selectedCandidatePairId'];
  const pair = byId(chosen) ?? all.find(stat => stat['type'] === 'candidate-pair' && stat['nominated'] === true);
  return pair ? { ...pair, local: byId(pair['localCandidateId']), remote: byId(pair['remoteCandidateId']) } : null;
}
