import type { TelnyxClient } from '../client/index.js';

/**
 * A user's request, dispatched before it is carried out. It bubbles through shadow roots; a listener that calls
 * `preventDefault()` while it is dispatched takes the request over, and nothing else happens.
 */
export abstract class TelnyxRequestEvent<Result = unknown> extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Carries the request out. Called with the client of the element that asked, unless it was prevented. */
  abstract perform(client: TelnyxClient): Result | Promise<Result>;
}
