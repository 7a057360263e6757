import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import type { CallHistoryEntry } from '../../page/history/history-entry.js';
import { historyOf, type ClientHistory } from '../../page/history/client-history.js';

/** Follows the history of an element's client, and counts missed calls as seen while the element is on the screen. */
export class SeenWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #client: () => TelnyxClient | undefined;
  #history: ClientHistory | undefined;
  #stop = () => {};
  #observer: IntersectionObserver | undefined;
  #isOnScreen = false;

  constructor(host: ReactiveControllerHost & Element, client: () => TelnyxClient | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get history(): ClientHistory | undefined {
    return this.#history;
  }

  get entries(): readonly CallHistoryEntry[] {
    return this.#history?.entries ?? [];
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onVisible);
    if (!globalThis.IntersectionObserver) return; // in a DOM for tests
    this.#observer = new IntersectionObserver(entries => {
      this.#isOnScreen = entries.at(-1)?.isIntersecting ?? false;
      this.#onVisible();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onVisible);
    this.#observer?.disconnect();
    this.#isOnScreen = false;
    this.#leave();
  }

  hostUpdate(): void {
    const client = this.#host.isConnected ? this.#client() : undefined;
    const history = client && historyOf(client);
    if (history === this.#history) return;
    this.#leave();
    if (!history) return;
    this.#history = history;
    const stops = [history.use(this.#host), history.subscribe(() => this.#onChange())];
    this.#stop = () => stops.forEach(stop => stop());
    void history.show();
  }

  #leave(): void {
    this.#stop();
    this.#stop = () => {};
    this.#history = undefined;
  }

  #onChange(): void {
    this.#host.requestUpdate();
    void this.#history?.show(); // another user may have signed in
    this.#onVisible();
  }

  readonly #onVisible = (): void => {
    const isSeen = this.#isOnScreen && this.#host.ownerDocument.visibilityState === 'visible';
    if (isSeen) void this.#history?.markSeen();
  };
}
