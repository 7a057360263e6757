/** What keeps a phone from being used until the user or the page acts. */
import type { ClientState, ErrorSnapshot } from '../../client/index.js';
import { hasCredentials } from '../../provider/client-options.js';
import type { ProviderElement } from '../../provider/provider-element.js';
import type { Localize } from '../../i18n/index.js';
import { errorText } from '../error-text.js';
import { phoneStatus } from '../phone-status.js';

/** In words, with the button that may fix it. */
export interface Problem {
  readonly what: string;
  readonly next: string;
  readonly cause: Pick<ErrorSnapshot, 'codeName' | 'code' | 'message'> | null;
  readonly canRetry: boolean;
}

/** Null while nothing is wrong, or what is wrong recovers by itself. */
export function findProblem(phone: ProviderElement, state: ClientState, words: Localize): Problem | null {
  const { optionError } = phone;
  const cause = optionError ?? (phoneStatus(state) === 'failed' ? state.error : null);
  if (cause) return { ...errorText(cause, words), cause, canRetry: !optionError };
  const isOff = phone.hasUpdated && phone.ownsClient && state.connection === 'disconnected';
  if (!isOff || hasCredentials(phone)) return null;
  return { what: words.term('notSetUp'), next: words.term('notSetUpNext'), cause: null, canRetry: false };
}
