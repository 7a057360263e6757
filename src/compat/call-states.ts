/**
 * The states of the SDK, and which of them one of ours is.
 *
 *     new ─▶ requesting ─▶ trying ─▶ early ─▶ active ◀──▶ held        (outbound)
 *      └──▶ ringing ─▶ answering ───────────────▲                    (inbound)
 *     active, held ◀──▶ recovering
 *     every state ─▶ hangup ─▶ destroy, after `disconnect()` purge before them
 *
 * `ringing` is of inbound calls alone: an outbound call that rings there is `trying`, or `early` with audio.
 */
import type { CallSnapshot, CallState as OwnState } from '../client/index.js';

export type CallState =
  | 'new'
  | 'requesting'
  | 'trying'
  | 'recovering'
  | 'ringing'
  | 'answering'
  | 'early'
  | 'active'
  | 'held'
  | 'hangup'
  | 'destroy'
  | 'purge';

const outbound: Readonly<Record<OwnState, CallState>> = {
  new: 'new',
  connecting: 'trying',
  ringing: 'trying',
  active: 'active',
  held: 'held',
  reconnecting: 'recovering',
  dropped: 'recovering',
  done: 'destroy',
};
const inbound: Readonly<Record<OwnState, CallState>> = { ...outbound, connecting: 'answering', ringing: 'ringing' };

/** States that the SDK goes through on the way. */
const before: Partial<Record<CallState, CallState>> = { trying: 'requesting', destroy: 'hangup' };

/** The state of a call in the SDK's words. */
export function sdkState({ direction, state, earlyMedia }: CallSnapshot): CallState {
  if (direction === 'inbound') return inbound[state];
  return earlyMedia && outbound[state] === 'trying' ? 'early' : outbound[state];
}

/** The states to go through, one after another, on the way to `state`. */
export const pathTo = (state: CallState): readonly CallState[] => [...(before[state] ? [before[state]] : []), state];

/** What `TelnyxRTC.telnyxStateCall()` makes of a state. */
export const simpleStates: Partial<Record<string, string>> = {
  requesting: 'connecting',
  trying: 'connecting',
  early: 'connecting',
  answering: 'ringing',
  hangup: 'done',
  destroy: 'done',
};
