import type { TelnyxClient } from '../client/index.js';

/**
 * A user's wish, told to the page before it is carried out. It bubbles through shadow roots; whoever calls
 * `preventDefault()` while it is dispatched takes the wish over, and nothing else happens.
 */
export abstract class TelnyxRequestEvent<Result = unknown> extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** Carries the wish out. Called with the client of the element that asked, if nobody prevented it. */
  abstract perform(client: TelnyxClient): Result | Promise<Result>;
}
