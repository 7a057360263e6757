import type { ReactiveController } from 'lit';
import type { TelnyxClient } from '../client/index.js';
import type { PushHandle } from '../page/push/index.js';
import type { PushHost } from './push-at-relay.js';

/** Keeps push notifications enabled where a provider has `push-url` and the user has allowed them; asks for no permission. */
export class PushLink implements ReactiveController {
  readonly #host: PushHost;
  /** Push, while it is enabled. */
  handle: PushHandle | null = null;
  #enabled: { readonly client: TelnyxClient; readonly url: string; stop: () => void } | null = null;

  constructor(host: PushHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { pushUrl, client } = this.#host;
    const isSame = this.#enabled?.url === pushUrl && this.#enabled?.client === client;
    if (isSame) return;
    this.#stop();
    if (pushUrl && client && globalThis.Notification?.permission === 'granted') this.#start(pushUrl, client);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #start(url: string, client: TelnyxClient): void {
    let isStopped = false;
    let handle: PushHandle | null = null;
    const stop = (): void => {
      isStopped = true;
      handle?.stop();
      if (this.handle === handle) this.handle = null;
    };
    this.#enabled = { client, url, stop };
    void import('./push-at-relay.js')
      .then(({ enableAtRelay }) => enableAtRelay(this.#host, client, url))
      .then(enabled => {
        this.handle = handle = enabled;
        if (isStopped) stop();
      })
      .catch(() => (this.#enabled = null)); // a part that cannot be loaded is asked for again with the next change
  }

  #stop(): void {
    this.#enabled?.stop();
    this.#enabled = null;
  }
}
