/** A service worker's scope in a page: what is shown and opened is noted, and tests dispatch the browser's events. */
import {
  handlePush,
  type HandlePushOptions,
  type WorkerClient,
  type WorkerScope,
} from '../../src/push-worker/index.js';

export interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly body?: string;
  readonly data: unknown;
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
  readonly lang?: string;
}

/** A page of the site; with a phone it says so, and notes what it is told. */
export class FakePage implements WorkerClient {
  readonly told: Readonly<Record<string, unknown>>[] = [];
  isFocused = false;
  readonly #hasPhone: boolean;

  constructor(hasPhone: boolean) {
    this.#hasPhone = hasPhone;
  }

  postMessage(message: Readonly<Record<string, unknown>>, transfer: Transferable[] = []): void {
    const [port] = transfer as MessagePort[];
    if (port) {
      if (this.#hasPhone) port.postMessage(true);
    } else this.told.push(message);
  }

  focus(): Promise<void> {
    this.isFocused = true;
    return Promise.resolve();
  }
}

export class FakeWorker {
  /** Notifications on the screen, by tag. */
  readonly shown = new Map<string, Shown>();
  readonly opened: string[] = [];
  pages: FakePage[] = [];
  /** What another worker of the same site has kept is there for the next one. */
  readonly #listeners = new Map<string, ((event: never) => void)[]>();
  readonly #scope: WorkerScope;

  constructor(options: HandlePushOptions = {}) {
    const { shown, opened } = this;
    this.#scope = {
      registration: {
        scope: `${location.origin}/`,
        showNotification: (title, given) => {
          const notification = { title, ...(given as Omit<Shown, 'title'>) };
          shown.set(notification.tag, notification);
          return Promise.resolve();
        },
        getNotifications: ({ tag }) =>
          Promise.resolve([...shown.values()].filter(each => each.tag === tag).map(each => this.#notification(each))),
        pushManager: {
          subscribe: () => Promise.resolve({ toJSON: () => ({ endpoint: 'https://push.example/renewed' }) }),
        },
      },
      clients: {
        matchAll: () => Promise.resolve(this.pages),
        openWindow: url => Promise.resolve(void opened.push(url)),
      },
      caches,
      addEventListener: (type, listener) => {
        this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
      },
    };
    handlePush(this.#scope, options);
  }

  /** Resolves when the worker is done with it; with false if it was not for us. */
  async dispatch(type: string, event: object): Promise<boolean> {
    const pending: Promise<unknown>[] = [];
    const waitUntil = (promise: Promise<unknown>) => void pending.push(promise);
    for (const listener of this.#listeners.get(type) ?? []) listener({ ...event, waitUntil } as never);
    await Promise.all(pending);
    return pending.length > 0;
  }

  push(data: unknown): Promise<boolean> {
    return this.dispatch('push', { data: { text: () => (typeof data === 'string' ? data : JSON.stringify(data)) } });
  }

  /** @param action '' is the notification itself. */
  click(action: string): Promise<boolean> {
    const [shown] = [...this.shown.values()].slice(-1);
    if (!shown) throw new Error('no notification is shown');
    return this.dispatch('notificationclick', { action, notification: this.#notification(shown) });
  }

  message(data: unknown, source: FakePage | null = null): Promise<boolean> {
    return this.dispatch('message', { data, source });
  }

  #notification(shown: Shown) {
    return { ...shown, close: () => void this.shown.delete(shown.tag) };
  }
}
