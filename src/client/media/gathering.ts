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
 * (server reflexive, or a relay), or the timeout. Where only a relay will do and there is none, that is 47002.
 */
export class Gathering {
  readonly #clock: Clock;
  readonly #forceRelay: boolean;
  readonly #first = deferred();
  readonly #prompt = deferred();
  readonly #enough = deferred();
  #hasAddress = false;
  #isComplete = false;
  #complaint = '';
  #cancel = () => {};
  #cancelPrompt = () => {};

  constructor(clock: Clock, forceRelay = false) {
    this.#clock = clock;
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

  /** Resolves when those of this device should be there: a moment after the start at the latest. */
  get prompt(): Promise<void> {
    return this.#prompt.promise;
  }

  /** Resolves when there is a candidate with an address, or none is waited for any more. */
  get first(): Promise<void> {
    return this.#first.promise;
  }

  /** Gathering begins: starts the timeout. */
  start(): void {
    this.#cancel = this.#clock.after(this.#forceRelay ? relayWait : longestWait, () => this.#end());
    this.#waitForMore(promptMs);
  }

  /** A candidate, or null once no more will come. */
  handleCandidate(candidate: RTCIceCandidate | null): void {
    if (candidate === null) {
      this.#isComplete = true;
      return this.#end();
    }
    if (!/ \S+\.local /.test(candidate.candidate)) this.#handleAddress();
    if (/ typ (srflx|relay)/.test(candidate.candidate)) this.finish();
  }

  /** What a STUN or TURN server answered instead of a candidate; the last is reported where none is left. */
  handleComplaint(complaint: string): void {
    this.#complaint = complaint;
  }

  /** Waits no longer. */
  finish(): void {
    this.#cancel();
    this.#cancelPrompt();
    this.#first.resolve();
    this.#prompt.resolve();
    this.#enough.resolve();
  }

  #handleAddress(): void {
    if (this.#hasAddress) return;
    this.#hasAddress = true;
    this.#first.resolve();
    this.#waitForMore(burstMs);
  }

  #waitForMore(ms: number): void {
    this.#cancelPrompt();
    this.#cancelPrompt = this.#clock.after(ms, () => this.#prompt.resolve());
  }

  #end(): void {
    if (this.#forceRelay) this.#enough.reject(new TelnyxError(errorCodes.NO_RELAY, this.#complaint));
    this.finish();
  }
}
