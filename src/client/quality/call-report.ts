import { Disposer } from '../base/disposer.js';
import { redact } from '../log/redaction.js';
import type { CallQualityMetrics } from './metrics.js';
import { postReport } from './report-post.js';
import { ReportRecord, type ReportContents } from './report-record.js';
import { reportSummary, type ReportedCall, type ReportSources } from './report-summary.js';

/** A segment is sent when it holds so much, or is so many milliseconds old. */
const mostIntervals = 300;
const mostLines = 800;
const longestSegment = 180_000;
/** Or so many characters: what is left when the page goes must fit into what may outlive a page. */
const mostCharacters = 40_000;

type FlushReason = 'buffer-limit' | 'page-unload';

/** The parts of a call whose changes get a line. */
const notes: readonly (readonly [level: string, message: string, of: (call: ReportedCall) => object | null])[] = [
  ['info', 'Call state changed', ({ state, interruption }) => ({ state, reason: interruption })],
  ['info', 'Mute or hold changed', ({ muted, held }) => ({ muted, held })],
  ['warning', 'Warnings', ({ warnings }) => ({ warnings: warnings.map(({ name }) => name) })],
  ['error', 'Call error', ({ error }) => error && { code: error.code, name: error.codeName, message: error.message }],
  ['info', 'Call ended', ({ termination }) => termination],
];

/**
 * Posts the statistics and the log of one call to Telnyx, in the shape of its SDKs: in segments while it lasts, and the
 * rest when it is over or the page goes. Secrets are taken out.
 */
export class CallReport {
  readonly record = new ReportRecord();
  readonly #sources: ReportSources;
  readonly #open = new Disposer();
  #last: ReportedCall;
  #segment = 0;
  #segmentSince: number;
  #characters = 0;

  constructor(sources: ReportSources) {
    this.#sources = sources;
    this.#last = sources.record.snapshot;
    this.#segmentSince = sources.clock.now();
    this.record.note('info', 'Call report begins', this.#segmentSince, { state: this.#last.state });
    this.#open.add(sources.record.events.on('change', call => this.#handleChange(call)));
    if (typeof window !== 'undefined') this.#open.listen(window, 'pagehide', () => this.#flush('page-unload'));
  }

  /** @param report What the figures come from. */
  handleSample(metrics: CallQualityMetrics, report: RTCStatsReport): void {
    const known = this.record.fresh.stats.length;
    this.record.handleSample(metrics, report);
    const { stats, logs } = this.record.fresh;
    if (stats.length > known) this.#characters += JSON.stringify(stats.at(-1)).length;
    const isFull = stats.length >= mostIntervals || logs.length >= mostLines || this.#characters >= mostCharacters;
    if (isFull || metrics.time - this.#segmentSince >= longestSegment) this.#flush('buffer-limit');
  }

  /** The call is over: the rest is sent. A call that was not answered is not reported. */
  finish(): void {
    this.#open.dispose();
    if (this.#sources.record.snapshot.activeSince !== null) void this.#post(this.record, true);
  }

  #handleChange(call: ReportedCall): void {
    const { clock } = this.#sources;
    for (const [level, message, of] of notes) {
      const now = of(call);
      if (now && JSON.stringify(now) !== JSON.stringify(of(this.#last))) {
        this.record.note(level, message, clock.now(), { ...now });
      }
    }
    this.#last = call;
  }

  #flush(reason: FlushReason): void {
    if (this.#last.activeSince === null || !this.#sources.reportTarget()) return; // what waits goes with a later one
    this.#segmentSince = this.#sources.clock.now();
    this.#characters = 0;
    void this.#post(this.record, reason === 'page-unload', reason);
  }

  /** @param whole With the interval that has just begun. @param flushReason None for the last one. */
  async #post(record: ReportRecord, whole: boolean, flushReason?: FlushReason): Promise<void> {
    const { clock, log, reportTarget } = this.#sources;
    const to = reportTarget();
    if (!to) return log.write('info', 'no call report: the server takes none');
    record.addLines(linesOf(this.#sources));
    const contents = record.take(whole);
    const segment = flushReason || this.#segment ? { segment: this.#segment++ } : {};
    const body = reportText(this.#sources, contents, { ...segment, flushReason });
    const result = await postReport(to, this.#last.signalingId ?? this.#last.id, body, clock);
    if (result === 'sent') log.write('info', 'call report sent');
    else log.write('warning', `call report ${result}`);
    if (result === 'failed' && flushReason) record.giveBack(contents);
  }
}

/** The lines of the client's log that are about this call. */
export function linesOf({ logLines, record }: ReportSources) {
  const { id } = record.snapshot;
  return logLines().filter(({ context }) => context.callId === id);
}

/** A report as JSON, without a secret. */
export const reportText = (sources: ReportSources, contents: ReportContents, more: object): string =>
  redact(JSON.stringify({ summary: reportSummary(sources), ...contents, ...more }));
