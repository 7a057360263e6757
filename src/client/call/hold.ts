import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallDialog } from './call-dialog.js';
import type { CallRecord } from './call-record.js';

/** Milliseconds before a hold that came too early for the server is requested once more. */
const retryDelay = 300;

/** Holds and unholds a call. What counts is what the server reports, not what was requested. */
export class Hold {
  readonly #clock: Clock;
  readonly #record: CallRecord;
  readonly #dialog: CallDialog;

  constructor(clock: Clock, record: CallRecord, dialog: CallDialog) {
    this.#clock = clock;
    this.#record = record;
    this.#dialog = dialog;
  }

  /** Rejects with 44001 if the server did something else, also after a second try. */
  async set(held: boolean): Promise<void> {
    for (let attempt = 1; attempt <= 2; attempt++) {
      const isHeld = await this.#ask(held);
      if (this.#record.isDone) throw this.#failure('The call ended.');
      this.#apply(isHeld);
      if (this.#record.snapshot.held === held) return;
      // A hold that follows the answer closely is answered but not carried out: once more.
      await new Promise<void>(resolve => this.#clock.after(retryDelay, resolve));
    }
    throw this.#failure();
  }

  /** Whether the call is on hold by what the server says. */
  async #ask(held: boolean): Promise<boolean> {
    let holdState: unknown;
    try {
      ({ holdState } = await this.#dialog.askHold(held));
    } catch (error) {
      throw this.#failure('', error);
    }
    if (holdState === 'held') return true;
    if (holdState === 'active' || holdState === 'unheld') return false;
    throw this.#failure('The server did not say what it did.');
  }

  #apply(held: boolean): void {
    const { state, snapshot } = this.#record;
    const now = this.#clock.now();
    const since = snapshot.heldSince ?? now;
    const heldMs = snapshot.heldMs + (held ? 0 : now - since);
    this.#record.update({ held, heldMs, heldSince: held ? since : null });
    if (state === 'active' || state === 'held') this.#record.move(held ? 'held' : 'active');
    this.#dialog.media.updateMicrophone();
  }

  #failure(detail = '', cause?: unknown): TelnyxError {
    return new TelnyxError(errorCodes.HOLD_FAILED, detail, { cause, callId: this.#record.snapshot.id });
  }
}
