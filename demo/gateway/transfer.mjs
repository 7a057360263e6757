// @ts-check
/** Passing a conversation on: the other side of a leg is connected with somebody else, and the leg has served its turn. */
import { dialled, runDialPlan } from './dial-plan.mjs';
import { callIn, join, userBehind } from './fork.mjs';
import { refusals } from './protocol.mjs';
import { Relay } from './sources.mjs';
import { isUser } from './tokens.mjs';

/** @typedef {import('./call.mjs').Call} Call */

/** Blind: the other side goes on as if it had dialled the destination itself. @param {Call} leg @param {string} destination */
export function transfer(leg, destination) {
  requireOtherSide(leg);
  const other = leg.release();
  if (other instanceof Relay) return runDialPlan(other.other, destination);
  const user = dialled(destination);
  // What is no user is a voice, like the other side: they may talk without us.
  if (!other || !isUser(user)) return;
  const caller = leg.direction === 'outbound' ? leg.caller : { name: leg.destination, number: leg.destination };
  callIn(leg.session.gateway.sessionsOf(user), { destination: user, caller }, answered => answered.play(other));
}

/** Attended: the other sides of two legs are connected with each other. @param {Call} leg @param {Call} consultation */
export function replace(leg, consultation) {
  requireOtherSide(leg);
  requireOtherSide(consultation);
  const one = leg.release();
  const two = consultation.release();
  if (one instanceof Relay && two instanceof Relay) introduce(one.other, two.other);
  else if (one instanceof Relay && two) one.other.play(two);
  else if (two instanceof Relay && one) two.other.play(one);
}

/** @param {Call} one @param {Call} two */
function introduce(one, two) {
  join(one, two);
  for (const leg of [one, two]) {
    const { name, number } = userBehind(leg === one ? two : one);
    leg.display(name, number);
  }
}

/** @param {Call} leg */
function requireOtherSide(leg) {
  if (!leg.answered || !leg.source) throw refusals.notBridged();
}
