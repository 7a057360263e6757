import { consoleLogger, type TelnyxLogger } from '../client/index.js';
import { isForbidden, isObject, readPagePath, readProperty } from './page-path.js';

/** `missing`: nothing is there yet. `refused`: it leads to something of the browser. */
type Found = TelnyxLogger | 'missing' | 'refused';

/**
 * What a page may name as its logger by a dotted path on `window`, e.g. `MyApp.log`: an object with `log`, or a function. It is
 * looked up for each line, so the page's script may come later; until there is a logger at its end, lines go to the console.
 *
 * A path must not lead through objects of the browser or to its functions (`location.assign`, `p.remove`): an author
 * who may only write attributes must not be able to call those. It is refused, with one line in the console. `console`
 * is allowed.
 */
export class PathLogger {
  readonly #refused = new Set<string>();

  /** Where lines go now. */
  find(path: string): TelnyxLogger {
    const found = path ? lookUp(path) : 'missing';
    if (typeof found === 'object') return found;
    if (found === 'refused') this.#report(path);
    return consoleLogger;
  }

  #report(path: string): void {
    if (this.#refused.has(path)) return;
    this.#refused.add(path);
    const text = `logger="${path}" is refused: it leads to an object or a function of the browser. Lines go to the console.`;
    consoleLogger.log('warning', text, { time: Date.now() });
  }
}

function lookUp(path: string): Found {
  const found = readPagePath(path);
  if (typeof found === 'string') return found;
  const { owner, value } = found;
  const log = typeof value === 'function' ? value : readProperty(value, 'log');
  if (isForbidden(value) || (isObject(log) && isForbidden(log))) return 'refused';
  if (typeof log !== 'function') return 'missing';
  const self = log === value ? owner : value;
  return { log: (...line) => Reflect.apply(log, self, line) as void };
}
