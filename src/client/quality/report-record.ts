/** Collects the content of a report on one call: intervals of statistics and log lines, the newest of each. */
import type { LogLine } from '../log/log-buffer.js';
import type { CallQualityMetrics } from './metrics.js';
import { reportInterval, type ReportInterval } from './report-interval.js';

/** Length of an interval, in milliseconds. */
const intervalLength = 5_000;
const mostIntervals = 360;
const mostLines = 1_000;

/** One entry of a report's `logs`. */
export interface ReportLine {
  readonly timestamp: string;
  readonly level: string;
  readonly message: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export interface ReportContents {
  readonly stats: readonly ReportInterval[];
  readonly logs: readonly ReportLine[];
}

/** All of a call, as far as it fits, and of that what was not taken yet. */
export class ReportRecord {
  #samples: CallQualityMetrics[] = [];
  #report: RTCStatsReport | null = null;
  #all: ReportContents = { stats: [], logs: [] };
  #fresh: ReportContents = { stats: [], logs: [] };
  readonly #known = new WeakSet<LogLine>();

  /** Not taken yet. */
  get fresh(): ReportContents {
    return this.#fresh;
  }

  /** One sample, about a second after the one before. */
  handleSample(metrics: CallQualityMetrics, report: RTCStatsReport): void {
    this.#samples.push(metrics);
    this.#report = report;
    if (metrics.time - (this.#samples[0]?.time ?? 0) >= intervalLength) this.#closeInterval();
  }

  note(level: string, message: string, time: number, context: ReportLine['context'] = {}): void {
    this.#add({ stats: [], logs: [{ timestamp: new Date(time).toISOString(), level, message, context }] });
  }

  /** Takes over the lines of the log that it does not have yet. */
  addLines(lines: readonly LogLine[]): void {
    for (const line of lines) {
      if (this.#known.has(line)) continue;
      this.#known.add(line);
      const { time, ...context } = line.context;
      this.note(line.level, line.message, time, context);
    }
  }

  /** Everything, with the interval that has just begun. */
  whole(): ReportContents {
    const begun = this.#begun();
    return { stats: begun ? [...this.#all.stats, begun] : this.#all.stats, logs: this.#all.logs };
  }

  /** What was not taken yet. @param last With the interval that has just begun. */
  take(last = false): ReportContents {
    if (last) this.#closeInterval();
    const taken = this.#fresh;
    this.#fresh = { stats: [], logs: [] };
    return taken;
  }

  /** What was taken could not be delivered. */
  giveBack(contents: ReportContents): void {
    this.#fresh = joined(contents, this.#fresh);
  }

  #closeInterval(): void {
    const interval = this.#begun();
    this.#samples = this.#samples.slice(-1);
    if (interval) this.#add({ stats: [interval], logs: [] });
  }

  /** Null if it holds nothing but the end of the one before. */
  #begun(): ReportInterval | null {
    const isNew = this.#samples.length > 1 || !this.#all.stats.length;
    return this.#report && isNew ? reportInterval(this.#samples, this.#report) : null;
  }

  #add(contents: ReportContents): void {
    this.#all = joined(this.#all, contents);
    this.#fresh = joined(this.#fresh, contents);
  }
}

const joined = (older: ReportContents, newer: ReportContents): ReportContents => ({
  stats: [...older.stats, ...newer.stats].slice(-mostIntervals),
  logs: [...older.logs, ...newer.logs].slice(-mostLines),
});
