// @ts-check
/** The words of the wire in one place: error codes and messages, and why calls end. */

/** A request's refusal, thrown by handlers. */
export class Refusal extends Error {
  /** @param {number} code @param {string} message @param {boolean} [closes] the socket too */
  constructor(code, message, closes = false) {
    super(message);
    this.code = code;
    this.closes = closes;
  }
}

/** The refusals that real servers give. */
export const refusals = {
  authenticationRequired: () => new Refusal(-32000, 'Authentication Required'),
  badToken: () => new Refusal(-32000, 'Token registration error'),
  badPassword: () => new Refusal(-32001, 'Authentication Failure'),
  sessionInUse: () => new Refusal(-32001, 'Session in use', true),
  callError: () => new Refusal(-32002, 'CALL ERROR'),
  noSuchCall: () => new Refusal(-32002, 'CALL DOES NOT EXIST'),
  codecError: () => new Refusal(-32002, 'CODEC ERROR'),
  codecNegotiation: () => new Refusal(-32002, 'CODEC NEGOTIATION ERROR'),
  noDestination: () => new Refusal(-32002, 'destination missing'),
  notBridged: () => new Refusal(-32002, 'call is not bridged'),
  noReplacement: () => new Refusal(-32002, 'replaceCallID missing'),
  badReplacement: () => new Refusal(-32002, 'invalid transfer leg'),
  unknownMethod: () => new Refusal(-32601, 'Invalid Method, Missing Method or Permission Denied'),
  badParameters: () => new Refusal(-32602, 'Invalid Parameter'),
};

/** @typedef {{ cause: string, causeCode: number, sipCode: number, sipReason: string }} Ending */

/** @param {string} cause @param {number} causeCode @param {number} sipCode @param {string} sipReason @returns {Ending} */
const ending = (cause, causeCode, sipCode, sipReason) => ({ cause, causeCode, sipCode, sipReason });

/** Why calls end. Codes are not limited to Q.850's 1 to 127. @satisfies {Record<string, Ending>} */
export const endings = {
  UNALLOCATED_NUMBER: ending('UNALLOCATED_NUMBER', 1, 404, 'Not Found'),
  NORMAL_CLEARING: ending('NORMAL_CLEARING', 16, 200, 'OK'),
  USER_BUSY: ending('USER_BUSY', 17, 486, 'Busy Here'),
  NO_ANSWER: ending('NO_ANSWER', 19, 480, 'Temporarily Unavailable'),
  CALL_REJECTED: ending('CALL_REJECTED', 21, 603, 'Decline'),
  DESTINATION_OUT_OF_ORDER: ending('DESTINATION_OUT_OF_ORDER', 27, 502, 'Bad Gateway'),
  BEARERCAPABILITY_NOTAVAIL: ending('BEARERCAPABILITY_NOTAVAIL', 58, 503, 'Service Unavailable'),
  INCOMPATIBLE_DESTINATION: ending('INCOMPATIBLE_DESTINATION', 88, 488, 'Not Acceptable Here'),
  ORIGINATOR_CANCEL: ending('ORIGINATOR_CANCEL', 487, 487, 'Request Terminated'),
  LOSE_RACE: ending('LOSE_RACE', 702, 486, 'Busy Here'),
  PICKED_OFF: ending('PICKED_OFF', 805, 487, 'Request Terminated'),
  ATTENDED_TRANSFER: ending('ATTENDED_TRANSFER', 801, 200, 'OK'),
  USER_NOT_REGISTERED: ending('USER_NOT_REGISTERED', 806, 480, 'Temporarily Unavailable'),
};

/** An ending by its name; an unknown one is a normal one. @param {unknown} cause @returns {Ending} */
export function endingNamed(cause) {
  const isKnown = typeof cause === 'string' && Object.hasOwn(endings, cause);
  return isKnown ? endings[/** @type {keyof typeof endings} */ (cause)] : endings.NORMAL_CLEARING;
}

/** The ending that a client gives in its bye; what it leaves out is filled in. @param {Record<string, any>} params @returns {Ending} */
export function endingOf({ cause, causeCode }) {
  const known = endingNamed(cause);
  return { ...known, cause: String(cause ?? known.cause), causeCode: Number(causeCode ?? known.causeCode) };
}
