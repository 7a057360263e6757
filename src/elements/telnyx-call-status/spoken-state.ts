/** What a screen reader says of a call. Each sentence names the remote party, for there may be several calls. Pure. */
import type { CallSnapshot } from '../../client/index.js';
import type { Localize, Words } from '../../i18n/index.js';
import { endingKey } from '../../i18n/ending.js';
import { errorText } from '../error-text.js';
import { nameOf } from '../identity.js';
import type { StateWord } from './state-word.js';

const spoken = {
  calling: 'saidCalling',
  ringing: 'saidRinging',
  answering: 'saidAnswering',
  active: 'saidActive',
  onHold: 'saidOnHold',
  heldByRemote: 'saidHeldByRemote',
  reconnecting: 'saidReconnecting',
  noNetwork: 'saidNoNetwork',
} as const satisfies Partial<Record<StateWord, keyof Words>>;

/** Nothing for a call that rings: telnyx-incoming-call says who calls. */
export function spokenState(call: CallSnapshot, word: StateWord, words: Localize): string {
  if (word === 'callEnded') return spokenEnding(call, words);
  return word === 'incomingCall' ? '' : words.term(spoken[word], nameOf(call.remote, words));
}

/**
 * What ended, and whom the user is with now.
 * @param shown The call that the user is in now, and what is said of it.
 */
export function spokenEnding(
  { direction, activeSince, remote, termination, error }: CallSnapshot,
  words: Localize,
  shown?: CallSnapshot | null,
  state = '',
): string {
  const who = nameOf(remote, words);
  const reason = endingKey(termination, { direction, answered: activeSince !== null });
  const why = error?.fatal ? errorText(error, words).what : reason !== 'callEnded' && words.term(reason as 'endedBusy');
  const ended = why ? words.term('saidEndedWhy', who, why) : words.term('saidEnded', who);
  const isTalking = shown?.state === 'active' && !shown.heldByRemote;
  const now = isTalking ? words.term('saidTalkingWith', nameOf(shown.remote, words)) : state;
  return now ? `${ended} ${now}` : ended;
}
