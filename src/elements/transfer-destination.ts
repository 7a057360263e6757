/** What a person enters to transfer a call to. */
import { errorCodes, readDestination } from '../client/index.js';
import type { Localize } from '../i18n/index.js';
import { errorText } from './error-text.js';

/** Why a call cannot be transferred to what was entered, in words; empty where it can be. */
export function transferRefusal(text: string, words: Localize): string {
  const { destination, tones } = readDestination(text);
  if (!destination) return Object.values(errorText({ code: errorCodes.INVALID_CALL_PARAMETERS }, words)).join(' ');
  return tones && words.term('transferDigits', tones.replaceAll('w', ';'));
}
