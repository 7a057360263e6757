import { Emitter } from '../base/emitter.js';
import { Listenable } from '../base/listenable.js';
import type { Call } from '../call/call.js';
import type { CallEvents } from '../call/call-events.js';
import type { CallDirection, CallSnapshot } from '../call/call-snapshot.js';
import type { CallState } from '../call/call-state.js';
import type { TelnyxIds } from '../call/telnyx-ids.js';
import type { CallTerminationReason, DeclineReason } from '../call/termination.js';
import type { AnswerOptions } from '../config/options.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { QualityPoint } from '../quality/metrics.js';

export interface CallElsewhereParts {
  /** Has the tab of the call do this. Rejects as it does there. */
  readonly ask: (action: string, args: readonly unknown[]) => Promise<void>;
  /** Resolves with the call, which rings in this tab then. */
  readonly takeRinging: () => Promise<Call>;
  readonly takeConversation: () => Promise<void>;
}

/** Methods of a call that only its client uses, and what is a class of its own. */
type Internal =
  | 'dial'
  | 'summarize'
  | 'turnAway'
  | 'handle'
  | 'handleConnectionLost'
  | 'prepareReattach'
  | 'handleSleep'
  | 'isFlowing'
  | 'handleOffline'
  | 'handleGone'
  | 'fail'
  | 'release'
  | 'recording';

/** A call of another tab, as this one shows it: its methods are carried out there, answering it brings it here. */
export class CallElsewhere extends Listenable<CallEvents> implements Omit<Pick<Call, keyof Call>, Internal> {
  readonly id: string;
  readonly direction: CallDirection;
  readonly customHeaders: Readonly<Record<string, string>>;
  isBeingTransferred = false;
  readonly remoteStream = null;
  readonly localStream = null;
  readonly qualityHistory: readonly QualityPoint[] = [];
  readonly recording: Pick<Call['recording'], 'state' | 'ask' | 'answer' | 'show'>;
  readonly #parts: CallElsewhereParts;
  readonly #events: Emitter<CallEvents>;
  #snapshot: CallSnapshot;
  #answering: Promise<void> | null = null;

  constructor(snapshot: CallSnapshot, log: Log, parts: CallElsewhereParts) {
    const events = new Emitter<CallEvents>(error =>
      log.write('error', () => `a listener of a call threw: ${String(error)}`),
    );
    super(events);
    this.id = snapshot.id;
    this.direction = snapshot.direction;
    this.customHeaders = snapshot.customHeaders;
    this.#parts = parts;
    this.#events = events;
    this.#snapshot = snapshot;
    const state = (): CallSnapshot['recording'] => this.#snapshot.recording;
    this.recording = {
      get state() {
        return state();
      },
      ask: () => this.#wish('askToRecord'),
      answer: allowed => this.#wish('answerToRecord', allowed),
      show: isRecording => this.#wish('showRecording', isRecording),
    };
  }

  /** For those that know calls alone: it does all that they may ask of one. */
  get asCall(): Call {
    return this as unknown as Call;
  }

  get state(): CallState {
    return this.#snapshot.state;
  }

  get snapshot(): CallSnapshot {
    return this.#snapshot;
  }

  get pendingDigits(): string | null {
    return this.#snapshot.pendingDigits;
  }

  get termination(): CallTerminationReason | null {
    return this.#snapshot.termination;
  }

  get telnyxIds(): TelnyxIds | null {
    return this.#snapshot.telnyxIds;
  }

  get debugReportId(): string | null {
    return this.#snapshot.debugReportId;
  }

  /** What its tab shows of it now. */
  update(snapshot: CallSnapshot): void {
    const previous = this.state;
    this.#snapshot = Object.freeze(snapshot);
    const { state, termination } = snapshot;
    if (state !== previous) this.#events.emit('statechange', { state, previous });
    this.#events.emit('change', snapshot);
    if (state !== 'done') return;
    if (termination) this.#events.emit('ended', termination);
    this.#events.clear();
  }

  getStats(): Promise<null> {
    return Promise.resolve(null);
  }

  exportReport(): Promise<File> {
    return Promise.reject(this.#refuse('exportReport()', 'a call of this tab'));
  }

  replaceTrack(_track: MediaStreamTrack | null): Promise<void> {
    return Promise.reject(this.#refuse('replaceTrack()', 'a call of this tab'));
  }

  /** It is answered in this tab. */
  answer(options?: AnswerOptions): Promise<void> {
    const answer = async (): Promise<void> => (await this.#parts.takeRinging()).answer(options);
    this.#answering ??= answer().finally(() => (this.#answering = null));
    return this.#answering;
  }

  bringHere(): Promise<void> {
    if (this.#snapshot.activeSince !== null) return this.#parts.takeConversation();
    return Promise.reject(this.#refuse('bringHere()', 'a call that was answered'));
  }

  async hangup(options: { readonly reason?: DeclineReason } = {}): Promise<void> {
    await this.#parts.ask('hangup', [options]).catch(() => {}); // it never rejects
  }

  reject(options?: { readonly reason?: DeclineReason }): Promise<void> {
    return this.hangup(options);
  }

  silence(): void {
    this.#wish('silence');
  }

  muteAudio(): void {
    this.#wish('muteAudio');
  }

  unmuteAudio(): void {
    this.#wish('unmuteAudio');
  }

  toggleMute(): void {
    this.#wish(this.#snapshot.muted ? 'unmuteAudio' : 'muteAudio');
  }

  hold(): Promise<void> {
    return this.#parts.ask('hold', []);
  }

  unhold(): Promise<void> {
    return this.#parts.ask('unhold', []);
  }

  toggleHold(): Promise<void> {
    return this.#snapshot.held ? this.unhold() : this.hold();
  }

  transfer(destination: string): Promise<void> {
    return this.#parts.ask('transfer', [destination]);
  }

  transferTo(to: Call | string): Promise<void> {
    return this.#parts.ask('transferTo', [typeof to === 'string' ? to : to.id]);
  }

  dtmf(digits: string): Promise<void> {
    return this.#parts.ask('dtmf', [digits]);
  }

  sendPendingDigits(): Promise<void> {
    return this.#parts.ask('sendPendingDigits', []);
  }

  /** What it did is seen in its snapshot. */
  #wish(action: string, ...args: readonly unknown[]): void {
    this.#parts.ask(action, args).catch(() => {});
  }

  #refuse(verb: string, needs: string): TelnyxError {
    return new TelnyxError(errorCodes.INVALID_TRANSITION, `${verb} needs ${needs}.`, { callId: this.id });
  }
}
