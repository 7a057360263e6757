import { consoleLogger, type LogContext, type LogLevel, type TelnyxLogger } from '../client/index.js';
import type { PathLogger } from './path-logger.js';

/** A logger as a bare function. */
export type LogFunction = (level: LogLevel, message: string, context: LogContext) => void;

/** Writes to what a page gives as its logger. What follows the path to one is loaded with the first line for it. */
export class PageLogger {
  #paths: Promise<Pick<PathLogger, 'find'>> | undefined;

  /** What it returns is that of the page's logger, or a promise of it: lines for a path wait, in their order, until that can be followed. */
  write(logger: TelnyxLogger | LogFunction | string | undefined, ...line: Parameters<LogFunction>): unknown {
    if (typeof logger === 'function') return logger(...line);
    if (typeof logger !== 'string') return (logger ?? consoleLogger).log(...line);
    this.#paths ??= this.#load();
    return this.#paths.then(paths => paths.find(logger).log(...line));
  }

  /** What cannot be loaded is asked for again with the next line; until then lines go to the console. */
  async #load(): Promise<Pick<PathLogger, 'find'>> {
    try {
      const { PathLogger: Loaded } = await import('./path-logger.js');
      return new Loaded();
    } catch {
      this.#paths = undefined;
      return { find: () => consoleLogger };
    }
  }
}
