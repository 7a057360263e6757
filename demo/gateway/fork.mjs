// @ts-check
/** Rings all sockets of a user at once: the first to answer has the call, the others lose the race. */
import { Call } from './call.mjs';
import { endings } from './protocol.mjs';
import { Relay } from './sources.mjs';

/** @typedef {import('./gateway.mjs').Gateway} Gateway */
/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./protocol.mjs').Ending} Ending */

export const RING_MS = 60_000;

/**
 * Calls a user.
 * @param {Session[]} sessions that ring
 * @param {Omit<import('./call.mjs').CallSetup, 'callId' | 'direction'>} setup
 * @param {{ answered: (leg: Call) => void, failed: (ending: Ending) => void }} events
 */
export function fork(sessions, setup, { answered, failed }) {
  const legs = sessions.map(session => new Call(session, { ...setup, direction: 'outbound' }));
  const ringing = new Set(legs);
  const endAll = (/** @type {Ending} */ ending) => {
    const left = [...ringing];
    ringing.clear();
    for (const leg of left) leg.end(ending);
  };
  for (const leg of legs) {
    leg.whenAnswered(() => {
      ringing.delete(leg);
      endAll(endings.LOSE_RACE);
      answered(leg);
    });
    leg.whenEnded(ending => {
      if (ringing.delete(leg) && ringing.size === 0) failed(ending);
    });
    void leg.invite();
  }
  return { legs, cancel: () => endAll(endings.ORIGINATOR_CANCEL), ringing };
}

/** Connects a caller with a user: both hear each other, and either's end is the other's. @param {Call} caller @param {string} user */
export function bridge(caller, user) {
  const sessions = caller.session.gateway.sessionsOf(user).filter(session => session !== caller.session);
  if (sessions.length === 0) return caller.end(endings.USER_NOT_REGISTERED);
  const { headers } = caller;
  const party = { name: `Extension ${caller.session.user}`, number: caller.session.user };
  const attempt = fork(
    sessions,
    { destination: user, caller: party, headers },
    { answered: leg => connect(caller, leg), failed: ending => caller.end(ending) },
  );
  caller.ring();
  caller.whenEnded(() => attempt.cancel());
  caller.after(RING_MS, () => {
    if (caller.state !== 'ringing') return;
    attempt.cancel();
    caller.end(endings.NO_ANSWER);
  });
}

/** @param {Call} caller @param {Call} callee */
async function connect(caller, callee) {
  caller.whenEnded(() => callee.end(endings.NORMAL_CLEARING));
  callee.whenEnded(() => caller.end(endings.NORMAL_CLEARING));
  caller.play(new Relay(callee));
  callee.play(new Relay(caller));
  await caller.answer();
  if (!caller.answered || !callee.answered) return;
  caller.display('Outbound Call', callee.destination);
  callee.display(callee.caller.name, callee.caller.number);
}
