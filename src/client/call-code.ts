import { noCalls, type ClientCalls } from './call/no-calls.js';
import type { ClientCallsOptions, newCalls } from './client-calls.js';
import { loadCode } from './errors/load-code.js';

/** The door to the code that makes calls, which no page needs before it connects. */
export class CallCode {
  #newCalls: typeof newCalls | null = null;

  get isLoaded(): boolean {
    return this.#newCalls !== null;
  }

  /** Rejects with 49008 if it cannot be loaded; it is asked for again then. */
  async load(): Promise<void> {
    this.#newCalls = (await loadCode(() => import('./client-calls.js'))).newCalls;
  }

  /** Gives a client its calls: none before the code is loaded, then always the same. */
  callsOf(options: () => ClientCallsOptions): () => ClientCalls {
    let calls: ClientCalls | undefined;
    return () => {
      if (!calls && this.#newCalls) calls = this.#newCalls(options());
      return calls ?? noCalls;
    };
  }
}

/** Once for all clients of a page. */
export const callCode = new CallCode();
