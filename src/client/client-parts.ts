import type { Clock } from './base/clock.js';
import type { TransportFactory } from './signaling/transport.js';

/** What a client is built on. Tests pass their own. */
export interface ClientParts {
  readonly transport?: TransportFactory;
  readonly clock?: Clock;
  /** Identifies this client among others on the page, over a page load, too. */
  readonly name?: () => string;
}
