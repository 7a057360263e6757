import { readPush, type Push } from '../client/push/index.js';
import { CallNotifications, pushOf } from './call-notifications.js';
import { decline, post, type DeclineTargets } from './decline.js';
import { Kept } from './kept.js';
import type { PageMessage, PushWish, PushWords, WorkerMessage } from './push-messages.js';
import type {
  WorkerClickEvent,
  WorkerClient,
  WorkerMessageEvent,
  WorkerPushEvent,
  WorkerScope,
  WorkerSubscriptionEvent,
} from './worker-scope.js';

/** A page that does not say within this that it has a phone has none, or is frozen; in milliseconds. */
const helloMs = 500;

export interface HandlePushOptions extends DeclineTargets {
  /** The page with the phone, of the same origin: it is opened where none is. Default: the scope of the worker. */
  readonly page?: string;
  /** Address of a picture for the notifications. */
  readonly icon?: string;
}

/**
 * Shows the calls that push notifications announce, and does what the user wants of them. Pushes, notifications and messages that
 * are not ours are left to the other listeners of the worker.
 * @param self That of the service worker; compilers without the types of workers know it as a window. Throws in a page.
 */
export function handlePush(self: object, options: HandlePushOptions = {}): void {
  if (!('registration' in self)) throw new Error('handlePush: it belongs in a service worker.');
  const scope = self as WorkerScope;
  const worker = new PushWorker(scope, options);
  const listen = <E extends { waitUntil(promise: Promise<unknown>): void }>(
    type: string,
    handle: (event: E) => Promise<unknown> | undefined,
  ) =>
    scope.addEventListener(type, (event: E) => {
      const done = handle(event);
      if (done) event.waitUntil(done);
    });
  listen<WorkerPushEvent>('push', event => worker.handlePush(event));
  listen<WorkerClickEvent>('notificationclick', event => worker.handleClick(event));
  listen<WorkerMessageEvent>('message', event => worker.handleMessage(event));
  listen<WorkerSubscriptionEvent>('pushsubscriptionchange', event => worker.handleSubscription(event));
  // `notificationclose` is not heard: Firefox fires it for what we close or replace ourselves, so it says nothing of the user
}

class PushWorker {
  readonly #scope: WorkerScope;
  readonly #options: HandlePushOptions;
  readonly #page: string;
  readonly #kept: Kept;
  readonly #notifications: CallNotifications;

  constructor(scope: WorkerScope, options: HandlePushOptions) {
    const base = new URL(scope.registration.scope);
    const page = new URL(options.page ?? '', base);
    if (page.origin !== base.origin)
      throw new Error(`handlePush: the page must be of ${base.origin}, not of ${page.origin}.`);
    this.#scope = scope;
    this.#options = options;
    this.#page = page.href;
    this.#kept = new Kept(scope);
    this.#notifications = new CallNotifications(scope, this.#kept, options.icon);
  }

  handlePush({ data }: WorkerPushEvent): Promise<unknown> | undefined {
    const push = readPush(data?.text());
    return push ? this.#announce(push) : undefined;
  }

  handleClick({ action, notification }: WorkerClickEvent): Promise<unknown> | undefined {
    const push = pushOf(notification);
    if (!push) return undefined;
    notification.close();
    if (push.type === 'missed') return this.#openPage();
    if (action === 'decline') return this.#decline(push);
    return this.#bringToPhone(action === 'answer' ? 'answer' : 'open', push);
  }

  handleMessage({ data, source }: WorkerMessageEvent): Promise<unknown> | undefined {
    const message = (Object(data) as Partial<PageMessage>).type ? (data as PageMessage) : null;
    if (message?.type === 'telnyx-push-ready') return this.#handOver(source);
    if (message?.type === 'telnyx-push-user') return this.#handOverMissed(message.user, source);
    if (message?.type === 'telnyx-push-over') return this.#notifications.close(message.id);
    if (message?.type === 'telnyx-push-words') return this.#kept.setWords(boundedWords(message.words));
    if (message?.type !== 'telnyx-push-show') return undefined;
    const push = readPush({ ...message.push, pushId: message.push.id });
    return push ? this.#notifications.ring(push, message.said) : undefined;
  }

