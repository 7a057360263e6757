/** The languages of this page: those that it has registered, and those of ours that were asked for. */
import { retryLoad } from '../page/retry-load.js';
import { builtIn } from './built-in.js';
import { notifyOfWords, registry } from './registry.js';
import { languageOf, languageTag, tagOf } from './tags.js';
import type { ErrorPair, ErrorWords, Language, Translation, Words } from './translation.js';

/**
 * Makes a language known to all elements of the page, or puts single words of it right; those that are there already say it
 * at once.
 */
export function registerTranslation(...translations: readonly Translation[]): void {
  for (const { lang, words } of translations) {
    const tag = languageTag(lang);
    if (tag) registry().translations.set(tag.toLowerCase(), { lang: tag, words });
  }
  notifyOfWords();
}

/**
 * Loads the language of a tag if it is one of ours and not there yet. The promise never rejects: what cannot be loaded at once
 * is said in English, and tried again. Null if there is nothing to wait for.
 */
export function loadLanguage(lang: string, load = builtIn[languageOf(languageTag(lang))]): Promise<void> | null {
  const language = languageOf(languageTag(lang));
  const { languages, loading } = registry();
  if (!load || languages.has(language)) return null;
  if (!loading.has(language)) loading.set(language, firstAttempt(language, load));
  return loading.get(language) ?? null;
}

function firstAttempt(language: string, load: () => Promise<Language>): Promise<void> {
  const { languages, loading } = registry();
  return new Promise(settle => {
    const loaded = retryLoad(load, cause => {
      // eslint-disable-next-line no-console -- for the page's owner; the client and its logger are not here
      if (loading.get(language)) console.error(`telnyx-elements: “${language}” was not loaded, it is English.`, cause);
      loading.set(language, null);
      settle();
    });
    void loaded.then(words => {
      languages.set(language, words);
      settle();
      notifyOfWords();
    });
  });
}

/** What is said on a page. */
export interface Spoken {
  /** The language tag for what is said. */
  readonly lang: string;
  /** Of each word what comes first: the page's translation of the nearer tag, of a wider one, ours. */
  readonly words: Partial<Words> & ErrorWords;
  readonly errors: Readonly<Partial<Record<string, ErrorPair>>>;
}

/** The words for a language tag: `zh-Hant-TW`, else `zh-Hant`, else `zh`. Null means English. */
export function spokenFor(lang: string): Spoken | null {
  const tag = languageTag(lang);
  const ours = registry().languages.get(languageOf(tag));
  const ofPage = translationsFor(tag);
  const written = ofPage[0]?.lang ?? ours?.lang;
  if (!written) return languageOf(tag) === 'en' ? { lang: tag, words: {}, errors: {} } : null;
  const words = Object.assign({}, ours?.words, ...ofPage.map(each => each.words).reverse()) as Spoken['words'];
  return { lang: tagOf(written, tag), words, errors: ours?.errors ?? {} };
}

/** What the page has registered for a tag, the nearest first. */
function translationsFor(tag: string): readonly Translation[] {
  const { translations } = registry();
  const parts = tag.toLowerCase().split('-');
  return parts.flatMap((_, index) => translations.get(parts.slice(0, parts.length - index).join('-')) ?? []);
}
