/** The text of an error for the user. */
import { errorCodes, errorRegistry, microphonePolicy, type ErrorEntry } from '../client/index.js';
import type { ErrorText, Localize } from '../i18n/index.js';

/** In the language of the page, else in the English of the registry. Unknown codes get a general text. */
export function errorText({ code }: { readonly code: number }, words: Localize): ErrorText {
  const known: Readonly<Record<number, ErrorEntry>> = errorRegistry;
  const { message, solutions } = known[code] ?? errorRegistry[errorCodes.UNEXPECTED_ERROR];
  const text = words.error(code, { what: message, next: solutions[0] ?? '' });
  const isFramed = code === errorCodes.MICROPHONE_DENIED && microphonePolicy() === 'unknown';
  return isFramed ? { ...text, next: words.term('microphoneDeniedInFrameNext') } : text;
}
