import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import { summariesOf, type ClientSummaries } from '../../page/summaries/client-summaries.js';

/** Follows the calls of an element's client that wait for notes, and has them collected meanwhile. */
export class DraftWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #client: () => TelnyxClient | undefined;
  #summaries: ClientSummaries | undefined;
  #stop = () => {};

  constructor(host: ReactiveControllerHost & Element, client: () => TelnyxClient | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  get summaries(): ClientSummaries | undefined {
    return this.#summaries;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#stop = () => {};
    this.#summaries = undefined;
  }

  /** Follows the client of now. Called by the host before it decides what to show: `hostUpdate()` would come too late. */
  update(): void {
    const client = this.#host.isConnected ? this.#client() : undefined;
    const summaries = client && summariesOf(client);
    if (summaries === this.#summaries) return;
    this.hostDisconnected();
    if (!summaries) return;
    this.#summaries = summaries;
    const stops = [summaries.subscribe(() => this.#host.requestUpdate()), summaries.use()];
    this.#stop = () => stops.forEach(stop => stop());
  }
}
