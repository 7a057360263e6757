/** What an error says to the user. */
import { errorCodes } from '../client/index.js';
import { errorRegistry, type ErrorEntry } from '../client/index.js';
import type { ErrorText, Localize } from '../i18n/index.js';

/** In the language of the page, else in the English of the registry. Of codes that it does not know, in general words. */
export function errorText({ code }: { readonly code: number }, words: Localize): ErrorText {
  const known: Readonly<Record<number, ErrorEntry>> = errorRegistry;
  const { message, solutions } = known[code] ?? errorRegistry[errorCodes.UNEXPECTED_ERROR];
  return words.error(code, { what: message, next: solutions[0] ?? '' });
}
