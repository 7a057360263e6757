import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallRecord } from './call-record.js';
import type { DtmfQueue } from './dtmf.js';

/** Milliseconds between the answer and an extension, so that the person who answers is listening. */
const answerDelay = 1_000;

export interface PostDialParts {
  readonly clock: Clock;
  readonly record: CallRecord;
  readonly dtmf: DtmfQueue;
  readonly onError: (error: TelnyxError) => void;
}

/**
 * Sends the digits from behind the number (post-dial digits) while the call is active. What is left stands in the
 * snapshot as `tones`, so an interruption, a hold or a page load stops here and continues there:
 *
 *     idle ──active, tones──▶ sending ──`w`──▶ waiting for the user ──send()──▶ sending ──no tones──▶ idle
 *       ▲                       │ not active
 *       └───────────────────────┘
 */
export class PostDial {
  readonly #parts: PostDialParts;
  #sending: Promise<void> | null = null;
  #endDelay = () => {};

  constructor(parts: PostDialParts) {
    this.#parts = parts;
  }

  /** The call changed its state. */
  handleState(): void {
    const { record } = this.#parts;
    const { tones } = record.snapshot;
    if (record.isDone) this.#endDelay();
    if (record.isDone && tones) record.update({ tones: '', pendingDigits: null });
    else if (record.state === 'active' && tones) this.#start(/^\d/.test(tones) ? answerDelay : 0);
  }

  /** Sends the digits that wait; resolves when they are sent. Nothing happens if none do. */
  async send(): Promise<void> {
    const { record } = this.#parts;
    if (record.snapshot.pendingDigits === null) return;
    record.update({ tones: record.snapshot.tones.slice(1), pendingDigits: null });
    this.#start(0);
    await this.#sending;
  }

  #start(delayMs: number): void {
    this.#sending ??= this.#run(delayMs).finally(() => (this.#sending = null));
    this.#sending.catch(() => {}); // reported by the call, and to the sender of what waited
  }

  async #run(delayMs: number): Promise<void> {
    const { record } = this.#parts;
    await this.#delay(delayMs);
    while (record.state === 'active' && record.snapshot.tones) {
      const { tones } = record.snapshot;
      if (tones.startsWith('w')) {
        this.#wait(tones.slice(1).split('w')[0] ?? '');
        if (record.snapshot.pendingDigits !== null) return;
      } else await this.#sendFirst(tones);
    }
  }

  #delay(ms: number): Promise<void> {
    return new Promise(resolve => {
      const cancel = this.#parts.clock.after(ms, resolve);
      this.#endDelay = () => {
        cancel();
        resolve();
      };
    });
  }

  /** A listener may send what waits at once. */
  #wait(digits: string): void {
    const { record } = this.#parts;
    if (record.snapshot.pendingDigits !== null) return;
    record.update({ pendingDigits: digits });
    record.events.emit('postdialwait', { digits });
  }

  /** A digit that was lost with the connection is sent again on the next one; one that is refused ends the rest. */
  async #sendFirst(tones: string): Promise<void> {
    const { record, dtmf, onError } = this.#parts;
    record.update({ tones: tones.slice(1) });
    try {
      await dtmf.send(tones.charAt(0));
    } catch (reason) {
      const error = TelnyxError.from(reason);
      if (!record.isDone && error.code === errorCodes.WEBSOCKET_ERROR) {
        record.update({ tones });
        return;
      }
      if (!record.isDone) {
        record.update({ tones: '', error: error.toJSON() });
        onError(error);
      }
      throw error;
    }
  }
}
