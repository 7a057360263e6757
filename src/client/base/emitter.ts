/** Options of a listener. */
export interface ListenOptions {
  /** Once it is aborted the listener is not called any more. */
  readonly signal?: AbortSignal;
}

type Listener<Event> = (event: Event) => void;

/** One registration of a listener: the same function may listen twice. */
interface Registration {
  readonly listener: Listener<never>;
  readonly isOnce: boolean;
  readonly stop: () => void;
}

/** A typed list of listeners per event: each is called, in order of registration, even when another one throws. */
export class Emitter<Events extends object> {
  readonly #registrations = new Map<keyof Events, Set<Registration>>();
  readonly #onThrow: (error: unknown) => void;
  readonly #onListeners: () => void;

  /**
   * @param onThrow Called with what a listener threw.
   * @param onListeners Called when a listener is added or removed.
   */
  constructor(onThrow: (error: unknown) => void, onListeners: () => void = () => {}) {
    this.#onThrow = onThrow;
    this.#onListeners = onListeners;
  }

  /** The number of listeners of this type. */
  count(type: keyof Events): number {
    return this.#of(type).size;
  }

  /** Calls `listener` on every event of this type. Returns the function that stops it. */
  on<K extends keyof Events>(type: K, listener: Listener<Events[K]>, options?: ListenOptions): () => void {
    return this.#add(type, listener, false, options);
  }

  /** Calls `listener` on the next event of this type, and not again. Returns the function that stops it before. */
  once<K extends keyof Events>(type: K, listener: Listener<Events[K]>, options?: ListenOptions): () => void {
    return this.#add(type, listener, true, options);
  }

  /** Does not call `listener` on events of this type any more. */
  off<K extends keyof Events>(type: K, listener: Listener<Events[K]>): void {
    for (const each of [...this.#of(type)]) if (each.listener === listener) each.stop();
  }

  emit<K extends keyof Events>(type: K, event: Events[K]): void {
    const registrations = this.#of(type);
    for (const each of [...registrations]) {
      if (!registrations.has(each)) continue; // an earlier one has stopped it
      if (each.isOnce) each.stop();
      try {
        (each.listener as Listener<Events[K]>)(event);
      } catch (error) {
        this.#onThrow(error);
      }
    }
  }

  /** Drops every listener. */
  clear(): void {
    for (const registrations of this.#registrations.values()) for (const { stop } of [...registrations]) stop();
  }

  #of(type: keyof Events): Set<Registration> {
    const registrations = this.#registrations.get(type) ?? new Set();
    this.#registrations.set(type, registrations);
    return registrations;
  }

  #add(type: keyof Events, listener: Listener<never>, isOnce: boolean, { signal }: ListenOptions = {}): () => void {
    const registrations = this.#of(type);
    const stop = (): void => {
      signal?.removeEventListener('abort', stop);
      if (registrations.delete(registration)) this.#onListeners();
    };
    const registration: Registration = { listener, isOnce, stop };
    if (signal?.aborted) return stop;
    registrations.add(registration);
    signal?.addEventListener('abort', stop);
    this.#onListeners();
    return stop;
  }
}
