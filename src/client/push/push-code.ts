import type { Call } from '../call/call.js';
import type { AnnouncedCall } from '../call/call-roster.js';
import type { CallSnapshot } from '../call/call-snapshot.js';
import { loadCode } from '../errors/load-code.js';
import type { Json } from '../signaling/frame.js';
import type { PushedCalls, PushedCallsOptions } from './pushed-calls.js';

/** The door of a client to what push notifications announce, which few pages need. */
export class PushCode {
  readonly #options: () => PushedCallsOptions;
  #calls: PushedCalls | null = null;

  constructor(options: () => PushedCallsOptions) {
    this.#options = options;
  }

  /** Does this with it, once it is loaded. Rejects with 49008 if it cannot be; what fails is reported by `act`. */
  async use<T>(act: (calls: PushedCalls) => Promise<T>): Promise<T> {
    const { PushedCalls: Loaded } = await loadCode(() => import('./pushed-calls.js'));
    this.#calls ??= new Loaded(this.#options());
    return act(this.#calls);
  }

  /** Calls that are being answered before they are there. */
  get snapshots(): readonly CallSnapshot[] {
    return this.#calls?.snapshots ?? [];
  }

  get(pushId: string): Call | undefined {
    return this.#calls?.get(pushId);
  }

  claim(signalingId: string, params: Json): AnnouncedCall | null {
    return this.#calls?.claim(signalingId, params) ?? null;
  }

  /** An inbound call is there. False if no push notification announced it. */
  take(call: Call): boolean {
    return this.#calls?.take(call) ?? false;
  }

  handleEnded(call: Call): void {
    this.#calls?.handleEnded(call);
  }
}
