import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** Milliseconds from one digit to the next, so that the other side can distinguish them. */
const gap = 160;

/** Milliseconds that a comma lasts. */
const pause = 2_000;

/** Sends the digits of one call one after another, also for concurrent callers. */
export class DtmfQueue {
  readonly #clock: Clock;
  readonly #send: (digit: string) => Promise<unknown>;
  readonly #play: (digit: string) => void;
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #endGap = () => {};

  /** @param play Plays the tone of a digit here, for the user. */
  constructor(clock: Clock, send: (digit: string) => Promise<unknown>, play: (digit: string) => void) {
    this.#clock = clock;
    this.#send = send;
    this.#play = play;
  }

  /**
   * Settles when the server took them all. A comma pauses for two seconds. Rejects with 44002 for anything but 0-9, A-D,
   * *, # and commas.
   */
  send(digits: string): Promise<void> {
    if (!/^[0-9A-D*#,]+$/i.test(digits)) {
      return Promise.reject(
        new TelnyxError(
          errorCodes.INVALID_CALL_PARAMETERS,
          `dtmf: "${digits}" may hold 0-9, A-D, *, # and commas only.`,
        ),
      );
    }
    const replies: Promise<unknown>[] = [];
    let failure: unknown;
    const turn = this.#last.then(async () => {
      for (const digit of digits.toUpperCase()) {
        if (this.#stopped) throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT);
        if (failure) break; // a partial sequence is worse than none: the promise rejects
        if (digit !== ',') {
          this.#play(digit);
          const reply = this.#send(digit);
          reply.catch((error: unknown) => (failure ??= error)); // reported by the promise that the caller has
          replies.push(reply);
        }
        await new Promise<void>(resolve => {
          const cancel = this.#clock.after(digit === ',' ? pause : gap, resolve);
          this.#endGap = () => {
            cancel();
            resolve();
          };
        });
      }
    });
    this.#last = turn.catch(() => {});
    return turn.then(() => Promise.all(replies)).then(() => {});
  }

  /** The call is over: digits that were not sent yet never are, and their promises reject with 44005. */
  stop(): void {
    this.#stopped = true;
    this.#endGap();
  }
}
