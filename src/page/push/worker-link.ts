import type { TelnyxClient } from '../../client/index.js';
import { readPush, type Push } from '../../client/push/index.js';
import type { PageMessage, PushWish, RingText } from '../../push-worker/push-messages.js';
import type { PushAdapter } from './push-adapter.js';

export interface WorkerLinkOptions {
  readonly client: TelnyxClient;
  readonly adapter: PushAdapter;
  readonly worker: () => ServiceWorker | null;
  /** The browser has given the subscription up. */
  readonly onChanged: () => void;
  readonly onError: (error: unknown) => void;
}

/** What a page with a phone does for its service worker: takes the wishes of notifications, and says when a call is over. */
export class WorkerLink {
  readonly #options: WorkerLinkOptions;
  /** Calls that notifications are shown of. */
  readonly #shown = new Set<string>();
  readonly #declined = new Set<string>();
  readonly #stops: (() => void)[] = [];

  constructor(options: WorkerLinkOptions) {
    this.#options = options;
    const { client } = options;
    const onMessage = (event: MessageEvent): void => this.#handle(event.data, event.ports[0]);
    navigator.serviceWorker.addEventListener('message', onMessage);
    navigator.serviceWorker.startMessages();
    this.#stops.push(
      () => navigator.serviceWorker.removeEventListener('message', onMessage),
      client.on('callstatechange', ({ call }) => {
        if (call.state !== 'ringing') this.#handleOver(call.id);
      }),
      client.on('ready', () => this.#sayUser()),
    );
    this.post({ type: 'telnyx-push-ready' });
    if (client.registered) this.#sayUser();
  }

  stop(): void {
    this.#stops.forEach(stop => stop());
  }

  /** Has the worker notify of a call that rings here, until it rings no more. */
  show(id: string, said: RingText): void {
    this.#shown.add(id);
    const push = {
      id,
      type: 'call',
      callerName: '',
      callerNumber: '',
      voiceSdkId: null,
      sentAt: null,
      expiresAt: null,
    } as const;
    this.post({ type: 'telnyx-push-show', push, said });
  }

  close(id: string): void {
    this.#handleOver(id);
  }

  post(message: PageMessage): void {
    this.#options.worker()?.postMessage(message);
  }

  /** A token that does not say whose it is has no history of its own. */
  #sayUser(): void {
    const user = this.#options.client.owner?.user;
    if (user) this.post({ type: 'telnyx-push-user', user });
  }

  #handleOver(id: string): void {
    if (this.#shown.delete(id)) this.post({ type: 'telnyx-push-over', id });
  }

  /** Messages come from the site's own worker; others of its messages are left alone. */
  #handle(data: unknown, port: MessagePort | undefined): void {
    const { type, push: given, wish } = Object(data) as { type?: unknown; push?: Partial<Push>; wish?: PushWish };
    if (type === 'telnyx-push-hello') port?.postMessage(true);
    if (type === 'telnyx-push-changed') this.#options.onChanged();
    const push = readPush(given ? { ...given, pushId: given.id } : null);
    if (!push) return;
    if (type === 'telnyx-push') this.#handlePush(push);
    if (type === 'telnyx-push-wish' && wish) void this.#grant(wish, push).catch(this.#options.onError);
  }

  /** What is over is not waited for any more. */
  #handlePush(push: Push): void {
    if (push.type === 'call') this.#shown.add(push.id);
    else this.#forget(this.#declined.has(push.id) ? { ...push, type: 'answered' } : push); // not missed by this user
  }

  #forget(push: Push): void {
    this.#shown.delete(push.id);
    this.#options.client.processPush({ ...push, pushId: push.id }).catch(() => {}); // that it is gone
  }

  async #grant(wish: PushWish, push: Push): Promise<void> {
    const { client, adapter } = this.#options;
    this.#shown.add(push.id);
    if (wish === 'decline') {
      this.#declined.add(push.id);
      if (client.getCall(push.id) ?? !adapter.decline) await client.declineWhenReady(push.id);
      else await adapter.decline(push.id);
      return;
    }
    if (client.getCall(push.id)) {
      if (wish === 'answer') await client.answerWhenReady(push.id);
      return;
    }
    const arrived = client.processPush({ ...push, pushId: push.id });
    arrived.catch(() => {}); // the client says it: state, event, log
    if (wish === 'answer') client.answerWhenReady(push.id).catch(() => {}); // as well
    if (!adapter.ready) return;
    await registered(client);
    if (!(await adapter.ready(push.id))) this.#forget({ ...push, type: 'missed' });
  }
}

/** Resolves once the phone can take calls; never if it gives up: then the call is given up, too. */
function registered(client: TelnyxClient): Promise<void> {
  if (client.registered) return Promise.resolve();
  return new Promise(resolve => {
    const stop = client.on('ready', () => {
      stop();
      resolve();
    });
  });
}
