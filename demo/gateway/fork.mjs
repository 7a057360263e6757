// @ts-check
/** Rings all sockets of a user at once: the first to answer has the call, the others hear that somebody has it. */
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
  const endAll = (/** @type {(leg: Call) => Ending} */ endingOf) => {
    const left = [...ringing];
    ringing.clear();
    for (const leg of left) leg.end(endingOf(leg));
  };
  for (const leg of legs) {
    leg.on('answered', () => {
      ringing.delete(leg);
      endAll(({ session }) => session.dialect.answeredElsewhere);
      answered(leg);
    });
    leg.on('ended', ending => {
      if (ringing.delete(leg) && ringing.size === 0) failed(ending);
    });
    void leg.invite();
  }
  return { legs, cancel: () => endAll(() => endings.ORIGINATOR_CANCEL), ringing };
}

/** Connects a caller with a user: both hear each other, and either's end is the other's. @param {Call} caller @param {string} user */
export function bridge(caller, user) {
  const sessions = caller.session.gateway.sessionsOf(user).filter(session => session !== caller.session);
  if (sessions.length === 0) return caller.end(endings.USER_NOT_REGISTERED);
  const { headers } = caller;
  const attempt = fork(
    sessions,
    { destination: user, caller: userBehind(caller), headers },
    { answered: leg => connect(caller, leg), failed: ending => caller.end(ending) },
  );
  caller.ring();
  caller.on('ended', () => attempt.cancel());
  caller.after(RING_MS, () => {
    if (attempt.ringing.size === 0) return;
    attempt.cancel();
    caller.end(endings.NO_ANSWER);
  });
}

/**
 * A voice without a leg of its own calls a user.
 * @param {Parameters<typeof fork>[0]} sessions @param {Parameters<typeof fork>[1]} setup
 * @param {(leg: Call) => void} speak to whoever answers
 */
export function callIn(sessions, setup, speak) {
  const { legs, cancel } = fork(sessions, setup, { answered: speak, failed: () => {} });
  for (const leg of legs) leg.after(RING_MS, cancel);
  return legs.map(leg => leg.callId);
}

/** Two that are in a call hear each other from now on, and either's end is the other's. @param {Call} one @param {Call} two */
export function join(one, two) {
  one.play(new Relay(two));
  two.play(new Relay(one));
}

/** @param {Call} caller @param {Call} callee */
async function connect(caller, callee) {
  join(caller, callee);
  await caller.answer();
  if (!caller.answered || !callee.answered) return;
  caller.display('Outbound Call', callee.destination);
  callee.display(callee.caller.name, callee.caller.number);
}

/** How a leg's user is shown to others. @param {Call} leg */
export function userBehind({ session: { user } }) {
  return { name: `Extension ${user}`, number: user };
}
