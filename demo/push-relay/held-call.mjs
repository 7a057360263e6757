/**
 * What becomes of a caller who is held, as a table:
 *
 *     pushed ──ready──▶ bridging ──answered──▶ talking
 *       │                  │                      │
 *       └─ declined, expired, unreachable, failed, left ─▶ over
 *
 * There is no way back to `pushed`: a call is bridged once.
 */

/** @typedef {'pushed' | 'bridging' | 'talking' | 'over'} State */
/**
 * `ready`: a device of the user is signed in · `answered`: the user has the call · `declined`: on all devices, or at the ringing
 * phone · `failed`: the phone did not answer · `unreachable`: no push service took the message · `expired`: nobody was ready in
 * time · `left`: the caller hung up.
 * @typedef {'ready' | 'answered' | 'declined' | 'failed' | 'unreachable' | 'expired' | 'left'} Event
 */
/**
 * `transfer`: ring the SIP address · `release`: end the caller's leg · `pushMissed`, `pushAnswered`: say so to the devices ·
 * `stopGreeting`.
 * @typedef {'transfer' | 'release' | 'pushMissed' | 'pushAnswered' | 'stopGreeting'} Effect
 */

/** @type {Record<State, Partial<Record<Event, [State, ...Effect[]]>>>} */
const table = {
  pushed: {
    ready: ['bridging', 'transfer'],
    declined: ['over', 'release'],
    unreachable: ['over', 'release'],
    expired: ['over', 'release', 'pushMissed'],
    left: ['over', 'pushMissed'],
  },
  bridging: {
    answered: ['talking', 'stopGreeting', 'pushAnswered'],
    declined: ['over', 'release'],
    failed: ['over', 'release', 'pushMissed'],
    left: ['over', 'pushMissed'],
  },
  talking: { left: ['over'] },
  over: {},
};

/** The state and what has to be done; undefined if the event means nothing now. @param {State} state @param {Event} event */
export function next(state, event) {
  const [to, ...effects] = table[state][event] ?? [];
  return to && { state: to, effects };
}
