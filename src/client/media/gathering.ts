import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { deferred } from '../base/deferred.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** Without trickle the invitation waits for candidates, but never longer than this, in milliseconds. */
const longestWait = 1_000;
/** Milliseconds that a relay has to answer where nothing else will do. */
const relayWait = 10_000;
/** The first of this device is there within a few milliseconds, and never waited for longer than this. */
const promptMs = 20;
/** The others of this device, and often the end, come this soon after it, in milliseconds. */
const burstMs = 2;

/**
 * Decides when a description has candidates enough to be sent whole: all of them, or one that is reached from outside
 * (server reflexive, or a relay), or the time is up. Where only a relay will do and there is none, that is 47002.
 */
export class Gathering {
  readonly #forceRelay: boolean;
  readonly #first = deferred();
  readonly #enough = deferred();
  readonly #all = deferred();
  #isComplete = false;
  #complaint = '';
  #cancel = () => {};

  constructor(forceRelay = false) {
    this.#forceRelay = forceRelay;
  }

  /** Resolves when the description can be sent. Rejects with 47002. */
  get enough(): Promise<void> {
    return this.#enough.promise;
  }

  /** No more will come. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Resolves when those of this device should be there: a moment later at the latest. */
  async prompt(clock: Clock): Promise<void> {
    await atMost(promptMs, this.#first.promise, clock);
    await atMost(burstMs, this.#all.promise, clock);
  }

  /** Resolves when there is a candidate with an address, or none is waited for any more. */
  get first(): Promise<void> {
    return this.#first.promise;
  }

  /** It begins: from now on the time counts. */
  start(clock: Clock): void {
    this.#cancel = clock.after(this.#forceRelay ? relayWait : longestWait, () => this.#end());
  }

  /** A candidate, or null once no more will come. */
  handleCandidate(candidate: RTCIceCandidate | null): void {
    if (candidate === null) {
      this.#isComplete = true;
      return this.#end();
    }
    if (!/ \S+\.local /.test(candidate.candidate)) this.#first.resolve();
    if (/ typ (srflx|relay)/.test(candidate.candidate)) this.finish();
  }

  /** What a STUN or TURN server answered instead of a candidate; the last is told where none is left. */
  handleComplaint(complaint: string): void {
    this.#complaint = complaint;
  }

  /** Waits no longer. */
  finish(): void {
    this.#cancel();
    this.#first.resolve();
    this.#enough.resolve();
    if (this.#isComplete) this.#all.resolve();
  }

  #end(): void {
    if (this.#forceRelay) this.#enough.reject(new TelnyxError(errorCodes.NO_RELAY, this.#complaint));
    this.finish();
  }
}

/** Waits for something, but no longer than `ms`. */
async function atMost(ms: number, promise: Promise<void>, clock: Clock): Promise<void> {
  let cancel = () => {};
  await Promise.race([promise, new Promise<void>(resolve => (cancel = clock.after(ms, resolve)))]);
  cancel();
}