  /** The browser has given the subscription up: the site's server gets the new one at once, or from the next page. */
  async handleSubscription({ oldSubscription, newSubscription }: WorkerSubscriptionEvent): Promise<void> {
    const { pushUrl } = this.#options;
    const key = oldSubscription?.options.applicationServerKey;
    const subscribe = (applicationServerKey: ArrayBuffer) =>
      this.#scope.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    try {
      const subscription = newSubscription ?? (key ? await subscribe(key) : null);
      if (pushUrl && subscription)
        await post(`${pushUrl.replace(/\/$/, '')}/subscriptions`, { subscription: subscription.toJSON() });
    } catch {
      // the next page subscribes again
    }
    await this.#tellPages({ type: 'telnyx-push-changed' });
  }

  async #announce(push: Push): Promise<void> {
    const isOver = push.expiresAt !== null && push.expiresAt < Date.now();
    const type = push.type === 'call' && isOver ? 'missed' : push.type;
    await this.#tellPages({ type: 'telnyx-push', push: { ...push, type } });
    if (type === 'answered') await this.#notifications.close(push.id);
    else if (type === 'missed') await this.#miss({ ...push, type });
    else await this.#notifications.ring(push);
    if (push.type !== 'call') await this.#kept.dropWish();
  }

  /** A page with a phone has it in its history; else the next one gets it. */
  async #miss(push: Push): Promise<void> {
    await this.#notifications.miss(push);
    if (!(await this.#findPhone())) await this.#kept.addMissed(push);
  }

  async #decline(push: Push): Promise<void> {
    await this.#kept.setDeclined(push);
    const isDone = await decline(push, this.#options);
    const phone = await this.#findPhone();
    if (phone)
      postTo(phone, { type: 'telnyx-push-wish', wish: 'decline', push }); // it may ring there
    else if (!isDone) await this.#kept.addWish('decline', push);
  }

  /** The tab that has the phone comes to the front; without one the page is opened, and takes the wish. */
  async #bringToPhone(wish: PushWish, push: Push): Promise<void> {
    const phone = await this.#findPhone();
    if (!phone) {
      await this.#kept.addWish(wish, push);
      await this.#openPage();
      return;
    }
    postTo(phone, { type: 'telnyx-push-wish', wish, push });
    await phone.focus().catch(() => {}); // the browser may refuse: the call is answered all the same
  }

  async #openPage(): Promise<void> {
    const phone = await this.#findPhone();
    if (phone) await phone.focus().catch(() => {});
    else await this.#scope.clients.openWindow(this.#page).catch(() => {}); // the wish waits for whoever opens it
  }

  async #handOver(page: WorkerMessageEvent['source']): Promise<void> {
    const wish = await this.#kept.takeWish();
    if (wish) page?.postMessage(wish);
  }

  async #handOverMissed(user: string, page: WorkerMessageEvent['source']): Promise<void> {
    for (const push of await this.#kept.takeMissed(user))
      page?.postMessage({ type: 'telnyx-push', push } satisfies WorkerMessage);
  }

  /** The first page that says that it has a phone, the focused one first. */
  async #findPhone(): Promise<WorkerClient | null> {
    const pages = [...(await this.#pages())].sort((a, b) => Number(b.focused ?? false) - Number(a.focused ?? false));
    const answers = await Promise.all(pages.map(page => hasPhone(page)));
    return pages.find((_page, index) => answers[index]) ?? null;
  }

  async #tellPages(message: WorkerMessage): Promise<void> {
    for (const page of await this.#pages()) postTo(page, message);
  }

  #pages(): Promise<readonly WorkerClient[]> {
    return this.#scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  }
}

const postTo = (page: WorkerClient, message: WorkerMessage): void => page.postMessage(message);

function hasPhone(page: WorkerClient): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<boolean>(resolve => {
    port1.onmessage = () => resolve(true);
    setTimeout(() => resolve(false), helloMs);
    page.postMessage({ type: 'telnyx-push-hello' } satisfies WorkerMessage, [port2]);
  }).finally(() => port1.close());
}

/** Words come from a page of the site; they are kept, so they are bounded. */
const boundedWords = (words: PushWords): PushWords =>
  Object.fromEntries(
    Object.entries(Object(words) as PushWords).map(([key, word]) => [key, String(word).slice(0, 100)]),
  ) as unknown as PushWords;
