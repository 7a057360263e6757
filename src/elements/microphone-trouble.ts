/** What is wrong with the microphone, and what to do. Pure. */
import { errorCodes, type ClientState, type MicrophoneState } from '../client/index.js';
import type { ErrorText, Localize } from '../i18n/index.js';
import { errorText } from './error-text.js';

export interface MicrophoneTrouble extends ErrorText {
  /** It is not open, and asking once more may help; else it is open and not heard. */
  readonly canAsk: boolean;
}

const codes: Partial<Record<MicrophoneState, number>> = {
  denied: errorCodes.MICROPHONE_DENIED,
  forbidden: errorCodes.MICROPHONE_FORBIDDEN,
  missing: errorCodes.MICROPHONE_NOT_FOUND,
  failed: errorCodes.MICROPHONE_FAILED,
};

/** By the user or by the owner of a page around this one: then the way out differs from browser to browser. */
export const isBlocked = (microphone: MicrophoneState): boolean =>
  microphone === 'denied' || microphone === 'forbidden';

/** In words; null while nothing is wrong. */
export function microphoneTrouble(
  { microphone, devices: { silence } }: Pick<ClientState, 'microphone' | 'devices'>,
  words: Localize,
): MicrophoneTrouble | null {
  const code = codes[microphone];
  if (code) return { ...errorText({ code }, words), canAsk: true };
  const isDismissed = microphone === 'dismissed';
  if (!isDismissed && !silence) return null;
  const word = isDismissed ? 'microphoneDismissed' : 'microphoneSilent';
  return { what: words.term(word), next: words.term(`${word}Next`), canAsk: isDismissed };
}
