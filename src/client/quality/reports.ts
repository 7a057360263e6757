/** The reports of a call, loaded by those who want one. */
import { withTimeLimit } from '../base/time-limit.js';
import { CallReport, linesOf, reportText } from './call-report.js';
import { DebugReport } from './debug-report.js';
import type { CallQualityMetrics } from './metrics.js';
import { ReportRecord } from './report-record.js';
import type { ReportSources } from './report-summary.js';
import { Sampler } from './sample.js';

/** Statistics that do not come within this are left out, in milliseconds. */
const statsTimeoutMs = 2_000;

/** Reports one call as the options want it, and gives the same as a file on request. */
export class Reports {
  readonly #sources: ReportSources;
  #debugReport: DebugReport | null = null;
  #callReport: CallReport | null = null;
  #isFinished = false;

  constructor(sources: ReportSources) {
    this.#sources = sources;
  }

  /** Of the debug report; null while there is none. */
  get debugId(): string | null {
    return this.#debugReport?.id ?? null;
  }

  /** The call changed its state, or is in one already: also over, and more than once, if this code came late. */
  handleState(debug: boolean): void {
    if (this.#isFinished) return;
    const { settings, record } = this.#sources;
    const isDone = record.snapshot.state === 'done';
    if (debug && !isDone) this.#debugReport ??= new DebugReport(this.#sources);
    if (settings.callReports) this.#callReport ??= new CallReport(this.#sources);
    this.#debugReport?.look();
    if (!isDone) return;
    this.#isFinished = true;
    this.#debugReport?.stop();
    this.#callReport?.finish();
  }

  /** @param stats What the figures come from. */
  handleSample(metrics: CallQualityMetrics, stats: RTCStatsReport): void {
    this.#callReport?.handleSample(metrics, stats);
  }

  /**
   * What is known of the call, as JSON. Without a call report the statistics are those of this moment.
   * @param lastStats What the browser said last; for a connection that is gone.
   */
  async file(lastStats: RTCStatsReport | null): Promise<File> {
    const { clock, record, stats, history } = this.#sources;
    const { id, held, warnings } = record.snapshot;
    const reported = this.#callReport?.record ?? new ReportRecord();
    const fresh = withTimeLimit(clock, statsTimeoutMs, stats(), () => new Error('no statistics'));
    const now = (await fresh.catch(() => null)) ?? lastStats;
    if (!this.#callReport && now) reported.handleSample(new Sampler().sample(now, id, clock.now(), held), now);
    reported.addLines(linesOf(this.#sources));
    const text = reportText(this.#sources, reported.whole(), { quality: history(), warnings });
    return new File([text], `telnyx-call-${id}.json`, { type: 'application/json' });
  }
}
