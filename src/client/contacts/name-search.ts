/** How names are searched: by what any of their words begins with, whatever the accents. Pure. */

/** Letters as one searches for them: without accents, in small letters. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l');

/** Folded words with a space before each, so that ` lov` is in it if a word begins with it. */
export const wordsOf = (name: string): string => ` ${folded(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.trimEnd();

/** What is typed to find a person. */
export interface TypedName {
  /** What words of the name begin with. */
  readonly words: readonly string[];
  /** What is in the number, without zeros before it; empty if there are letters in the text. */
  readonly digits: string;
}

export function readTyped(text: string): TypedName {
  const digits = /\p{L}/u.test(text) ? '' : text.replace(/\D/g, '').replace(/^0+/, '');
  return {
    words: wordsOf(text).split(' ').filter(Boolean),
    digits: digits.length > 1 ? digits : '',
  };
}

/** @param words What `wordsOf` makes of the name. */
export const isNamed = (words: string, typed: TypedName): boolean =>
  typed.words.length > 0 && typed.words.every(word => words.includes(` ${word}`));

/** Whether what is typed is in a number. */
export const isNumbered = (number: string, { digits }: TypedName): boolean =>
  digits !== '' && number.replace(/\D/g, '').includes(digits);
