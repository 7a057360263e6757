import type { Language, Translation } from './translation.js';

const key = Symbol.for('telnyx-elements/translations/0');

/** Shared by all copies of the script on a page, so that a translation that comes as its own file reaches each. */
interface Registry {
  /** Of the page, by the tag in lower case. */
  readonly translations: Map<string, Translation>;
  /** Ours, by the language. */
  readonly languages: Map<string, Language>;
  /** The first attempt to load a language; null once that has failed. */
  readonly loading: Map<string, Promise<void> | null>;
  readonly listeners: Set<() => void>;
}

export const registry = (): Registry =>
  ((globalThis as { [key]?: Registry })[key] ??= {
    translations: new Map(),
    languages: new Map(),
    loading: new Map(),
    listeners: new Set(),
  });

/** Has all elements of the page look at their words again. */
export function notifyOfWords(): void {
  for (const listener of [...registry().listeners]) listener();
}

/** Calls `listener` when words come. Returns the function that stops it. */
export function onTranslation(listener: () => void): () => void {
  registry().listeners.add(listener);
  return () => registry().listeners.delete(listener);
}
