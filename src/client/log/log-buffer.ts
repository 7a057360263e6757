import type { LogContext, LogLevel, TelnyxLogger } from './levels.js';

/** One line, as a logger got it. */
export interface LogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly context: LogContext;
}

/** Keeps the last lines of a log for support, and passes each on. */
export class LogBuffer implements TelnyxLogger {
  readonly #next: () => TelnyxLogger;
  readonly #size: number;
  #lines: LogLine[] = [];

  constructor(next: () => TelnyxLogger, size = 500) {
    this.#next = next;
    this.#size = size;
  }

  /** Oldest first. */
  get lines(): readonly LogLine[] {
    return this.#lines.slice(-this.#size);
  }

  log(level: LogLevel, message: string, context: LogContext): void {
    this.#lines.push({ level, message, context });
    if (this.#lines.length >= this.#size * 2) this.#lines = this.#lines.slice(-this.#size);
    return this.#next().log(level, message, context); // it may give a promise that rejects: the log catches it
  }
}
