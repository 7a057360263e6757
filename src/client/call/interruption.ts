import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallDialog } from './call-dialog.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import type { InterruptionReason } from './call-state.js';
import { networkLost } from './termination.js';

/** How long the packets of a call have to show that they flow, in milliseconds. */
const flowTimeoutMs = 600;
/** A call whose packets flowed is attached again within this, or it is interrupted; in milliseconds. */
const attachTimeoutMs = 3_000;
/** A call that nobody has answered is dialled again within this after the connection was lost, in milliseconds. */
const redialTimeoutMs = 10_000;

/** Decides when a lost connection interrupts a call, and when the call ends because none came back. */
export class Interruption {
  readonly #parts: Pick<CallParts, 'clock' | 'settings'>;
  readonly #record: CallRecord;
  readonly #dialog: CallDialog;
  #cancelTimeout: (() => void) | null = null;
  /** Its packets flow: a new signaling connection is no interruption, if it comes soon. */
  #keepsState = false;
  #cancelInterruption = () => {};
  #lostAt = 0;

  constructor(parts: Pick<CallParts, 'clock' | 'settings'>, record: CallRecord, dialog: CallDialog) {
    this.#parts = parts;
    this.#record = record;
    this.#dialog = dialog;
  }

  /** The call changed its state. */
  handleState(): void {
    if (this.#isStuck) this.startTimeout();
    else this.#stopWaiting();
    if (this.#record.isDone) this.#cancelInterruption();
  }

  /** The connection is lost. */
  handleConnectionLost(reason: InterruptionReason): void {
    this.#lostAt = this.#parts.clock.now();
    this.#dialog.handleConnectionLost();
    if (this.#record.state === 'dropped') return;
    if (this.#keepsState) this.#interruptLater(reason);
    else this.#record.move('reconnecting', { interruption: reason });
  }

  /** All calls are attached again because of one: while its packets flow this one keeps its state. */
  async prepareReattach(): Promise<void> {
    const canKeep = this.#record.isEstablished && !this.#record.isInterrupted;
    this.#keepsState = canKeep && (await this.#dialog.media.isFlowing(flowTimeoutMs));
  }

  /**
   * Where tabs share a session the connection moves from one to the other unannounced, and with the old one the server drops
   * unanswered calls: they are dialled again. False if it is not.
   */
  dialAgain(): boolean {
    const { clock, settings } = this.#parts;
    const { direction, activeSince } = this.#record.snapshot;
    const isSoon = clock.now() - this.#lostAt < redialTimeoutMs;
    if (settings.tabs !== 'shared' || direction === 'inbound' || activeSince !== null || !isSoon) return false;
    void this.#dialog.dialAgain();
    return true;
  }

  /** The call ends after a timeout, and the server is notified as soon as possible. */
  startTimeout(): void {
    const { clock, settings } = this.#parts;
    this.#cancelTimeout ??= clock.after(settings.reconnectTimeout, () => {
      this.#cancelTimeout = null;
      if (this.#isStuck) this.#dialog.fail(new TelnyxError(errorCodes.RECONNECTION_EXHAUSTED), networkLost);
    });
  }

  /** It waits for the connection: interrupted, or never sent. */
  get #isStuck(): boolean {
    const { isInterrupted, state } = this.#record;
    return isInterrupted || (state === 'connecting' && this.#dialog.messages.isUnsent);
  }

  /** The new connection, over which it is attached again, should be there soon. */
  #interruptLater(reason: InterruptionReason): void {
    this.#keepsState = false;
    this.#cancelInterruption = this.#parts.clock.after(attachTimeoutMs, () => {
      if (this.#dialog.awaitsAttach) this.#record.move('reconnecting', { interruption: reason });
    });
  }

  #stopWaiting(): void {
    this.#cancelTimeout?.();
    this.#cancelTimeout = null;
  }
}
