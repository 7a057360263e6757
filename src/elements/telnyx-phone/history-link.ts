import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import { contactsOf } from '../../page/contacts/client-contacts.js';
import { historyOf, type ClientHistory } from '../../page/history/client-history.js';

/** Follows the history of the phone's client, and whether it has contacts. What keeps them is loaded elsewhere, if there is something to keep. */
export class HistoryLink implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => TelnyxClient | undefined;
  #history: ClientHistory | undefined;
  #stop = () => {};

  constructor(host: ReactiveControllerHost, client: () => TelnyxClient | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get value(): ClientHistory | undefined {
    return this.#history;
  }

  /** A provider gives people. */
  get hasContacts(): boolean {
    const client = this.#client();
    return client !== undefined && contactsOf(client).isGiven;
  }

  /** The number that was called last. */
  get lastDialled(): string | undefined {
    return this.#history?.entries.find(({ direction }) => direction === 'outbound')?.remote.number;
  }

  hostUpdate(): void {
    const client = this.#client();
    const history = client && historyOf(client);
    if (history === this.#history) return;
    this.hostDisconnected();
    this.#history = history;
    if (!client || !history) return;
    const update = () => this.#host.requestUpdate();
    const stops = [history.subscribe(update), contactsOf(client).subscribe(update)];
    this.#stop = () => stops.forEach(stop => stop());
  }

  hostDisconnected(): void {
    this.#stop();
    this.#stop = () => {};
    this.#history = undefined;
  }
}
