/**
 * How attributes are spelled: `token-url`, and `tokenurl`, which is what HTML, and React on a server, make of `tokenUrl`.
 */

/** `token-url` → `tokenurl`. */
export const plain = (attribute: string): string => attribute.replaceAll('-', '');

/** `tokenurl` → `token-url`: the first of the known attributes with these letters, else the name itself. */
export const hyphenated = (name: string, known: readonly string[]): string =>
  known.find(attribute => plain(attribute) === plain(name)) ?? name;

/** An object, or a list of some, that a framework turned into text: it has no value. */
export const isObjectAsText = (text: string | null): boolean => text !== null && /^\[object \w+\](,|$)/.test(text);
