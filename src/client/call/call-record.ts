import type { Clock } from '../base/clock.js';
import { Emitter } from '../base/emitter.js';
import type { Log } from '../log/log.js';
import type { CallEvents } from './call-events.js';
import type { CallSnapshot } from './call-snapshot.js';
import { canMove, isEstablished, type CallState } from './call-state.js';

export interface RecordHandlers {
  readonly onChange: (snapshot: CallSnapshot) => void;
  readonly onState: (state: CallState, previous: CallState) => void;
  /** A listener was added or removed. */
  readonly onListeners?: () => void;
}

/** What is known of one call, as a frozen snapshot with one method for changes of state. */
export class CallRecord {
  readonly events: Emitter<CallEvents>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #handlers: RecordHandlers;
  #snapshot: CallSnapshot;

  constructor(snapshot: CallSnapshot, clock: Clock, log: Log, handlers: RecordHandlers) {
    this.#snapshot = Object.freeze(snapshot);
    this.#clock = clock;
    this.#log = log;
    this.#handlers = handlers;
    this.events = new Emitter(
      error => log.write('error', () => `a listener of a call threw: ${String(error)}`),
      handlers.onListeners,
    );
  }

  get snapshot(): CallSnapshot {
    return this.#snapshot;
  }

  get state(): CallState {
    return this.#snapshot.state;
  }

  get isEstablished(): boolean {
    return isEstablished(this.state);
  }

  /** Without a connection; the outcome is open. */
  get isInterrupted(): boolean {
    return this.state === 'reconnecting' || this.state === 'dropped';
  }

  get isDone(): boolean {
    return this.state === 'done';
  }

  update(patch: Partial<Omit<CallSnapshot, 'state'>>): void {
    this.#replace(patch);
  }

  /** Changes the state if the table allows it; otherwise logs an error and returns false. */
  move(state: CallState, patch: Partial<CallSnapshot> = {}): boolean {
    const previous = this.state;
    if (state === previous) return true;
    if (!canMove(previous, state)) {
      this.#log.write('error', `refused to go from ${previous} to ${state}`);
      return false;
    }
    const now = this.#clock.now();
    this.#replace({
      state,
      interruption: null,
      ...(state === 'active' && { activeSince: this.#snapshot.activeSince ?? now }),
      ...(state === 'done' && { endedAt: now }),
      ...patch,
    });
    this.#log.write('info', `${previous} → ${state}`);
    this.events.emit('statechange', { state, previous });
    this.#handlers.onState(state, previous);
    return true;
  }

  #replace(patch: Partial<CallSnapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...patch });
    this.#handlers.onChange(this.#snapshot);
    this.events.emit('change', this.#snapshot);
  }
}
