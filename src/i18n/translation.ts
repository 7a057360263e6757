import type { en } from './translations/en.js';
import type { inCall } from './translations/en-call.js';
import type { inField } from './translations/en-field.js';
import type { more } from './translations/en-more.js';

type English = typeof en & typeof inCall & typeof inField & typeof more;

/** A word, or a function that puts names and numbers into a sentence. */
type Word<W> = W extends (...parts: infer Parts) => string ? (...parts: Parts) => string : string;

/** All words by their key. */
export type Words = { readonly [K in keyof English]: Word<English[K]> };

/** What a word has to be given. */
export type WordParts<K extends keyof Words> = Words[K] extends (...parts: infer Parts) => string ? Parts : [];

/**
 * What went wrong by its code (`error45001`), and what to do (`error45001Next`), each in a sentence or two; in the same way
 * the reasons of a diagnosis (`error_ice_no_relay`).
 */
export type ErrorWords = Readonly<Partial<Record<`error${number}` | `error${number}Next` | `error_${string}`, string>>>;

/** Words that a page puts in the place of ours. */
export type OwnWords = Partial<Words> & ErrorWords;

/** A language of the page. What it leaves out is said as ours says it, else in English. */
export interface Translation {
  /** BCP 47, e.g. `de` or `pt-BR`. */
  readonly lang: string;
  readonly words: OwnWords;
}

/** What went wrong, and what to do, each in a sentence or two. */
export type ErrorPair = readonly [what: string, next: string];

/** One of our languages: every word, and every error, warning and reason of a diagnosis by its code. */
export interface Language {
  /** BCP 47, e.g. `de` or `pt-BR`. */
  readonly lang: string;
  readonly words: Words;
  readonly errors: Readonly<Record<string, ErrorPair>>;
}
