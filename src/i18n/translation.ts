import type { en } from './translations/en.js';

/** A word, or a function that puts names and numbers into a sentence. */
type Word<W> = W extends (...parts: infer Parts) => string ? (...parts: Parts) => string : string;

/** All words by their key. */
export type Words = { readonly [K in keyof typeof en]: Word<(typeof en)[K]> };

/** What a word has to be given. */
export type WordParts<K extends keyof Words> = Words[K] extends (...parts: infer Parts) => string ? Parts : [];

/** One language. What it leaves out is said in English. */
export interface Translation {
  /** BCP 47, e.g. `de` or `pt-BR`. */
  readonly lang: string;
  readonly words: Partial<Words>;
}
