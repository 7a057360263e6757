import { errorCodes } from '../errors/error-codes.js';
import { readAnswerOptions } from '../config/call-options.js';
import { callOptions, withOwnNames } from '../config/option-names.js';
import type { AnswerOptions } from '../config/options.js';
import { Listenable } from '../base/listenable.js';
import { noteUnknownOptions } from '../config/unknown-options.js';
import type { ConnectionWarning } from '../errors/connection-warnings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallQualityMetrics, CallWarning, QualityPoint } from '../quality/metrics.js';
import { longText, type Json } from '../signaling/frame.js';
import { CallDialog } from './call-dialog.js';
import type { CallEvents } from './call-events.js';
import { CallInsight } from './call-insight.js';
import type { CallParts } from './call-parts.js';
import { CallRecord } from './call-record.js';
import { CallerLookup } from './caller-lookup.js';
import { summarize, type CallSummary } from './call-summary.js';
import { olderBy, type CallDirection, type CallSnapshot } from './call-snapshot.js';
import { firstSnapshot, type CallStart } from './call-start.js';
import type { CallState, InterruptionReason } from './call-state.js';
import { DtmfQueue } from './dtmf.js';
import { Hold } from './hold.js';
import { Interruption } from './interruption.js';
import { moved } from './moved.js';
import { PostDial } from './post-dial.js';
import { readTelnyxIds, type TelnyxIds } from './telnyx-ids.js';
import { networkLost, type CallTerminationReason, type DeclineReason } from './termination.js';
import { Recording } from './recording.js';
import { Transfer } from './transfer.js';

/** The callbacks of a call to its client. */
export interface CallHandlers {
  readonly onChange: (call: Call) => void;
  readonly onState: (call: Call, state: CallState, previous: CallState) => void;
  readonly onWarning: (call: Call, warning: CallWarning | ConnectionWarning, cleared: boolean) => void;
  readonly onQuality: (call: Call, metrics: CallQualityMetrics) => void;
  readonly onCaller: (call: Call) => void;
}

const ringingInbound = 'an inbound call that rings';

/**
 * One call. It stays the same object over interruptions of the network. It is measured, and its warnings are known, while
 * `quality` or `qualityhistory` has a listener.
 */
export class Call extends Listenable<CallEvents> {
  readonly id: string;
  readonly direction: CallDirection;
  /** SIP headers that came with the invitation. */
  readonly customHeaders: Readonly<Record<string, string>>;
  /** Asks the user whether the call may be recorded, and shows that it is. */
  readonly recording: Recording;
  /** @internal See `TransferPeer`. */
  isBeingTransferred = false;
  readonly #parts: CallParts;
  readonly #record: CallRecord;
  readonly #dialog: CallDialog;
  readonly #hold: Hold;
  readonly #dtmf: DtmfQueue;
  readonly #postDial: PostDial;
  readonly #insight: CallInsight;
  readonly #interruption: Interruption;
  #answering: Promise<void> | null = null;

