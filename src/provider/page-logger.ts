import type { LogContext, LogLevel, TelnyxLogger } from '../client/index.js';

/** A logger as a bare function. */
export type LogFunction = (level: LogLevel, message: string, context: LogContext) => void;

/**
 * What a page may name as its logger: an object with `log`, a function, or the dotted path on `window` to one of both,
 * e.g. `MyApp.log`. A path is looked up anew for each line, so the page's script may come later; until there is a
 * logger at its end, lines go to the console.
 */
export function toLogger(logger: TelnyxLogger | LogFunction | string | undefined): TelnyxLogger | undefined {
  const found = (typeof logger === 'string' ? onWindow(logger) : logger) ?? onWindow('console');
  return typeof found === 'function' ? { log: found } : found;
}

function onWindow(path: string): TelnyxLogger | LogFunction | undefined {
  let owner: unknown;
  let at: unknown = globalThis;
  for (const name of path.split('.')) {
    owner = at;
    at = isObject(owner) ? Reflect.get(owner, name) : undefined;
  }
  if (typeof at === 'function') return (...line) => void Reflect.apply(at, owner, line);
  return isLogger(at) ? at : undefined;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const isLogger = (value: unknown): value is TelnyxLogger =>
  isObject(value) && 'log' in value && typeof value.log === 'function';
