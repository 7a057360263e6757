import { errorCodes } from '../errors/error-codes.js';
import { loadCode } from '../errors/load-code.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallQualityMetrics, CallWarning, QualityPoint } from '../quality/metrics.js';
import type { QualityMonitor } from '../quality/quality-monitor.js';
import type { ReportSources } from '../quality/report-summary.js';
import type { Reports } from '../quality/reports.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';

/** The server continues as if the call were on hold. */
const oneWay = {
  code: 36004,
  name: 'MEDIA_RECOVERY_REQUIRED',
  cause: 'The other side may not hear you.',
  advice: 'If so, hang up and call again.',
} as const;

/** What the insight reads, and its callbacks. */
export interface InsightParts extends Pick<ReportSources, 'connection' | 'telnyxIds'> {
  readonly onWarning: (warning: CallWarning, cleared: boolean) => void;
  readonly onQuality: (metrics: CallQualityMetrics) => void;
}

/**
 * What is known of the sound of one call: measured while there are listeners, reported if the page wants it. The code for
 * either is loaded then, and not before.
 */
export class CallInsight {
  /** Statistics go to Telnyx's support. */
  debug: boolean;
  readonly #sources: ReportSources;
  readonly #record: CallRecord;
  readonly #onWarning: InsightParts['onWarning'];
  readonly #onQuality: InsightParts['onQuality'];
  readonly #onError: CallParts['onError'];
  /** It was reported that the code for either cannot be loaded. */
  #isPartMissing = false;
  /** Reports need the figures, too. */
  #isReporting = false;
  /** Warnings that need no measuring, and those that were measured. */
  #own: readonly CallWarning[] = [];
  #measured: readonly CallWarning[] = [];
  #monitor: QualityMonitor | null = null;
  #reports: Reports | null = null;

  constructor(
    parts: CallParts,
    record: CallRecord,
    debug: boolean,
    { onWarning, onQuality, ...sources }: InsightParts,
  ) {
    this.debug = debug;
    this.#sources = {
      ...parts,
      ...sources,
      record,
      stats: async () => (await sources.connection()?.getStats()) ?? null,
      history: () => this.history,
    };
    this.#record = record;
    this.#onWarning = onWarning;
    this.#onQuality = onQuality;
    this.#onError = parts.onError;
  }

  get history(): readonly QualityPoint[] {
    return this.#monitor?.history ?? [];
  }

  /** A listener of the call was added or removed. */
  handleListeners(): void {
    this.#measure();
  }

  /** The remote party does not hear us although the call is not on hold, or hears us again. */
  handleOneWay(isOneWay: boolean): void {
    const [active] = this.#own;
    if (isOneWay === Boolean(active)) return;
    const warning = active ?? { ...oneWay, since: this.#sources.clock.now() };
    this.#own = isOneWay ? [warning] : [];
    this.#showWarnings();
    this.#onWarning(warning, !isOneWay);
  }

  /** The call changed its state. */
  handleState(): void {
    this.#measure();
    const { callReports } = this.#sources.settings;
    if (this.#reports) this.#updateReports(this.#reports);
    else if (!this.#record.isDone && (this.debug || callReports)) void this.#load(() => this.#beginReports());
  }

  async exportReport(): Promise<File> {
    try {
      return await (await this.#needReports()).file(this.#monitor?.lastStats ?? null);
    } catch (error) {
      throw TelnyxError.from(error);
    }
  }

  /** An interruption only pauses it: what was wrong before may be wrong after. */
  #measure(): void {
    const { state, isDone } = this.#record;
    const isHeard = this.#isHeard;
    const isWanted = isHeard && (state === 'active' || state === 'held');
    if (!isWanted) this.#monitor?.stop();
    else if (this.#monitor) this.#monitor.start();
    else void this.#load(() => this.#beginMonitor());
    if (!isHeard && !isDone) this.#monitor?.forget();
  }

  /** Whether the quality has a listener, or is always looked after. */
  get #isHeard(): boolean {
    const { events } = this.#record;
    if (this.#sources.settings.badNetwork === 'on') return true;
    return this.#isReporting || events.count('quality') + events.count('qualityhistory') > 0;
  }

  #report(): void {
    this.#isReporting = true;
    this.#measure();
  }

  #showWarnings(): void {
    this.#record.update({ warnings: [...this.#own, ...this.#measured] });
  }

  async #beginMonitor(): Promise<void> {
    const { QualityMonitor } = await loadCode(() => import('../quality/quality-monitor.js'));
    if (this.#sources.settings.callReports) await this.#beginReports().catch(() => {}); // a report has the first second, too
    this.#monitor ??= new QualityMonitor({
      ...this.#sources,
      situation: () => this.#record.snapshot,
      wish: () => this.#sources.settings.badNetwork,
      onWarnings: (warnings, changes) => {
        this.#measured = warnings;
        this.#showWarnings();
        for (const { warning, cleared } of changes) this.#onWarning(warning, cleared);
      },
      onSample: (metrics, stats) => {
        this.#reports?.handleSample(metrics, stats);
        this.#record.events.emit('quality', metrics);
        this.#onQuality(metrics);
        this.#record.events.emit('qualityhistory', this.history);
      },
    });
    this.#measure();
  }

  async #beginReports(): Promise<void> {
    this.#updateReports(await this.#needReports());
  }

  #updateReports(reports: Reports): void {
    reports.handleState(this.debug);
    const { debugId } = reports;
    if (debugId !== this.#record.snapshot.debugReportId) this.#record.update({ debugReportId: debugId });
  }

  async #needReports(): Promise<Reports> {
    const { Reports } = await loadCode(() => import('../quality/reports.js'));
    if (!this.#reports && this.#sources.settings.callReports) this.#report();
    return (this.#reports ??= new Reports(this.#sources));
  }

  async #load(begin: () => Promise<void>): Promise<void> {
    try {
      await begin();
    } catch (error) {
      const { code } = TelnyxError.from(error);
      if (code !== errorCodes.PART_NOT_LOADED)
        this.#sources.log.write('warning', () => `cannot measure or report: ${String(error)}`);
      else if (!this.#isPartMissing) this.#onError(TelnyxError.from(error));
      this.#isPartMissing ||= code === errorCodes.PART_NOT_LOADED;
    }
  }
}
