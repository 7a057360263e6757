/** Which screen the phone shows for a state, and what is on it. Pure. */
import type { CallSnapshot, ClientState } from '../../client/index.js';
import { waitingCalls } from '../waiting-calls.js';

/** Screens that show a call. */
export type CallScreen = 'incoming' | 'call' | 'ended' | 'summary';

export type Screen = 'idle' | 'problem' | CallScreen;

export interface PhoneView {
  readonly screen: Screen;
  /** The call that the screen is about. */
  readonly call: CallSnapshot | null;
  /** Calls besides it that do not wait for an answer. */
  readonly others: readonly CallSnapshot[];
  /** A call comes in during another call. */
  readonly hasSecondIncoming: boolean;
}

/**
 * @param isDismissed Whether the user is done with a call that ended.
 * @param hasProblem Whether the phone cannot be used before the user or the page acts.
 */
export function phoneView(
  { calls, currentCallId, lastCall }: Pick<ClientState, 'calls' | 'currentCallId' | 'lastCall'>,
  isDismissed: (call: CallSnapshot) => boolean,
  hasProblem: boolean,
): PhoneView {
  const waiting = waitingCalls({ calls });
  const up = calls.filter(call => !waiting.includes(call));
  const current = up.find(({ id }) => id === currentCallId) ?? up.at(-1);
  const others = up.filter(call => call !== current);
  if (current) return { screen: 'call', call: current, others, hasSecondIncoming: waiting.length > 0 };
  const rest = { others, hasSecondIncoming: false };
  if (waiting[0]) return { screen: 'incoming', call: waiting[0], ...rest };
  if (lastCall && !wasGivenUp(lastCall) && !isDismissed(lastCall)) return { screen: 'ended', call: lastCall, ...rest };
  return { screen: hasProblem ? 'problem' : 'idle', call: null, ...rest };
}

/** A call that the user cancelled before it began is not reported as ended. */
const wasGivenUp = ({ activeSince, termination }: CallSnapshot): boolean =>
  activeSince === null && termination?.endedBy === 'local';
