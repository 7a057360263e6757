import { computed, effect, Injectable, signal, type Signal } from '@angular/core';
import {
  initialState,
  type CallQualityMetrics,
  type CallSnapshot,
  type ClientState,
  type TelnyxClient,
} from '../client/index.js';
import { CallQualitySource, snapshotOf, type CallView } from '../wrappers/call-source.js';
import { clientOf, watchClient, type ClientSource } from '../wrappers/client-source.js';

export type CallId = string | null | undefined;

/** The state of one client as signals. Provide it in a component for a client of its own; else there is one for the app. */
@Injectable({ providedIn: 'root' })
export class TelnyxService {
  readonly #source = signal<ClientSource>(undefined);
  readonly #client = signal<TelnyxClient | undefined>(undefined);
  readonly #state = signal<ClientState>(initialState);

  /** The client in use; undefined until it is there. */
  readonly client: Signal<TelnyxClient | undefined> = this.#client.asReadonly();
  /** Whether it is ready, its calls, devices, region and error. */
  readonly state: Signal<ClientState> = this.#state.asReadonly();
  /** The calls that are not over, oldest first. */
  readonly calls: Signal<readonly CallSnapshot[]> = computed(() => this.state().calls);

  constructor() {
    effect(onCleanup => {
      const source = this.#source();
      const look = (): void => this.#client.set(clientOf(source));
      look();
      onCleanup(watchClient(source, look));
    });
    effect(onCleanup => {
      const client = this.#client();
      this.#state.set(client?.state ?? initialState);
      onCleanup(client?.subscribe(state => this.#state.set(state)) ?? (() => {}));
    });
  }

  /** Says where the client comes from: the client itself, or the `element` of a `TelnyxPhone` or `TelnyxClientElement`. */
  use(source: ClientSource): void {
    this.#source.set(source);
  }

  /** The call `id`, or without one the call that the user is in. */
  call(id: () => CallId = () => null): Signal<CallView> {
    const snapshot = computed(() => snapshotOf(this.state(), id()));
    return computed(() => {
      const current = snapshot();
      return { snapshot: current, call: current && this.client()?.getCall(current.id) };
    });
  }

  /** The quality of a call, about once a second. Call it while a component is made: it is measured for the life of that. */
  quality(id: () => CallId = () => null): Signal<CallQualityMetrics | null> {
    const metrics = signal<CallQualityMetrics | null>(null);
    effect(onCleanup => {
      const source = new CallQualitySource(this.client(), id());
      metrics.set(null);
      onCleanup(source.subscribe(() => metrics.set(source.metrics)));
    });
    return metrics.asReadonly();
  }
}
