import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser said that the network went away; what it thinks at the start is often wrong, and not asked. */
export class NetworkWatch implements ReactiveController {
  isGone = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('offline', this.#onChange);
    addEventListener('online', this.#onChange);
  }

  hostDisconnected(): void {
    removeEventListener('offline', this.#onChange);
    removeEventListener('online', this.#onChange);
    this.isGone = false;
  }

  readonly #onChange = ({ type }: Event): void => {
    this.isGone = type === 'offline';
    this.#host.requestUpdate();
  };
}
