import type { SessionOwner, TelnyxClient } from '../../client/index.js';

/** Whose subscription it is. */
export interface PushContext {
  readonly client: TelnyxClient;
  /** Who signed in last; null before the first sign-in. */
  readonly owner: SessionOwner | null;
}

/**
 * Carries subscriptions to whoever sends the push notifications: `relayAdapter()` to a server of the site's own; another one may use
 * Telnyx's push credentials, or a push service that the site has. What rejects is reported as 49012.
 */
export interface PushAdapter {
  /** The public VAPID key, base64url; asked only where `enablePush` was given none. */
  key?(): Promise<string>;
  /** Called whenever push is enabled, so with each page load, and after the browser renewed it. MUST take the same one twice. */
  subscribe(subscription: PushSubscriptionJSON, context: PushContext): Promise<void>;
  /** The user does not want any more notifications here. MUST take one that is not known. */
  unsubscribe(subscription: PushSubscriptionJSON, context: PushContext): Promise<void>;
  /** The phone is signed in and waits for this call. Resolves with false if it is gone. */
  ready?(pushId: string): Promise<boolean>;
  /** The user declined it. Resolves with false if it is gone. */
  decline?(pushId: string): Promise<boolean>;
}
