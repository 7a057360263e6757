import { readPush, type Push } from '../client/push/index.js';
import type { Kept } from './kept.js';
import type { PushWords, RingText } from './push-messages.js';
import type { WorkerNotification, WorkerScope } from './worker-scope.js';

/** One notification of the system for each call, by its tag. */
export class CallNotifications {
  readonly #scope: WorkerScope;
  readonly #kept: Kept;
  readonly #icon: string | undefined;

  /** @param icon Address of a picture. */
  constructor(scope: WorkerScope, kept: Kept, icon: string | undefined) {
    this.#scope = scope;
    this.#kept = kept;
    this.#icon = icon;
  }

  /** It rings. @param said By the page where it rings; by default it says who calls. */
  async ring(push: Push, said?: RingText): Promise<void> {
    const words = await this.#kept.words();
    const { title, body, icon } = said ?? {
      title: words.isCalling.replace('{who}', () => whoOf(push, words)),
      body: push.callerName && push.callerNumber,
      icon: '',
    };
    await this.#show(push, title.slice(0, 256), words, {
      body: body.slice(0, 256),
      ...(icon && { icon }),
      requireInteraction: true,
      renotify: !said, // a page says again what it learns of the caller
      actions: [
        { action: 'answer', title: words.answer },
        { action: 'decline', title: words.decline },
      ],
    });
  }

  /** In its place: nobody has answered. */
  async miss(push: Push): Promise<void> {
    const words = await this.#kept.words();
    await this.#show({ ...push, type: 'missed' }, words.missedCall, words, { body: whoOf(push, words) });
  }

  async close(id: string): Promise<void> {
    for (const notification of await this.#scope.registration.getNotifications({ tag: tagOf(id) }))
      if (pushOf(notification)?.type === 'call') notification.close();
  }

  async #show(push: Push, title: string, words: PushWords, options: object): Promise<void> {
    const { id, type } = push;
    await this.#scope.registration.showNotification(title, {
      tag: tagOf(id),
      data: { telnyxPush: { ...push, pushId: id, type } },
      lang: words.lang,
      ...(this.#icon && { icon: this.#icon }),
      ...options,
    });
  }
}

/** The call that a notification is about; null for one that is not ours. */
export const pushOf = ({ data }: WorkerNotification): Push | null =>
  readPush((data as { readonly telnyxPush?: unknown } | null | undefined)?.telnyxPush);

const tagOf = (id: string): string => `telnyx-${id}`;

const whoOf = ({ callerName, callerNumber }: Push, { unknownCaller }: PushWords): string =>
  callerName || callerNumber || unknownCaller;
