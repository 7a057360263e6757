import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageTime } from '../../client/index.js';

/** Renders its host once per second, at the moment when a clock that began at `since` turns. */
export class SecondTicker implements ReactiveController {
  /** Milliseconds since 1970; null stops the clock. */
  since: number | null = null;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.since === null) return;
    const elapsed = Math.max(0, pageTime() - this.since);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), 1000 - (elapsed % 1000));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
