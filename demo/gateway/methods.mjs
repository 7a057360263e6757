// @ts-check
/** What the gateway does with each request: a table from method to handler. */
import { Assistant } from './assistant.mjs';
import { Call } from './call.mjs';
import { toWire } from './dialects.mjs';
import { runDialPlan } from './dial-plan.mjs';
import { endingOf, endings, refusals } from './protocol.mjs';
import { hasCandidates, isUsable } from './sdp.mjs';
import { replace, transfer } from './transfer.mjs';
import { userOfPassword, userOfToken } from './tokens.mjs';

/** @typedef {import('./connection.mjs').Connection} Connection */
/** @typedef {import('./connection.mjs').Params} Params */
/** @typedef {import('./connection.mjs').Handler} Handler */
/** @typedef {import('./connection.mjs').Afterwards} Afterwards */
/** @typedef {import('./session.mjs').Session} Session */

/** Methods that need no login. @type {Record<string, Handler>} */
const open = {
  login: (connection, params, afterwards) => {
    const byToken = Boolean(params.login_token); // forms give an empty one beside a password
    const user = byToken ? userOfToken(params.login_token) : userOfPassword(params.login, params.passwd);
    if (!user) throw byToken ? refusals.badToken() : refusals.badPassword();
    connection.gateway.settings.pushes.handleSignIn(user, params);
    return welcome(connection, user, params, afterwards);
  },
  anonymous_login: (connection, params, afterwards) => {
    const result = welcome(connection, 'anonymous', params, afterwards);
    const { session } = connection;
    if (!session) return result;
    session.assistant ??= new Assistant(session, params.target_id);
    afterwards(() => session.assistant?.welcome());
    return result;
  },
};

/** Methods of somebody signed in. @type {Record<string, (session: Session, params: Params, afterwards: Afterwards) => object | Promise<object>>} */
const signedIn = {
  gatewayState: session => ({
    params: {
      state: session.gateway.settings.gatewayState(session.user),
      call_report_id: session.callReportId,
    },
    method: toWire(session.dialect, 'gatewayState'),
    sessid: session.sessid,
  }),
  ping: () => ({}),
  attachCalls: (session, _params, afterwards) => {
    afterwards(() => session.gateway.settings.pushes.attach(session.user));
    return { sessid: session.sessid };
  },
  disable_push_notification: session => {
    session.gateway.settings.pushes.disable(session.user);
    return { message: 'disable push notification success' };
  },
  invite,
  answer: takeAnswer(refusals.codecError, endings.USER_BUSY), // which the one who called hears, too
  attach: takeAnswer(refusals.codecNegotiation, endings.BEARERCAPABILITY_NOTAVAIL),
  bye: (session, params, afterwards) => {
    const call = callOf(session, params);
    const ending = endingOf(params);
    afterwards(() => call.end(ending, { tell: false }));
    const { cause, causeCode } = ending;
    return { callID: call.callId, message: 'CALL ENDED', causeCode, cause, sessid: session.sessid };
  },
  modify,
  info: (session, params) => {
    const { dtmf } = params;
    if (dtmf !== undefined) callOf(session, params).press(String(dtmf));
    return { message: 'SENT', sessid: session.sessid };
  },
  candidate: (session, params) => {
    const call = callOf(session, params);
    call.takeCandidate(params);
    return { message: 'OK', callID: call.callId };
  },
  endOfCandidates: (session, params) => ({ message: 'OK', callID: callOf(session, params).callId }),
  ai_conversation: (session, params, afterwards) => {
    afterwards(() => session.assistant?.take(params));
    return {};
  },
};

/**
 * Handles one request.
 * @param {Connection} connection @param {string | undefined} method @param {Params} params @param {Afterwards} afterwards
 */
export function handle(connection, method, params, afterwards) {
  if (method !== undefined && Object.hasOwn(open, method)) {
    return /** @type {Handler} */ (open[method])(connection, params, afterwards);
  }
  if (!connection.session) throw refusals.authenticationRequired();
  const handler = method !== undefined && Object.hasOwn(signedIn, method) ? signedIn[method] : undefined;
  if (!handler) throw refusals.unknownMethod();
  return handler(connection.session, params, afterwards);
}

/** @param {Connection} connection @param {string} user @param {Params} params @param {Afterwards} afterwards */
function welcome(connection, user, params, afterwards) {
  const session = connection.gateway.openSession(connection, user, params.sessid);
  afterwards(() => session.resume());
  return { message: 'logged in', sessid: session.sessid };
}

/** Where clients put the id of a call differs between SDKs. @param {Params} params */
export function callIdOf({ callID, callId, dialogParams }) {
  const id = callID ?? callId ?? dialogParams?.callID ?? dialogParams?.callId;
  return typeof id === 'string' && id ? id : undefined;
}

