/** What the sign-in, and `disablePush()`, say of this device to Telnyx's push service. */
import type { ClientOptions } from './options.js';

/** What the next sign-ins of a session say of push notifications. */
export interface PushSignIn {
  /** A push notification announced a call, and the server is to offer it. */
  readonly fromPush: boolean;
  /** The user does not want any more of them until the next session. */
  readonly isOff: boolean;
}

export const noPush: PushSignIn = { fromPush: false, isOff: false };

/** In the words of the mobile SDKs; empty without a token. */
export function pushVariables({
  pushToken,
  pushProvider = 'android',
  environment,
}: ClientOptions): Readonly<Record<string, string>> {
  if (!pushToken) return {};
  return {
    push_device_token: pushToken,
    push_notification_provider: pushProvider,
    push_notification_environment: environment === 'development' ? 'debug' : 'production',
  };
}
