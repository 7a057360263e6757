import { withTimeLimit } from '../base/time-limit.js';
import { isKnownNumber, readCaller, type CallerInfo } from '../config/caller.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import type { Party } from './call-snapshot.js';

/** After this, what is known is enough for the page; the answer is shown whenever it comes. In milliseconds. */
const callerTimeoutMs = 3_000;

/** Digits decide whether it is the same number, however it is written. */
const sameNumber = (a: string, b: string): boolean => (a.replace(/\D/g, '') || a) === (b.replace(/\D/g, '') || b);

/**
 * Who is at the other end of a call: what the network says, over that what `resolveCaller` says, over that what the
 * address book says, field by field. The page is asked once for each number, and never waited for.
 */
export class CallerLookup {
  readonly #parts: CallParts;
  readonly #record: CallRecord;
  readonly #onKnown: () => void;
  readonly #gone = new AbortController();
  /** As the network says. */
  #wire: Party;
  #found: CallerInfo | null = null;
  /** The page is notified once for each number. */
  #isReported: boolean;

  /** @param onKnown Something is known of the person, for the first time. */
  constructor(parts: CallParts, record: CallRecord, onKnown: () => void) {
    this.#parts = parts;
    this.#record = record;
    this.#onKnown = onKnown;
    const { remote, testCall } = record.snapshot;
    this.#wire = remote;
    const isFirst = !testCall && !record.isInterrupted; // one of the page before was asked for there
    this.#isReported = !isFirst;
    if (testCall) return;
    const stop = parts.people.subscribe(() => this.#show());
    record.events.once('ended', () => {
      this.#gone.abort();
      stop();
    });
    if (isFirst) this.#ask();
  }

  /** The network says more of the remote party, or puts another one in its place. */
  handleParty(name: string, number: string): void {
    const before = this.#wire;
    this.#wire = { name: name || before.name, number: number || before.number };
    const isSame = sameNumber(this.#wire.number, before.number);
    if (!isSame) {
      this.#found = null;
      this.#isReported = false;
    }
    this.#show();
    if (!isSame) this.#ask();
  }

  /** Begins when all else that a new call does is done. */
  #ask(): void {
    const { number } = this.#wire;
    if (this.#record.snapshot.testCall || !isKnownNumber(number)) return;
    void Promise.resolve().then(async () => {
      this.#show();
      await this.#resolve(number);
      this.#report();
    });
  }

  /** Settles with the answer, or without it after the time limit. Never rejects. */
  async #resolve(number: string): Promise<void> {
    const { clock, log, settings } = this.#parts;
    const { resolveCaller } = settings;
    const { direction } = this.#record.snapshot;
    const { signal } = this.#gone;
    if (!resolveCaller || signal.aborted) return;
    const onAnswer = (found: CallerInfo | null): void => {
      if (number !== this.#wire.number) return;
      this.#found = found;
      this.#show();
    };
    const answer = (async () => readCaller(await resolveCaller(number, { direction, signal })))();
    const late = () => new Error(`no answer for ${callerTimeoutMs} ms`);
    try {
      onAnswer(
        await withTimeLimit(clock, callerTimeoutMs, answer, late, found => {
          onAnswer(found);
          this.#report();
        }),
      );
    } catch (error) {
      if (!this.#gone.signal.aborted) log.write('warning', () => `resolveCaller: ${String(error)}`);
    }
  }

  #show(): void {
    const { number } = this.#wire;
    if (this.#record.isDone) return;
    const known = isKnownNumber(number) ? this.#parts.people.find(number) : null;
    const remote = { ...this.#wire, ...this.#found, ...known };
    if (!isEqual(remote, this.#record.snapshot.remote)) this.#record.update({ remote: Object.freeze(remote) });
  }

  /** Nothing is reported of a person of whom nothing is known. */
  #report(): void {
    if (this.#isReported || this.#record.isDone) return;
    if (!this.#found && !this.#parts.people.find(this.#wire.number)) return;
    this.#isReported = true;
    this.#onKnown();
  }
}

const isEqual = (a: Party, b: Party): boolean =>
  ([...Object.keys(a), ...Object.keys(b)] as (keyof Party)[]).every(key => a[key] === b[key]);
