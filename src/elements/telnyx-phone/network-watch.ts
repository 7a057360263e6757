import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser reported that the network is gone; its initial value is often wrong, and ignored. */
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
