/** The languages of this page, and which of them suits an element: by its `lang`, through shadow roots. */
import type { Translation } from './translation.js';

const key = Symbol.for('telnyx-elements/translations/0');

/** Shared by all copies of the script on a page, so that a translation that comes as its own file reaches each. */
interface Registry {
  readonly translations: Map<string, Translation>;
  readonly listeners: Set<() => void>;
}

const registry = (): Registry =>
  ((globalThis as { [key]?: Registry })[key] ??= { translations: new Map(), listeners: new Set() });

/** Makes a language known to all elements of the page; those that are there already say it at once. */
export function registerTranslation(...translations: readonly Translation[]): void {
  for (const { lang, words } of translations) {
    const tag = languageTag(lang);
    registry().translations.set(tag.toLowerCase(), { lang: tag, words });
  }
  for (const listener of [...registry().listeners]) listener();
}

/** Calls `listener` when languages come. Returns the function that stops it. */
export function onTranslation(listener: () => void): () => void {
  registry().listeners.add(listener);
  return () => registry().listeners.delete(listener);
}

/** The translation for a language tag: `zh-Hant-TW`, else `zh-Hant`, else `zh`; undefined means English. */
export function translationFor(lang: string): Translation | undefined {
  const { translations } = registry();
  let tag = languageTag(lang).toLowerCase();
  while (tag && !translations.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return translations.get(tag);
}

/** Many servers write `de_DE` or `de_DE.UTF-8`. */
const languageTag = (name: string): string =>
  name
    .trim()
    .replace(/[.@].*/s, '')
    .replaceAll('_', '-');
