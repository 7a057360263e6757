import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LevelOptions, TelnyxClient } from '../client/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Reports how loud the microphone is as long as its host can be seen: no microphone stays open, and nothing is measured,
 * behind a fold or in a hidden tab.
 */
export class LevelWatch implements ReactiveController {
  /** Whether the host can be seen; undefined until the browser has reported it. */
  isVisible: boolean | undefined;
  readonly #host: Host;
  readonly #onLevel: (level: number | null) => void;
  readonly #options: LevelOptions;
  #isInView: boolean | undefined;
  #observer: IntersectionObserver | undefined;
  #document: Document | undefined;
  #watched: TelnyxClient | undefined;
  #stop: (() => void) | undefined;

  /** @param onLevel Called with the level from 0 to 1, about ten times a second; with null when measuring begins or ends. */
  constructor(host: Host, onLevel: (level: number | null) => void, options: LevelOptions = {}) {
    this.#host = host;
    this.#onLevel = onLevel;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isInView = globalThis.IntersectionObserver ? undefined : true; // in a DOM for tests
    this.isVisible = this.#isInView;
    if (this.isVisible) return;
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#look);
    this.#observer = new IntersectionObserver(entries => {
      this.#isInView = entries.at(-1)?.isIntersecting ?? false;
      this.#look();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#document?.removeEventListener('visibilitychange', this.#look);
    this.isVisible = undefined;
    this.follow(undefined);
  }

  /** Watches the microphone of this client from now on; of none if undefined or out of sight. */
  follow(client: TelnyxClient | undefined): void {
    const wanted = this.isVisible ? client : undefined;
    if (wanted === this.#watched) return;
    this.#stop?.();
    this.#watched = wanted;
    this.#onLevel(null);
    this.#stop = wanted?.devices.watchLevel(this.#onLevel, this.#options);
  }

  readonly #look = (): void => {
    this.isVisible = this.#isInView && !this.#document?.hidden;
    this.#host.requestUpdate();
  };
}
