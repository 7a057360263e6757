/** Measures a call about once a second, between `start()` and `stop()`. Loaded with the first listener. */
import type { Clock } from '../base/clock.js';
import { withTimeLimit } from '../base/time-limit.js';
import type { CallQualityMetrics, CallWarning, QualityPoint } from './metrics.js';
import { NetworkHelper, type NetworkHelpParts } from './network-help.js';
import { QualityHistory } from './quality-history.js';
import { Sampler, type StatsSource } from './sample.js';
import { WarningWatch, type Situation, type WarningChange } from './warnings.js';

/** Statistics that do not come within this are left out, in milliseconds. */
const statsTimeoutMs = 5_000;
/** Milliseconds between two samples. */
const interval = 1_000;

export interface QualityMonitorParts extends NetworkHelpParts {
  readonly clock: Clock;
  readonly stats: StatsSource;
  readonly situation: () => Situation & { readonly id: string };
  readonly onWarnings: (active: readonly CallWarning[], changes: readonly WarningChange[]) => void;
  /** @param stats What the figures come from. */
  readonly onSample: (metrics: CallQualityMetrics, stats: RTCStatsReport) => void;
}

/** While stopped it requests nothing of the browser. Its history survives each stop, and so do warnings. */
export class QualityMonitor {
  /** What the browser said last. */
  lastStats: RTCStatsReport | null = null;
  readonly #parts: QualityMonitorParts;
  readonly #history = new QualityHistory();
  readonly #warnings = new WarningWatch();
  readonly #helper: NetworkHelper;
  /** Of this run; null while there is none. */
  #sampler: Sampler | null = null;
  #cancel = () => {};

  constructor(parts: QualityMonitorParts) {
    this.#parts = parts;
    this.#helper = new NetworkHelper(parts);
  }

  get history(): readonly QualityPoint[] {
    return this.#history.points;
  }

  start(): void {
    if (this.#sampler) return;
    this.#sampler = new Sampler();
    void this.#sample(this.#sampler);
  }

  stop(): void {
    this.#sampler = null;
    this.#cancel();
  }

  /** There are no listeners any more: clears all warnings, and ends what was done about the network. */
  forget(): void {
    this.#helper.release();
    this.#report(this.#warnings.clear());
  }

  async #sample(sampler: Sampler): Promise<void> {
    const { clock, stats } = this.#parts;
    const late = () => new Error('no statistics');
    const report = await withTimeLimit(clock, statsTimeoutMs, stats(), late).catch(() => null); // or the connection closes now
    if (this.#isOver(sampler)) return;
    if (report) this.#handle(report, sampler);
    if (!this.#isOver(sampler)) this.#cancel = clock.after(interval, () => void this.#sample(sampler));
  }

  #isOver(sampler: Sampler): boolean {
    return this.#sampler !== sampler;
  }

  #handle(report: RTCStatsReport, sampler: Sampler): void {
    const { clock, log, situation, onSample } = this.#parts;
    const now = situation();
    const measured = sampler.sample(report, now.id, clock.now(), now.held);
    const metrics = { ...measured, networkHelp: this.#helper.handle(measured) };
    const { mos, jitter, rtt, loss } = metrics;
    log.write('stats', () => JSON.stringify({ mos, jitter, rtt, loss }));
    this.lastStats = report;
    this.#history.add(metrics);
    this.#report(this.#warnings.handle(metrics, now));
    onSample(metrics, report);
  }

  #report(changes: readonly WarningChange[]): void {
    if (changes.length) this.#parts.onWarnings(this.#warnings.active, changes);
  }
}
