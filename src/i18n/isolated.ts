import type { Words } from './translation.js';

/**
 * Words of a language that is written from right to left. Names and numbers that are put into them stand in isolates of their
 * own direction (FSI … PDI): `+1 555 0100` and `1234#` keep their order.
 */
export function isolated(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, keep(word)])) as unknown as Words;
}

type Part = string | number;

function keep(word: string | ((...parts: never) => string)): typeof word {
  if (typeof word === 'string') return word;
  const say = word as (...parts: readonly Part[]) => string;
  return (...parts: readonly Part[]) => say(...parts.map(part => (typeof part === 'string' ? isolate(part) : part)));
}

const isolate = (text: string): string => `\u2068${text}\u2069`;
