import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { AnswerOptions } from '../config/options.js';
import type { Call } from './call.js';

/** Keeps one call at a time active: others wait on hold and are resumed when it ends. */
export class CallWaiting {
  readonly #calls: () => readonly Call[];
  /** The calls that wait for one: its id → theirs. */
  readonly #waiting = new Map<string, string[]>();

  constructor(calls: () => readonly Call[]) {
    this.#calls = calls;
  }

  /**
   * Holds what is active, then answers. If a hold fails, nothing is answered; if the other party is gone by then, the call
   * that was held for it comes back.
   */
  async holdAndAnswer(call: Call, options?: AnswerOptions): Promise<void> {
    await this.holdOthers(call);
    if (call.state === 'done') {
      throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT, '', { callId: call.id }); // while others were held for it
    }
    try {
      await call.answer(options);
    } catch (error) {
      this.#bringBack(call);
      throw error;
    }
  }

  /** Ends every conversation and answers. */
  async endAndAnswer(call: Call, options?: AnswerOptions): Promise<void> {
    for (const other of this.#talking(call)) void other.hangup();
    await call.answer(options);
  }

  /** Goes to a call on hold; the one before waits in its place. */
  async swapTo(call: Call): Promise<void> {
    if (call.state !== 'held')
      throw new TelnyxError(errorCodes.INVALID_TRANSITION, 'Only a call on hold can be taken back.', {
        callId: call.id,
      });
    this.#waiting.delete(call.id);
    await this.holdOthers(call);
    try {
      await call.unhold();
    } catch (error) {
      this.#bringBack(call);
      throw error;
    }
  }

  /** Holds what is active, until `call` ends; what is only about to be is held as soon as it is. */
  async holdOthers(call: Call): Promise<void> {
    const others = this.#inFront(call);
    const ids = others.map(({ id }) => id);
    this.#waiting.set(call.id, [...(this.#waiting.get(call.id) ?? []), ...ids]);
    for (const other of others) if (other.state !== 'active') this.#holdOnceActive(other);
    await Promise.all(others.filter(({ state }) => state === 'active').map(other => holdIfThere(other)));
    if (call.state === 'done') this.#bringBack(call); // it ended while the others were held for it
  }

  /** A call is over: the last one that waited for it comes back, unless the user is in another call by now. */
  handleEnded(call: Call): void {
    this.#bringBack(call);
  }

  /** Calls that are being held right now stay listed: `holdOthers()` checks them again. */
  #bringBack(call: Call): void {
    const waiting = (this.#waiting.get(call.id) ?? []).flatMap(id => this.#calls().filter(other => other.id === id));
    if (!waiting.some(({ state }) => state === 'active')) this.#waiting.delete(call.id);
    if (this.#calls().some(other => other.state === 'active')) return;
    const next = waiting.findLast(({ state, isBeingTransferred }) => state === 'held' && !isBeingTransferred);
    next?.unhold().catch(() => {}); // emitted as the call's error
  }

  /** Dialled, being answered or interrupted now. No call is held in favour of calls that are over by then. */
  #holdOnceActive(call: Call): void {
    const stop = call.on('statechange', ({ state }) => {
      if (state !== 'active') return;
      stop();
      if (this.#inFront(call).length) call.hold().catch(() => {}); // emitted as the call's error
    });
  }

  /** What would be heard at the same time as `call`, now or soon. */
  #inFront(call: Call): Call[] {
    return this.#talking(call).filter(({ snapshot }) => !snapshot.held);
  }

  #talking(call: Call): Call[] {
    return this.#calls().filter(
      other => other !== call && !(other.direction === 'inbound' && other.state === 'ringing'),
    );
  }
}

/** One that ends meanwhile need not be held any more. */
async function holdIfThere(call: Call): Promise<void> {
  try {
    await call.hold();
  } catch (error) {
    if (call.state !== 'done') throw error;
  }
}
