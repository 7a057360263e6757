/** A typed list of listeners per event: each is called, in order of registration, even when another one throws. */
export class Emitter<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<(event: never) => void>>();
  readonly #onThrow: (error: unknown) => void;

  /** @param onThrow Told what a listener threw. */
  constructor(onThrow: (error: unknown) => void) {
    this.#onThrow = onThrow;
  }

  /** Calls `listener` on every event of this type. Returns the function that stops it. */
  on<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): () => void {
    const own = (event: Events[K]) => listener(event); // the same function may listen twice
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(own));
    return () => void listeners.delete(own);
  }

  emit<K extends keyof Events>(type: K, event: Events[K]): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue; // an earlier one has stopped it
      try {
        (listener as (event: Events[K]) => void)(event);
      } catch (error) {
        this.#onThrow(error);
      }
    }
  }

  /** Drops every listener. */
  clear(): void {
    this.#listeners.clear();
  }
}
