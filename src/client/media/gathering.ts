import type { Clock } from '../base/clock.js';

/** Without trickle the invitation waits for candidates, but never longer than this, in milliseconds. */
const longestWait = 1_000;

/**
 * Decides when a description has candidates enough to be sent whole: all of them, or one that is reached from outside
 * (server reflexive, or a relay), or the time is up.
 */
export class Gathering {
  /** Resolves when the description can be sent. */
  readonly enough: Promise<void>;
  #resolve = () => {};
  #cancel = () => {};

  constructor() {
    this.enough = new Promise(resolve => (this.#resolve = resolve));
  }

  /** It begins: from now on the time counts. */
  start(clock: Clock): void {
    this.#cancel = clock.after(longestWait, () => this.finish());
  }

  /** A candidate, or null once no more will come. */
  handleCandidate(candidate: RTCIceCandidate | null): void {
    if (candidate === null || / typ (srflx|relay)/.test(candidate.candidate)) this.finish();
  }

  /** Waits no longer. */
  finish(): void {
    this.#cancel();
    this.#resolve();
  }
}