/** @param {Session} session @param {Params} params */
function callOf(session, params) {
  const call = session.calls.get(callIdOf(params) ?? '');
  if (!call) throw refusals.noSuchCall();
  return call;
}

/** @param {Session} session */
const trickles = ({ dialect }) => !dialect.lacks.has('candidate');

/** A call is always created first, and refused with a bye if there is something wrong with it. @type {typeof signedIn['']} */
function invite(session, params, afterwards) {
  const { settings } = session.gateway;
  const callId = callIdOf(params);
  const { sdp } = params;
  const trickle = params.trickle && trickles(session);
  const dialogParams = Object(params.dialogParams);
  if (!callId || typeof sdp !== 'string' || !sdp || session.gateway.calls.has(callId)) throw refusals.callError();
  if (trickle && settings.trickle === 'refuse') throw refusals.callError();
  const call = new Call(session, {
    callId,
    direction: 'inbound',
    destination: String(dialogParams.destination_number ?? ''),
    caller: {
      name: String(dialogParams.caller_id_name ?? ''),
      number: String(dialogParams.caller_id_number ?? session.user),
    },
    headers: session.dialect.headersOf(dialogParams),
  });
  const unusable = trickle ? settings.trickle === 'bye88' : !hasCandidates(sdp);
  afterwards(() => {
    if (unusable) return call.end(endings.INCOMPATIBLE_DESTINATION);
    call.takeOffer(sdp);
    runDialPlan(call);
  });
  return { message: 'CALL CREATED', callID: callId, sessid: session.sessid, ...call.ids };
}

/**
 * Answers to offers of ours. Verto takes none without candidates: the request is refused, and the call ends.
 * @param {() => Error} refusal @param {import('./protocol.mjs').Ending} ending
 * @returns {(session: Session, params: Params, afterwards: Afterwards) => object}
 */
function takeAnswer(refusal, ending) {
  return (session, params, afterwards) => {
    const call = callOf(session, params);
    const { sdp } = params;
    if (typeof sdp !== 'string' || !sdp) throw refusals.callError();
    if (!trickles(session) && !hasCandidates(sdp)) {
      afterwards(() => call.end(ending));
      throw refusal();
    }
    afterwards(() => call.takeAnswer(sdp));
    return { sessid: session.sessid };
  };
}

/** @typedef {(call: Call, params: Params, afterwards: Afterwards) => object | Promise<object>} Action */

/** What each action of `modify` makes of a call. @type {Record<string, Action>} */
const actions = {
  hold: call => call.hold(true),
  unhold: call => call.hold(false),
  toggleHold: call => call.hold(call.state !== 'held'),
  updateMedia: async (call, { sdp, trickle }) => {
    // Without candidates real servers stop the sound that was there, too; that much reality helps nobody.
    if (!isUsable(sdp) || !(hasCandidates(sdp) || (trickle && trickles(call.session))))
      throw refusals.codecNegotiation();
    const answer = await call.renegotiate(sdp);
    if (answer === undefined) throw refusals.codecNegotiation();
    return { holdState: call.holdState, sdp: answer };
  },
  transfer: (call, { destination }, afterwards) => {
    if (typeof destination !== 'string' || !destination) throw refusals.noDestination();
    transfer(call, destination);
    afterwards(() => call.end(endings.NORMAL_CLEARING));
    return { message: 'CALL TRANSFERRED', holdState: call.holdState };
  },
  replace: (call, { replaceCallID }, afterwards) => {
    if (typeof replaceCallID !== 'string' || !replaceCallID) throw refusals.noReplacement();
    const consultation = call.session.calls.get(replaceCallID);
    if (!consultation || consultation === call) throw refusals.badReplacement();
    replace(call, consultation);
    afterwards(() => endTransferred(call, consultation));
    return { message: 'CALL TRANSFERRED', holdState: call.holdState };
  },
};

/** The calls of whoever made an attended transfer, in either order. @param {Call} call @param {Call} consultation */
function endTransferred(call, consultation) {
  const { settings } = call.session.gateway;
  const ends = [() => call.end(settings.server.transferred), () => consultation.end(endings.ATTENDED_TRANSFER)];
  if (settings.consultationEndsFirst()) ends.reverse();
  for (const end of ends) end();
}

/** @type {typeof signedIn['']} */
async function modify(session, params, afterwards) {
  const call = callOf(session, params);
  const action = String(params.action);
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!act) throw refusals.badParameters();
  if (session.gateway.settings.withheld.has(action)) throw refusals.unknownMethod();
  return { callID: call.callId, action, ...(await act(call, params, afterwards)), sessid: session.sessid };
}
