import type { Clock } from '../base/clock.js';
import { deferred } from '../base/deferred.js';
import type { Call } from '../call/call.js';
import type { CallSnapshot } from '../call/call-snapshot.js';
import { firstSnapshot } from '../call/call-start.js';
import type { CallTerminationReason } from '../call/termination.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Push } from './push-metadata.js';
import { announced, nextPush, type PushEffect, type PushEvent, type PushState } from './push-state.js';

/** An invitation that does not come within this after the sign-in does not come any more, in milliseconds. */
export const inviteTimeoutMs = 10_000;
/** A phone that is not registered within this is too late for any caller, in milliseconds. */
export const signInTimeoutMs = 30_000;

export interface PushedCallParts {
  readonly clock: Clock;
  /** Asks the server for its calls. */
  readonly attach: () => void;
  /** The state, the wish or the call changed. */
  readonly onChange: (pushed: PushedCall) => void;
  /** Nobody can take it any more. @param isMissed The user had answered it. */
  readonly onGivenUp: (pushed: PushedCall, error: TelnyxError, isMissed: boolean) => void;
}

/** One call that a push notification announced. The transitions are in `push-state.ts`. */
export class PushedCall {
  push: Push;
  /** The call itself, once its invitation came. */
  call: Call | null = null;
  readonly #parts: PushedCallParts;
  readonly #startedAt: number;
  readonly #arrival = deferred();
  #answer = deferred();
  #state = announced;
  #error: TelnyxError | null = null;
  #cancelTimer: () => void;

  constructor(push: Push, parts: PushedCallParts) {
    this.push = push;
    this.#parts = parts;
    this.#startedAt = parts.clock.now() - ageMs(push, parts.clock.now());
    this.#cancelTimer = parts.clock.after(signInTimeoutMs, () => this.dispatch('timeout'));
    this.#arrival.promise.catch(() => {}); // for those who asked; reported once by `onGivenUp`
    this.#answer.promise.catch(() => {});
  }

  get state(): PushState {
    return this.#state;
  }

  /** Its invitation is still to come. */
  get isAwaited(): boolean {
    return this.#state.phase === 'connecting' || this.#state.phase === 'waiting';
  }

  /** It never came, but nobody said that it is over: another click may find it. */
  get mayComeAgain(): boolean {
    return this.#state.phase === 'over' && !this.call && this.push.type === 'call';
  }

  /** A wish knows only the id; the notification says who calls. */
  learn(push: Push): void {
    const isNamed = push.callerName || push.callerNumber;
    this.push = isNamed ? { ...this.push, ...push } : { ...this.push, type: push.type };
    this.#parts.onChange(this);
  }

  /** How it is shown until its invitation comes: being answered; null if the user has not answered it. */
  get snapshot(): CallSnapshot | null {
    if (!this.isAwaited || this.#state.wish !== 'answer') return null;
    return Object.freeze({ ...this.#first, state: 'connecting' });
  }

  /** That it never came. */
  get missedSnapshot(): CallSnapshot {
    const termination = this.push.type === 'answered' ? answeredElsewhere : givenUp;
    return Object.freeze({ ...this.#first, state: 'done', termination, endedAt: this.#parts.clock.now() });
  }

  /** Resolves with the call; rejects with 48501 if it does not come. */
  async arrived(): Promise<Call> {
    await this.#arrival.promise;
    return this.call ?? Promise.reject(this.#lost('It is over.'));
  }

  /** Wants it answered, now or when it comes. Resolves when the other side is heard. */
  answer(): Promise<void> {
    const { phase, wish } = this.#state;
    if (phase === 'over' || wish === 'decline') return Promise.reject(this.#error ?? this.#lost('It is over.'));
    this.dispatch('answer');
    return this.#answer.promise;
  }

  /** Wants it declined, now or when it comes. Resolves at once: it does not come back here. */
  decline(): void {
    this.dispatch('decline');
  }

  /** @param error Why, for what ends it; default 48501. */
  dispatch(event: PushEvent, error?: TelnyxError): void {
    const { state, effects } = nextPush(this.#state, event);
    this.#state = state;
    if (error) this.#error = error;
    if (effects.includes('give-up')) this.#error ??= this.#lost(reasons[event] ?? '');
    for (const effect of effects) this.#effects[effect](event);
    this.#parts.onChange(this);
  }

  get #first(): CallSnapshot {
    const { id: callId, callerName: name, callerNumber: number } = this.push;
    const options = { callId, destinationNumber: '' };
    const local = { name: '', number: '' };
    return firstSnapshot({ direction: 'inbound', options, remote: { name, number }, local }, this.#startedAt);
  }

  readonly #effects: Readonly<Record<PushEffect, (event: PushEvent) => void>> = {
    attach: () => this.#parts.attach(),
    'start-timer': () => {
      this.#cancelTimer();
      this.#cancelTimer = this.#parts.clock.after(inviteTimeoutMs, () => this.dispatch('timeout'));
    },
    'stop-timer': () => this.#cancelTimer(),
    'hand-over': () => this.#arrival.resolve(),
    'answer-call': () => void this.#answerCall(),
    'decline-call': () => void this.call?.hangup(),
    'give-up': event => this.#giveUp(event),
  };

  async #answerCall(): Promise<void> {
    const answer = this.#answer;
    try {
      await this.call?.answer();
      answer.resolve();
    } catch (error) {
      this.#answer = deferred(); // it may still ring, and be answered again
      this.#answer.promise.catch(() => {});
      answer.reject(TelnyxError.from(error));
      this.dispatch('answer-failed');
    }
  }

  #giveUp(event: PushEvent): void {
    const error = this.#error ?? this.#lost('');
    const declined = new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT, '', { callId: this.push.id });
    this.#arrival.reject(event === 'decline' ? declined : error);
    this.#answer.reject(event === 'decline' ? declined : error);
    if (event === 'decline') this.#error = null;
    else if (this.#state.wish !== 'decline')
      this.#parts.onGivenUp(this, error, this.#state.wish === 'answer' && event !== 'failed');
  }

  #lost(detail: string): TelnyxError {
    return new TelnyxError(errorCodes.SESSION_NOT_REATTACHED, detail, { callId: this.push.id });
  }
}

/** Longer ago than this is a clock that is wrong, in milliseconds. */
const oldestMs = 30 * 24 * 3_600_000;

/** How long ago a call was missed. */
function ageMs({ type, sentAt }: Push, now: number): number {
  const age = type === 'call' ? 0 : now - (sentAt ?? now);
  return age > 0 && age < oldestMs ? age : 0;
}

/** What the mobile SDKs say of such a call. */
const givenUp: CallTerminationReason = {
  cause: 'ORIGINATOR_CANCEL',
  causeCode: 487,
  sipCode: 487,
  sipReason: 'Request Terminated',
  endedBy: 'remote',
};
const answeredElsewhere: CallTerminationReason = { cause: 'PICKED_OFF', causeCode: 805, endedBy: 'remote' };

const reasons: Partial<Record<PushEvent, string>> = {
  timeout: 'The call of the notification did not come in time.',
  gone: 'The caller has hung up, or somebody else has answered.',
};
