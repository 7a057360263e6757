import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the browser gives for a screen that stays on. */
type Sentinel = Pick<WakeLockSentinel, 'release' | 'released'>;

/** Keeps the screen on during a conversation, while the page can be seen. Browsers may refuse: then it goes dark as ever. */
export class WakeLock implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isWanted: () => boolean;
  #document: Document | undefined;
  #sentinel: Sentinel | null = null;
  #isAsking = false;

  /** @param isWanted Whether there is a conversation. */
  constructor(host: ReactiveControllerHost & HTMLElement, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#update);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('visibilitychange', this.#update);
    this.#document = undefined;
    this.#update();
  }

  hostUpdated(): void {
    this.#update();
  }

  get #isDue(): boolean {
    return this.#document?.visibilityState === 'visible' && this.#isWanted();
  }

  readonly #update = (): void => {
    if (this.#sentinel?.released) this.#sentinel = null; // browsers take it back from a page that is hidden
    if (!this.#isDue) this.#release();
    else if (!this.#sentinel && !this.#isAsking) void this.#request();
  };

  /** One that is granted when it is no longer wanted is given back. */
  async #request(): Promise<void> {
    this.#isAsking = true;
    try {
      const { navigator } = (this.#document?.defaultView ?? window) as { navigator: Partial<Navigator> };
      this.#sentinel = (await navigator.wakeLock?.request('screen')) ?? null;
    } catch {
      // Hidden by now, the battery is low, or a policy forbids it.
    }
    this.#isAsking = false;
    if (!this.#isDue) this.#release();
  }

  #release(): void {
    const sentinel = this.#sentinel;
    this.#sentinel = null;
    sentinel?.release().catch(() => {}); // it is gone already
  }
}
