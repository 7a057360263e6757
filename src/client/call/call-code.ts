import { loadCode } from '../errors/load-code.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Call } from './call.js';

/** The code that makes calls, which no page needs before it connects. */
export class CallCode {
  #class: typeof Call | null = null;

  get isLoaded(): boolean {
    return this.#class !== null;
  }

  /** The code for calls. Throws 45007 before it is loaded. */
  get class(): typeof Call {
    if (!this.#class) throw new TelnyxError(errorCodes.NOT_CONNECTED);
    return this.#class;
  }

  async load(): Promise<void> {
    const { Call } = await loadCode(() => import('./call.js'));
    this.#class = Call;
  }
}

/** Once for all clients of a page. */
export const callCode = new CallCode();
