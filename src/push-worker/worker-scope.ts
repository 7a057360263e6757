/** What is used of a service worker: a contract, as the library is compiled for pages. */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    showNotification(title: string, options: object): Promise<void>;
    getNotifications(filter: { readonly tag: string }): Promise<readonly WorkerNotification[]>;
    readonly pushManager: {
      subscribe(options: PushSubscriptionOptionsInit): Promise<{ toJSON(): PushSubscriptionJSON }>;
    };
  };
  readonly clients: {
    matchAll(filter: object): Promise<readonly WorkerClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  readonly caches?: Pick<CacheStorage, 'open'>;
  addEventListener(type: string, listener: (event: never) => void): void;
}

export interface WorkerNotification {
  readonly data?: unknown;
  readonly tag: string;
  close(): void;
}

/** A page of the site. */
export interface WorkerClient {
  readonly focused?: boolean;
  postMessage(message: unknown, transfer?: Transferable[]): void;
  focus(): Promise<unknown>;
}

/** Events of a service worker; what they wait for keeps it alive. */
interface LongEvent {
  waitUntil(promise: Promise<unknown>): void;
}

export interface WorkerPushEvent extends LongEvent {
  readonly data: { text(): string } | null;
}

export interface WorkerClickEvent extends LongEvent {
  readonly action: string;
  readonly notification: WorkerNotification;
}

export interface WorkerMessageEvent extends LongEvent {
  readonly data: unknown;
  readonly source: { postMessage(message: unknown): void } | null;
}

export interface WorkerSubscriptionEvent extends LongEvent {
  readonly oldSubscription?: { readonly options: { readonly applicationServerKey: ArrayBuffer | null } } | null;
  readonly newSubscription?: { toJSON(): PushSubscriptionJSON } | null;
}
