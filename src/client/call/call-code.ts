import { loadCode } from '../errors/load-code.js';
import type { Calls, CallsOptions } from './calls.js';
import { noCalls, type ClientCalls } from './no-calls.js';

/** The door to the code that makes calls, which no page needs before it connects. */
export class CallCode {
  #class: typeof Calls | null = null;

  get isLoaded(): boolean {
    return this.#class !== null;
  }

  /** Rejects with 49008 if it cannot be loaded; it is asked for again then. */
  async load(): Promise<void> {
    const { Calls: Loaded } = await loadCode(() => import('./calls.js'));
    this.#class = Loaded;
  }

  /** Gives a client its calls: none before the code is loaded, then always the same. */
  callsOf(options: () => CallsOptions): () => ClientCalls {
    let calls: ClientCalls | undefined;
    return () => {
      if (!calls && this.#class) calls = new this.#class(options());
      return calls ?? noCalls;
    };
  }
}

/** Once for all clients of a page. */
export const callCode = new CallCode();
