import { errorCodes, TelnyxError, type ClientOptions, type TelnyxClient } from '../../client/index.js';
import type { PushWords, RingText } from '../../push-worker/push-messages.js';
import type { PushAdapter, PushContext } from './push-adapter.js';
import { missingForPush, needPermission, subscribeWith } from './subscription.js';
import { WorkerLink } from './worker-link.js';

export interface EnablePushOptions {
  /** The public VAPID key of the server that sends, in base64url. Default: what the adapter says. */
  readonly applicationServerKey?: string;
  readonly adapter: PushAdapter;
  /** The service worker: an address (default `/telnyx-elements.sw.js`), or the registration of one that calls `handlePush`. */
  readonly serviceWorker?: string | ServiceWorkerRegistration;
  /** For `telnyx-elements.sw.js`: which page it opens, default this one; and where, and how, it declines without a page. */
  readonly page?: string;
  readonly pushUrl?: string;
  readonly tokenUrl?: string;
  readonly phone?: Pick<ClientOptions, 'dialect' | 'host' | 'environment' | 'region'>;
  /** Address of a picture for the notifications. */
  readonly icon?: string;
  /** What the notifications say. Default: English. */
  readonly words?: Partial<PushWords>;
  /** `false`: only where the user has allowed it already, as when a page is loaded. Default: asks, which needs a click. */
  readonly ask?: boolean;
}

/** Push that is enabled for a page. */
export interface PushHandle {
  readonly subscription: PushSubscription;
  /** Ends the subscription: this browser is not notified any more. */
  disable(): Promise<void>;
  /** Has the service worker notify of a call that rings in this page, with Answer and Decline where the browser has them. */
  show(callId: string, said: RingText): void;
  /** Takes that notification away; that happens by itself once the call rings no more. */
  close(callId: string): void;
  /** This page takes no more wishes of notifications; the subscription stays. */
  stop(): void;
}

/**
 * Has this browser notified of calls while no page is open: asks for the permission, subscribes, or renews the subscription where it
 * is another one or for another key, and hands it to the adapter. Call it in a click, and with `ask: false` on each page load. Rejects
 * with 49011 where notifications are not allowed, and with 49012 where the browser, the worker or the adapter cannot.
 */
export async function enablePush(client: TelnyxClient, options: EnablePushOptions): Promise<PushHandle> {
  const missing = missingForPush();
  if (missing) throw new TelnyxError(errorCodes.PUSH_FAILED, `It has no ${missing}.`);
  await needPermission(options.ask ?? true);
  try {
    return await subscribe(client, options);
  } catch (error) {
    throw TelnyxError.from(error, errorCodes.PUSH_FAILED);
  }
}

async function subscribe(client: TelnyxClient, options: EnablePushOptions): Promise<PushHandle> {
  const { adapter, words } = options;
  const registration = await register(options);
  const key = options.applicationServerKey ?? (await adapter.key?.());
  if (!key) throw new TelnyxError(errorCodes.PUSH_FAILED, 'Give applicationServerKey.');
  const context: () => PushContext = () => ({ client, owner: client.owner });
  const renew = async (): Promise<PushSubscription> => {
    const renewed = await subscribeWith(registration.pushManager, key, old => adapter.unsubscribe(old, context()));
    await adapter.subscribe(renewed.toJSON(), context());
    return renewed;
  };
  const subscription = await renew();
  const link = new WorkerLink({
    client,
    adapter,
    worker: () => registration.active,
    onChanged: () => void renew().catch(() => {}), // the next page load tries it again
    onError: () => {}, // what the relay refuses leaves the call to its time limit, which is reported
  });
  if (words) link.post({ type: 'telnyx-push-words', words: words as PushWords });
  return {
    subscription,
    show: (callId, said) => link.show(callId, said),
    close: callId => link.close(callId),
    stop: () => link.stop(),
    disable: async () => {
      link.stop();
      await adapter.unsubscribe(subscription.toJSON(), context());
      await subscription.unsubscribe();
    },
  };
}

/** The worker, once it is active: only then it can be subscribed. */
async function register(options: EnablePushOptions): Promise<ServiceWorkerRegistration> {
  const { serviceWorker = '/telnyx-elements.sw.js' } = options;
  const registration =
    typeof serviceWorker === 'string' ? await registrationOf(addressOf(serviceWorker, options)) : serviceWorker;
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  await new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (worker?.state === 'redundant') reject(new TelnyxError(errorCodes.PUSH_FAILED, 'The service worker failed.'));
      if (!worker || worker.state === 'activated' || registration.active) resolve();
    };
    worker?.addEventListener('statechange', check);
    check();
  });
  return registration;
}

/** A worker that is there already is taken as it is: the browser looks for a newer one by itself, and a page may make a policy once only. */
async function registrationOf(url: string): Promise<ServiceWorkerRegistration> {
  const known = await navigator.serviceWorker.getRegistration();
  return known?.active?.scriptURL === url ? known : navigator.serviceWorker.register(trusted(url));
}

/** What the worker has to know stands in its address, as the browser stops it at any time. */
function addressOf(worker: string, { page, pushUrl, tokenUrl, icon, phone }: EnablePushOptions): string {
  const url = new URL(worker, document.baseURI);
  const known = { page: page ?? location.pathname, 'push-url': pushUrl, 'token-url': tokenUrl, icon, ...phone };
  for (const [name, value] of Object.entries(known)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Under `require-trusted-types-for 'script'` browsers take no text for the address of a worker. Where the page's `trusted-types` does not
 * list `telnyx-elements` it stays text, and the browser refuses it: such a page registers the worker itself.
 */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    const policy = trustedTypes?.createPolicy('telnyx-elements', { createScriptURL: text => text });
    return policy?.createScriptURL(url) ?? url;
  } catch {
    return url;
  }
}

/** What the types of the DOM lack. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}
