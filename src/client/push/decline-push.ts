import { signIn } from '../config/credentials.js';
import { endpointUrl, hasRegions } from '../config/endpoint.js';
import type { ClientOptions } from '../config/options.js';
import { pushVariables } from '../config/push-variables.js';
import { text } from '../signaling/frame.js';
import { userAgent } from '../signaling/user-agent.js';
import { runOneTimeSession, type OneTimeSessionParts, type OneTimeTask } from './one-time-session.js';

/** What Telnyx gets to decline before we leave, unless it says sooner that we are registered, in milliseconds. */
const leaveAfterMs = 1_000;

export interface DeclineByPushParts extends OneTimeSessionParts {
  /** The machine that has the call, if the push said so. */
  readonly voiceSdkId?: string | null;
}

/**
 * Declines the call of a push notification without a phone: signs in with `decline_push`, as Telnyx's mobile SDKs do, and leaves.
 * It runs in service workers too. Telnyx's dialect only. Rejects with 45001, 45002, 45005 or 46xxx.
 */
export async function declineByPush(options: ClientOptions, parts: DeclineByPushParts = {}): Promise<void> {
  const { voiceSdkId = null } = parts;
  const { environment = 'production', region = 'auto', host } = options;
  const { params } = await signIn(options);
  const tried = region !== 'auto' && hasRegions(host) ? [region, 'auto' as const] : [region];
  const machine = { voiceSdkId, isMachineBroken: false };
  const urls = tried.map(each => endpointUrl({ environment, region: each, host }, machine));
  const login = {
    ...params,
    from_push: true,
    userVariables: pushVariables(options),
    loginParams: { decline_push: 'true' },
    reconnection: false,
    'User-Agent': userAgent(),
  };
  await runOneTimeSession(login, urls, declinePush, parts);
}

const declinePush: OneTimeTask = {
  name: 'decline_push',
  onSignedIn: session => session.after(leaveAfterMs, session.finish),
  onRequest: (session, { method, params }) => {
    if (method.endsWith('gatewayState') && /^REG/.test(text(params['state']))) session.finish();
  },
};
