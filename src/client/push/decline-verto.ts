import { uuid } from '../base/uuid.js';
import { userBusy } from '../call/termination.js';
import { readHeaders } from '../call/headers.js';
import { signIn } from '../config/credentials.js';
import { endpointUrl } from '../config/endpoint.js';
import type { ClientOptions } from '../config/options.js';
import { dialects, fromWire, toWire } from '../signaling/dialect.js';
import { text, type Json } from '../signaling/frame.js';
import { userAgent } from '../signaling/user-agent.js';
import {
  runOneTimeSession,
  type OneTimeSession,
  type OneTimeSessionParts,
  type OneTimeTask,
} from './one-time-session.js';
import { pushIdOf } from './push-id.js';
import type { Push } from './push-metadata.js';

const { verto } = dialects;

/**
 * Declines the call of a push notification without a phone, in Verto, which has no word for it: signs in, ends the call as busy (17),
 * and leaves. The call is the one that has the id of the push; else the one that comes in after the sign-in and names it in `X-Push-Id`,
 * or names no other, and is not from another number. It runs in service workers too. Rejects with 45001, 45002, 46xxx, or with 45005
 * where no such call comes.
 */
export async function declineByVerto(
  options: ClientOptions,
  push: Push,
  parts: OneTimeSessionParts = {},
): Promise<void> {
  const { environment = 'production', region = 'auto', host } = options;
  const { params } = await signIn(options);
  const sessid = uuid(); // mod_verto always wants one
  const login = { ...params, sessid, userVariables: {}, loginParams: {}, 'User-Agent': userAgent() };
  await runOneTimeSession(login, [endpointUrl({ environment, region, host })], declineCall(push, sessid), parts);
}

function declineCall(push: Push, sessid: string): OneTimeTask {
  const end = (session: OneTimeSession, callID: string, onGone: () => void): void =>
    session.request(toWire(verto, 'bye'), { sessid, ...userBusy, dialogParams: { callID } }, ({ kind }) =>
      kind === 'result' ? session.finish() : onGone(),
    );
  return {
    name: 'bye',
    onSignedIn: session => end(session, push.id, () => {}), // the server may have it under another id: then it comes
    onRequest: (session, { method, params }) => {
      if (fromWire(verto, method) === 'invite' && isAnnounced(push, params))
        end(session, text(params['callID']), session.finish);
    },
  };
}

function isAnnounced({ id, callerNumber }: Push, params: Json): boolean {
  const callId = text(params['callID']);
  if (callId === id) return true;
  const named = pushIdOf(readHeaders(params));
  return Boolean(callId) && (named ? named === id : isSameNumber(callerNumber, text(params['caller_id_number'])));
}

/** As far as both are known: one may have a prefix that the other lacks. */
function isSameNumber(...numbers: readonly [string, string]): boolean {
  const [one, other] = numbers.map(number => number.replace(/\D/g, '')) as [string, string];
  return !one || !other || one.endsWith(other) || other.endsWith(one);
}
