import type { Clock } from '../base/clock.js';
import { consoleLogger } from './console-logger.js';
import { logLevels, type LogLevel, type TelnyxLogger } from './levels.js';
import { redact } from './redaction.js';

/** Where log lines go; read for each line, so that options may change. */
export interface LogTarget {
  readonly level: LogLevel;
  readonly logger?: TelnyxLogger;
}

/** Writes log lines that the level allows, without secrets. A line that it does not allow costs one comparison. */
export class Log {
  readonly #target: () => LogTarget;
  readonly #clock: Clock;
  readonly #context: Readonly<Record<string, unknown>>;

  constructor(target: () => LogTarget, clock: Clock, context: Readonly<Record<string, unknown>> = {}) {
    this.#target = target;
    this.#clock = clock;
    this.#context = context;
  }

  /** The same log, with more to say about where a line comes from. */
  with(context: Readonly<Record<string, unknown>>): Log {
    return new Log(this.#target, this.#clock, { ...this.#context, ...context });
  }

  /** @param message A function is called only if the line is written. */
  write(level: LogLevel, message: string | (() => string), context?: Readonly<Record<string, unknown>>): void {
    const target = this.#target();
    if (logLevels.indexOf(level) > logLevels.indexOf(target.level)) return;
    try {
      const text = redact(typeof message === 'function' ? message() : message);
      const logger = target.logger ?? consoleLogger;
      const result: unknown = logger.log(level, text, { time: this.#clock.now(), ...this.#context, ...context });
      if (typeof result === 'object') Promise.resolve(result).catch(ignore); // it may be a promise, whatever its type says
    } catch (error) {
      ignore(error);
    }
  }
}

/** A logger that throws or rejects must not harm a call, and there is nowhere left to report it. */
const ignore = (_error: unknown): void => {};
