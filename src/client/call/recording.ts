import type { CallRecord } from './call-record.js';
import type { RecordingState } from './call-snapshot.js';

/** Asks the user whether a call may be recorded, and shows that it is. The recording itself is made by a server of the page's. */
export class Recording {
  readonly #record: CallRecord;

  /** @internal Made by its call. */
  constructor(record: CallRecord) {
    this.#record = record;
  }

  get state(): RecordingState {
    return this.#record.snapshot.recording;
  }

  /** The phone asks the user, once the call is a conversation; again after a refusal. Nothing happens if it is allowed already. */
  ask(): void {
    if (this.state === 'off' || this.state === 'refused') this.#set('asked');
  }

  /** The user's answer: `recordinganswer` follows. Nothing happens unless the user was asked. */
  answer(allowed: boolean): void {
    if (this.state !== 'asked' || this.#record.isDone) return;
    this.#set(allowed ? 'allowed' : 'refused');
    this.#record.events.emit('recordinganswer', { allowed });
  }

  /** The page says that its server records, or does not any more: what the user sees all the time. */
  show(isRecording: boolean): void {
    this.#set(isRecording ? 'on' : 'off');
  }

  #set(recording: RecordingState): void {
    if (!this.#record.isDone && recording !== this.state) this.#record.update({ recording });
  }
}
