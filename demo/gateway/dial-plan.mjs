// @ts-check
/** What happens when a number is dialled: a table. */
import { RING_MS, bridge } from './fork.mjs';
import { endings } from './protocol.mjs';
import { Echo, Frames } from './sources.mjs';
import { isUser } from './tokens.mjs';

/** @typedef {import('./call.mjs').Call} Call */
/** @typedef {(call: Call, number: string) => unknown} Script */

const CONCERT_PITCH = 440;

/** @param {Call} call */
const tones = call => call.session.gateway.tones;

/** @param {Call} call */
export const playTone = call => call.play(new Frames(codec => tones(call).tone(codec, [CONCERT_PITCH])));

/** @param {Call} call */
export const playEcho = call => call.play(new Echo());

/** @param {Call} call */
const answerWithTone = call => {
  playTone(call);
  return call.answer();
};

/** @param {Call} call */
const answerWithEcho = call => {
  playEcho(call);
  return call.answer();
};

/** @param {Call} call */
const answerAsAssistant = call => {
  call.once('answered', () => call.session.assistant?.talk(call));
  return answerWithEcho(call);
};

/** @param {import('./protocol.mjs').Ending} ending @returns {Script} */
const refuse = ending => call => call.end(ending);

/** Rings, then goes on. @param {number} ms @param {Script} next @returns {Script} */
const ringThen = (ms, next) => (call, number) => {
  call.ring();
  call.after(ms, () => next(call, number));
};

/** @param {Call} call */
async function earlyMedia(call) {
  playTone(call);
  await call.early();
  call.after(2_000, () => call.answer());
}

/** @param {Call} call */
async function hangUpSoon(call) {
  await answerWithTone(call);
  call.after(2_000, () => call.end(endings.NORMAL_CLEARING));
}

/** Four digits, played back. @type {Script} */
function repeatDigits(call) {
  let digits = '';
  call.play(new Frames(codec => tones(call).tone(codec, [])));
  call.on('digit', digit => {
    digits += digit;
    if (digits.length !== 4) return;
    const goodbye = () => call.end(endings.NORMAL_CLEARING);
    call.play(new Frames(codec => tones(call).dtmf(codec, digits), goodbye));
  });
  return call.answer();
}

const notWhitelisted = {
  ...endings.CALL_REJECTED,
  sipCode: 403,
  sipReason: 'Dialed number is not included in whitelisted countries',
};

/** Numbers that mean something, by the first pattern that fits. @type {[RegExp, Script][]} */
const plan = [
  [/^9191$/, repeatDigits],
  [/^9192$/, ringThen(RING_MS, refuse(endings.NO_ANSWER))],
  [/^9193$/, hangUpSoon],
  [/^9194$/, earlyMedia],
  [/^9195$/, refuse(notWhitelisted)],
  [/^9196$/, answerWithEcho],
  [/^9197$/, answerWithTone],
  [/^9198$/, ringThen(3_000, answerWithTone)],
  [/^9199$/, refuse(endings.USER_BUSY)],
  [/^\+\d{6,15}$/, ringThen(1_000, answerWithEcho)],
];

/** `sip:9196@somewhere` is 9196, and `+1 (555) 123-0000` has no blanks. @param {string} destination */
export function dialled(destination) {
  const user = destination.replace(/^sips?:/i, '').split('@')[0] ?? '';
  return user.replace(/[\s().-]/g, '');
}

/** Does with a call what the number says. @param {Call} call @param {string} [destination] */
export function runDialPlan(call, destination = call.destination) {
  const number = dialled(destination);
  const assistant = call.session.user === 'anonymous' && number === '' ? answerAsAssistant : undefined;
  const script =
    plan.find(([pattern]) => pattern.test(number))?.[1] ??
    (isUser(number) ? bridge : undefined) ??
    assistant ??
    refuse(endings.UNALLOCATED_NUMBER);
  Promise.resolve(script(call, number)).catch(error => call.session.gateway.log(`dial plan ${number}: ${error}`));
}
