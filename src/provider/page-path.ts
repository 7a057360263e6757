/**
 * What stands at a dotted path on `window`, such as `MyApp.log`, that an attribute names. A path must not lead through objects
 * of the browser (`location.assign`, `p.remove`): an author who may only write attributes must not be able to call those.
 * `console` is allowed.
 */
import { isPlatformObject } from './platform-object.js';

/** `missing`: nothing is there yet. `refused`: it leads to something of the browser. */
export type AtPath = { readonly owner: object; readonly value: object } | 'missing' | 'refused';

/** Names that lead from any object to the browser's own. */
const wayOut = /^(__proto__|constructor)$/;

/** What is at the end may be the browser's: ask `isForbidden` before it is used. */
export function readPagePath(path: string): AtPath {
  let owner: object = globalThis;
  let at: unknown = owner;
  for (const name of path.split('.')) {
    if (!isObject(at)) return 'missing';
    if (wayOut.test(name) || (at !== globalThis && isForbidden(at))) return 'refused';
    owner = at;
    at = readProperty(owner, name);
  }
  return isObject(at) ? { owner, value: at } : 'missing';
}

/** The console and its functions are the only things of the browser that may be used. */
export const isForbidden = (value: object): boolean =>
  isPlatformObject(value) && value !== console && !Object.values(console).includes(value);

export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** A property, or undefined if the page's getter throws. */
export function readProperty(owner: object, name: string): unknown {
  try {
    return Reflect.get(owner, name) as unknown;
  } catch {
    return undefined;
  }
}