  /** @internal Calls are made by `client.newCall()` and by the server. */
  constructor(parts: CallParts, start: CallStart, handlers: CallHandlers) {
    const record = new CallRecord(firstSnapshot(start, parts.clock.now()), parts.clock, parts.log, {
      onChange: () => handlers.onChange(this),
      onState: (state, previous) => {
        this.#handleState(state);
        handlers.onState(this, state, previous);
      },
      onListeners: () => this.#insight.handleListeners(),
    });
    super(record.events);
    const { direction, options, invite = {} } = start;
    this.id = options.callId;
    this.direction = direction;
    this.customHeaders = direction === 'inbound' ? record.snapshot.customHeaders : {};
    this.#parts = parts;
    this.#record = record;
    this.recording = new Recording(record);
    this.#dialog = new CallDialog(parts, this.#record, options, longText(invite['sdp']), {
      onOneWay: isOneWay => this.#insight.handleOneWay(isOneWay),
      onWarning: (warning, cleared) => handlers.onWarning(this, warning, cleared),
      onParty: (name, number) => caller.handleParty(name, number),
    });
    this.#interruption = new Interruption(parts, record, this.#dialog);
    this.#hold = new Hold(parts.clock, this.#record, this.#dialog);
    this.#dtmf = new DtmfQueue(
      parts.clock,
      digit => this.#dialog.messages.dtmf(digit),
      digit => parts.settings.keyTones && parts.tones.playKey(digit),
    );
    this.#postDial = new PostDial({ clock: parts.clock, record, dtmf: this.#dtmf, onError: parts.onError });
    this.#insight = new CallInsight(parts, this.#record, options.debug ?? parts.settings.debug, {
      connection: () => this.#dialog.media.leg?.connection ?? null,
      telnyxIds: () => this.telnyxIds,
      onWarning: (warning, cleared) => handlers.onWarning(this, warning, cleared),
      onQuality: metrics => handlers.onQuality(this, metrics),
    });
    const caller = new CallerLookup(parts, record, () => handlers.onCaller(this));
    if (start.restored) this.#interruption.startTimeout();
  }

  get state(): CallState {
    return this.#record.state;
  }

  /** Everything about the call as frozen, plain data. */
  get snapshot(): CallSnapshot {
    return this.#record.snapshot;
  }

  /** Digits from behind the number that wait for the user, see `sendPendingDigits()`; null while none do. */
  get pendingDigits(): string | null {
    return this.snapshot.pendingDigits;
  }

  /** Why it ended; null until then. */
  get termination(): CallTerminationReason | null {
    return this.snapshot.termination;
  }

  /** The other side's audio; null before there is any. The client plays it. */
  get remoteStream(): MediaStream | null {
    return this.#dialog.media.remoteStream;
  }

  /** The microphone as this call sends it; null before and after. */
  get localStream(): MediaStream | null {
    return this.#dialog.media.leg?.localStream ?? null;
  }

  /** Telnyx's ids for its API and its support; null until the server sent them. */
  get telnyxIds(): TelnyxIds | null {
    return this.snapshot.telnyxIds;
  }

  /** What to give Telnyx's support, if the call has `debug`; null before its report begins, a moment after the answer. */
  get debugReportId(): string | null {
    return this.snapshot.debugReportId;
  }

  /** The quality while it had listeners, oldest first: the last five minutes by the second, before that more coarsely. */
  get qualityHistory(): readonly QualityPoint[] {
    return this.#insight.history;
  }

  /** Statistics of the connection, as the browser reports them; null while there is no connection. */
  async getStats(): Promise<RTCStatsReport | null> {
    return (await this.#dialog.media.leg?.connection.getStats()) ?? null;
  }

  /**
   * All that is known of how this call went, as a JSON file to download or send: summary, statistics, log, quality over
   * time. At any time, with what was collected until then: everything with `callReports`. Secrets are taken out.
   */
  exportReport(): Promise<File> {
    return this.#insight.exportReport();
  }

  /**
   * Answers an inbound call; resolves when the other side is heard. Rejects with 42001 to 42003 without a microphone (the
   * call keeps ringing), 44005 if it ended meanwhile, 49003 if it does not ring.
   */
  answer(options: AnswerOptions = {}): Promise<void> {
    if (this.#answering) return this.#answering;
    if (!this.#isWaiting) return Promise.reject(this.#refuse('answer', ringingInbound));
    void noteUnknownOptions(this.#parts.log, options, callOptions);
    this.#answering = this.#accept(options).finally(() => (this.#answering = null));
    return this.#answering;
  }

  /**
   * Brings the audio of a call into this tab that is in another one, which shows it from then on. Rejects with 42001 to 42003
   * without a microphone, 49003 if nobody has answered it yet, or while another call rings. Nothing happens if it is here.
   */
  bringHere(): Promise<void> {
    return Promise.resolve();
  }

  /** Ends the call: hangs up, declines or cancels. Never rejects; it is over here at once. @param options.reason Of declining. */
  hangup({ reason }: { readonly reason?: DeclineReason } = {}): Promise<void> {
    return this.#dialog.hangUp(reason);
  }

  /** Declines an inbound call. Resolves when the server knows it; rejects with 49003 if it does not ring. */
  reject(options?: { readonly reason?: DeclineReason }): Promise<void> {
    return this.#isWaiting ? this.hangup(options) : Promise.reject(this.#refuse('reject', ringingInbound));
  }

  /** Stops the ring of an inbound call, which can still be answered. Nothing happens if it does not ring. */
  silence(): void {
    if (this.#isWaiting && !this.snapshot.silenced) this.#record.update({ silenced: true });
  }

  muteAudio(): void {
    this.#setMuted(true);
  }

  unmuteAudio(): void {
    this.#setMuted(false);
  }

  toggleMute(): void {
    this.#setMuted(!this.snapshot.muted);
  }

  /** Rejects with 44001 if the server refuses, 49003 if there is no conversation. */
  hold(): Promise<void> {
    return this.#setHeld(true);
  }

  /** Rejects as `hold` does. */
  unhold(): Promise<void> {
    return this.#setHeld(false);
  }

  toggleHold(): Promise<void> {
    return this.#setHeld(!this.snapshot.held);
  }

  /**
   * Transfers the conversation to `destination`; this call ends. Rejects with 44006 where the server refuses, and with
   * 44002 for a destination that cannot be read, or that digits follow: they could not be sent any more.
   */
  transfer(destination: string): Promise<void> {
    return this.#inConversation('transfer', () => new Transfer(this.#dialog.messages, this.#record).to(destination));
  }

  /**
   * Connects the other sides of both calls with each other; both end here. Rejects with 44006 where the server refuses.
   * @param to The other call, or its id.
   */
  transferTo(to: Call | string): Promise<void> {
    return this.#inConversation('transferTo', async () => {
      const other = typeof to === 'string' ? this.#parts.getCall(to) : to;
      this.isBeingTransferred = other.isBeingTransferred = true; // the server ends both, in whichever order
      try {
        await new Transfer(this.#dialog.messages, this.#record).into(other);
      } finally {
        this.isBeingTransferred = other.isBeingTransferred = false;
      }
    });
  }

  /**
   * Sends this track in place of the microphone, or of the call's own stream; null sends that again. It remains yours: the
   * call sends a copy, which is muted as the call is. Rejects with 49002 for what is
   * no audio, 42003 if the browser refuses, 49003 without a connection.
   */
  replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    const { leg } = this.#dialog.media;
    return leg ? leg.replaceTrack(track) : Promise.reject(this.#refuse('replaceTrack', 'a connection'));
  }

  /**
   * Sends digits one after another and sounds them here; a comma pauses for two seconds. Rejects with 44002 for anything
   * but 0-9, A-D, *, # and commas.
   */
  dtmf(digits: string): Promise<void> {
    const talks = this.#record.isEstablished || this.snapshot.earlyMedia;
    return talks ? this.#dtmf.send(digits) : Promise.reject(this.#refuse('dtmf', 'a call with audio'));
  }

  /**
   * Sends the digits from behind the number that wait for the user; resolves when they are sent. Rejects with 49003 if the
   * call is not active: they keep waiting. Nothing happens if none do.
   */
  sendPendingDigits(): Promise<void> {
    if (this.state === 'active') return this.#postDial.send();
    return Promise.reject(this.#refuse('sendPendingDigits', 'an active call'));
  }

  /** @internal The client begins an outbound call. */
  dial(): Promise<void> {
    return this.#dialog.dial();
  }

  /** @internal What a log of calls needs to know, once it is over. */
  summarize(region: string): CallSummary {
    const { clock } = this.#parts;
    const mos = this.qualityHistory.map(point => point.mos);
    return summarize(this.snapshot, { now: clock.now(), wallTime: clock.wallTime(), mos, region });
  }

  /** @internal It is missed at once, and never rings: do not disturb is on. */
  turnAway(): Promise<void> {
    return this.#dialog.turnAway();
  }

  /** @internal Another tab has it now: it is over here, and the server is not notified. */
  release(): void {
    this.#dialog.end(moved);
  }

  /** @internal A message of the server for this call. */
  handle(method: string, params: Json): void {
    const ids = readTelnyxIds(params);
    if (ids && (ids.legId !== this.telnyxIds?.legId || ids.sessionId !== this.telnyxIds.sessionId))
      this.#record.update({ telnyxIds: ids });
    this.#dialog.handle(method, params);
  }

  /** @internal The connection is lost. What was answered, or might have been, waits to be reattached. */
  handleConnectionLost(reason: InterruptionReason): void {
    if (this.state === 'new' || this.#record.isDone || this.#dialog.messages.isUnsent) return;
    if (this.#isWaiting) {
      this.fail(new TelnyxError(errorCodes.WEBSOCKET_ERROR));
      return;
    }
    this.#interruption.handleConnectionLost(reason);
  }

  /** @internal All calls are attached again because of one: while its packets flow this one keeps its state. */
  prepareReattach(): Promise<void> {
    return this.#interruption.prepareReattach();
  }

  /** @internal The computer was asleep for this long, which the clock did not count. */
  handleSleep(missedMs: number): void {
    this.#record.update(olderBy(missedMs, this.snapshot));
  }

  /** @internal Whether its path carries audio at this moment. Takes `ms` at most. */
  isFlowing(ms: number): Promise<boolean> {
    return this.#dialog.media.isFlowing(ms);
  }

  /** @internal This device has no network: a conversation waits for it. */
  handleOffline(): void {
    if (this.#record.isEstablished) this.#record.move('dropped', { interruption: 'network-lost' });
  }

  /** @internal The server does not have the call any more. One that nobody has answered may be dialled again. */
  handleGone(): void {
    if (!this.#record.isInterrupted && !this.#dialog.awaitsAttach) return;
    if (!this.#interruption.dialAgain()) this.fail(new TelnyxError(errorCodes.SESSION_NOT_REATTACHED));
  }

  /** @internal Ends the call permanently. */
  fail(error: TelnyxError): void {
    const own = new TelnyxError(error.code, '', { cause: error.cause, callId: this.id });
    this.#dialog.end(networkLost, own);
  }

  #handleState(state: CallState): void {
    this.#interruption.handleState();
    if (state === 'done') this.#dtmf.stop();
    this.#postDial.handleState();
    this.#insight.handleState();
  }

  /** It came in and waits for an answer. */
  get #isWaiting(): boolean {
    return this.direction === 'inbound' && this.state === 'ringing';
  }

  async #accept(given: AnswerOptions): Promise<void> {
    const options = readAnswerOptions(withOwnNames(given));
    if (options.muted !== undefined) this.#setMuted(options.muted);
    this.#insight.debug ||= options.debug ?? false;
    await this.#dialog.accept(options);
  }

  #setMuted(muted: boolean): void {
    if (this.#record.isDone || this.snapshot.muted === muted) return;
    this.#record.update({ muted });
    this.#dialog.media.updateMicrophone();
  }

  #setHeld(held: boolean): Promise<void> {
    return this.#inConversation(held ? 'hold' : 'unhold', () => this.#hold.set(held));
  }

  /** Runs a step that needs a conversation; a failure is emitted as the call's error too. */
  async #inConversation(name: string, step: () => Promise<void>): Promise<void> {
    if (this.state !== 'active' && this.state !== 'held') throw this.#refuse(name, 'a conversation');
    try {
      await step();
    } catch (error) {
      const known = TelnyxError.from(error);
      if (this.#record.isDone) throw known; // why it ended is already reported
      this.#record.update({ error: known.toJSON() });
      this.#parts.onError(known);
      throw known;
    }
  }

  #refuse(verb: string, needs: string): TelnyxError {
    return new TelnyxError(errorCodes.INVALID_TRANSITION, `${verb}() needs ${needs}; this call is ${this.state}.`, {
      callId: this.id,
    });
  }
}
