import type { Emitter, ListenOptions } from './emitter.js';

/** An object with typed events. */
export abstract class Listenable<Events extends object> {
  readonly #emitter: Emitter<Events>;

  /** @internal */
  constructor(emitter: Emitter<Events>) {
    this.#emitter = emitter;
  }

  /** Calls `listener` on every event of this type. Returns the function that stops it; `off` and `signal` do, too. */
  on<K extends keyof Events>(type: K, listener: (event: Events[K]) => void, options?: ListenOptions): () => void {
    return this.#emitter.on(type, listener, options);
  }

  /** Calls `listener` on the next event of this type, and not again. Returns the function that stops it before. */
  once<K extends keyof Events>(type: K, listener: (event: Events[K]) => void, options?: ListenOptions): () => void {
    return this.#emitter.once(type, listener, options);
  }

  /** Does not call `listener` on events of this type any more. */
  off<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void {
    this.#emitter.off(type, listener);
  }
}
