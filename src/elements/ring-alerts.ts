import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallSnapshot } from '../client/index.js';
import type { PushHandle } from '../page/push/index.js';
import type { AlertKind, CallAlerts } from './alerts/call-alerts.js';

/** Has ringing calls shown outside the tab. What shows them is loaded with the first ring. */
export class RingAlerts implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ringing: () => readonly CallSnapshot[];
  readonly #wanted: () => ReadonlySet<AlertKind>;
  readonly #push: () => PushHandle | null;
  #alerts: CallAlerts | undefined;
  #isLoading = false;

  /**
   * @param ringing The calls that wait for an answer; those that the user silenced, or that ring in another tab, are not shown.
   * @param wanted Where they are to be shown.
   * @param push Shows notifications by the service worker, with buttons.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    ringing: () => readonly CallSnapshot[],
    wanted: () => ReadonlySet<AlertKind>,
    push: () => PushHandle | null,
  ) {
    this.#host = host;
    this.#ringing = () => ringing().filter(({ silenced, elsewhere }) => !silenced && !elsewhere);
    this.#wanted = wanted;
    this.#push = push;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#alerts) this.#alerts.show(this.#ringing(), this.#wanted());
    else if (!this.#isLoading && this.#ringing().length > 0 && this.#wanted().size > 0) void this.#load();
  }

  hostDisconnected(): void {
    this.#alerts?.show([], this.#wanted());
  }

  /** What cannot be loaded is asked for again with the next change. */
  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { CallAlerts: Alerts } = await import('./alerts/call-alerts.js');
      this.#alerts = new Alerts(this.#host, this.#push);
      if (this.#host.isConnected) this.hostUpdated();
    } catch {
      this.#isLoading = false;
    }
  }
}
