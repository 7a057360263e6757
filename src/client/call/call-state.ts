/**
 * The states of a call, as a table.
 *
 *     new ─▶ connecting ─▶ ringing ─▶ active ◀──▶ held
 *      │          └───────────────────▶ ▲          ▲
 *      └─▶ ringing (inbound) ─▶ connecting         │
 *     active, held ◀──▶ reconnecting ◀──▶ dropped ─┘
 *     reconnecting, dropped ─▶ connecting (dialled again)
 *     every state ─▶ done
 *
 * Outbound: `connecting` when the invitation is sent, `ringing` when the other side rings, `active` when it answers.
 * Inbound: `ringing` until answered, `connecting` while the answer is in progress. Only `done` is final.
 */
export type CallState = 'new' | 'connecting' | 'ringing' | 'active' | 'held' | 'reconnecting' | 'dropped' | 'done';

export const nextStates = {
  new: ['connecting', 'ringing', 'done'],
  connecting: ['ringing', 'active', 'reconnecting', 'dropped', 'done'],
  ringing: ['connecting', 'active', 'reconnecting', 'dropped', 'done'],
  active: ['held', 'reconnecting', 'dropped', 'done'],
  held: ['active', 'reconnecting', 'dropped', 'done'],
  reconnecting: ['connecting', 'active', 'held', 'dropped', 'done'],
  dropped: ['connecting', 'reconnecting', 'active', 'held', 'done'],
  done: [],
} as const satisfies Record<CallState, readonly CallState[]>;

/** Why a call is `reconnecting` or `dropped`. */
export type InterruptionReason =
  'network-switched' | 'network-lost' | 'server-error' | 'media-failed' | 'page-reloaded';

export const canMove = (from: CallState, to: CallState): boolean =>
  (nextStates[from] as readonly CallState[]).includes(to);

/** In a conversation, or about to be again. */
export const isEstablished = (state: CallState): boolean =>
  state === 'active' || state === 'held' || state === 'reconnecting' || state === 'dropped';
