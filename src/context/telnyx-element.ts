import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { TelnyxClient } from '../client/index.js';

/** What every element of ours is: a Lit element that can be told its phone, and has states that CSS can ask for. */
export class TelnyxElement extends LitElement {
  #client: TelnyxClient | undefined;
  #internals: ElementInternals | undefined;

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @property() for?: string;

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @property({ attribute: false })
  get client(): TelnyxClient | undefined {
    return this.#client;
  }
  set client(client: TelnyxClient | undefined) {
    this.#client = client;
  }

  /** Sets or clears a custom state, which CSS sees as `:state(name)`. */
  protected setState(name: string, on: boolean): void {
    this.#internals ??= this.attachInternals();
    const states = this.#internals.states as CustomStateSet | undefined; // Safari before 17.4 has none
    if (on) states?.add(name);
    else states?.delete(name);
  }
}
