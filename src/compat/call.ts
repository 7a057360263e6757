/** The SDK's `Call`, on one of ours. */
import type { Call as OwnCall, TelnyxError as OwnError } from '../client/index.js';
import { itemParams, messageItem, type AIConversationOutboundItem } from './ai-conversation.js';
import { CallMicrophone } from './call-microphone.js';
import {
  answerOptions,
  type AnswerParams,
  type CallDefaults,
  type ICallOptions,
  type IVertoCallOptions,
} from './call-options.js';
import { pathTo, sdkState, type CallState } from './call-states.js';
import { findElement, MediaElement } from './media-element.js';
import { uncarriedCallOptions, type NotCarried } from './not-carried.js';
import { downloadReport } from './report-download.js';

/** The client that a call belongs to. */
export interface CallSession {
  readonly defaults: () => CallDefaults;
  readonly notCarried: NotCarried;
  /** The call has come to another state. */
  onUpdate(call: Call): void;
  /** It could not be answered. `retry` answers it again. */
  onAnswerFailed(call: Call, error: OwnError, retry: () => Promise<void>): void;
  /** It stays with the microphone that it has. */
  onMicrophoneKept(call: Call, cause: unknown): void;
  send(call: OwnCall, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

export class Call {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly options: IVertoCallOptions;
  /** A `CallState`, or what `TelnyxRTC.telnyxStateCall()` made of it. */
  state = 'new';
  prevState = 'new';
  cause!: string;
  causeCode!: number;
  sipCode!: number;
  sipReason!: string;
  sipCallId!: string;
  readonly #own: OwnCall;
  readonly #session: CallSession;
  readonly #local = new MediaElement();
  readonly #remote = new MediaElement();
  readonly #microphone: CallMicrophone;
  #shown: CallState | '' = '';
  #wasActive = false;

  /** It is made by the client. */
  constructor(own: OwnCall, session: CallSession, options: ICallOptions) {
    this.id = own.id;
    this.direction = own.direction;
    this.#own = own;
    this.#session = session;
    this.#microphone = new CallMicrophone(own);
    this.options = { ...options, id: own.id };
    this.#updateOptions();
    if (own.direction === 'inbound')
      this.options.customHeaders = Object.entries(own.customHeaders).map(([name, value]) => ({ name, value }));
    session.notCarried.noteOptions(options, uncarriedCallOptions);
    own.on('remotestream', () => this.#play());
    own.on('change', () => this.#handleChange());
  }

  get localStream(): MediaStream | null {
    return this.#own.localStream;
  }

  get remoteStream(): MediaStream | null {
    return this.#own.remoteStream;
  }

  get isAudioMuted(): boolean {
    return this.#own.snapshot.muted;
  }

  get isVideoCall(): boolean {
    return false;
  }

  get telnyxIDs(): { telnyxCallControlId: string; telnyxSessionId: string; telnyxLegId: string } {
    const { callControlId = '', sessionId = '', legId = '' } = this.#own.telnyxIds ?? {};
    return { telnyxCallControlId: callControlId, telnyxSessionId: sessionId, telnyxLegId: legId };
  }

  /** The connection is internal to this library: see `getStats()`. */
  get peer(): null {
    this.#session.notCarried.note('call.peer');
    return null;
  }

  /** Shows `new`, and what it is by now. Called once, by the client. */
  start(): void {
    this.#show('new');
    this.#handleChange();
  }

  /** Resolves when it is answered, and when it cannot be: then events say so. */
  async answer(params: AnswerParams = {}): Promise<void> {
    Object.assign(this.options, params);
    this.#session.notCarried.noteOptions(params, uncarriedCallOptions);
    const answer = () => this.#own.answer(answerOptions(params, this.#session.defaults()));
    try {
      await answer();
    } catch (error) {
      this.#session.onAnswerFailed(this, error as OwnError, answer);
    }
  }

  /** Its parameters are internal to the SDK. */
  hangup(_params?: object, _execute?: boolean): Promise<void> {
    return this.#own.hangup();
  }

  /** The client is disconnected: the call ends with it. */
  purge(): void {
    if (this.#shown !== 'destroy') this.#show('purge');
  }

  /** Resolves to whether the server did it. */
  hold(): Promise<boolean> {
    return succeeds(this.#own.hold());
  }

  unhold(): Promise<boolean> {
    return succeeds(this.#own.unhold());
  }

  toggleHold(): Promise<boolean> {
    return succeeds(this.#own.toggleHold());
  }

  dtmf(digits: string): void {
    void succeeds(this.#own.dtmf(digits));
  }

  muteAudio(): void {
    this.#own.muteAudio();
  }

  unmuteAudio(): void {
    this.#own.unmuteAudio();
  }

  toggleAudioMute(): void {
    this.#own.toggleMute();
  }

  deaf(): void {
    this.#setHeard(() => false);
  }

  undeaf(): void {
    this.#setHeard(() => true);
  }

  toggleDeaf(): void {
    this.#setHeard(isHeard => !isHeard);
  }

  /** Another microphone, for this call alone. */
  async setAudioInDevice(deviceId: string, muted?: boolean): Promise<void> {
    try {
      await this.#microphone.use(deviceId, this.options.audio ?? this.#session.defaults().audio);
    } catch (error) {
      this.#session.onMicrophoneKept(this, error);
    }
    if (muted !== undefined && muted !== this.isAudioMuted) this.toggleAudioMute();
  }

  /** Another speaker for the element of this call; false where there is none, or the browser refuses. */
  setAudioOutDevice(deviceId: string): Promise<boolean> {
    this.options.speakerId = deviceId;
    return this.#remote.setSpeaker(deviceId);
  }

  /** The current statistics. */
  getStats(callback: (stats: RTCStatsReport) => void, _constraints?: unknown): void {
    void this.#own.getStats().then(stats => stats && callback(stats));
  }

  /** Sends text to an AI assistant, with pictures by their addresses. */
  sendConversationMessage(text: string, attachments: string[] = []): Promise<unknown> {
    return this.#session.send(this.#own, itemParams(messageItem(text, attachments)));
  }

  /** Sends an AI assistant the result that it requested of the page. */
  sendAIConversationMessage(item: AIConversationOutboundItem): void {
    void succeeds(this.#session.send(this.#own, itemParams(item)));
  }

  #handleChange(): void {
    const state = sdkState(this.#own.snapshot);
    if (state === this.#shown) return;
    this.#updateOptions();
    if (state === 'active') {
      this.#wasActive = true;
      this.#local.attach(this.#elementOf('localElement'), this.localStream);
    }
    if (state === 'destroy') this.#handleEnded();
    for (const each of pathTo(state)) this.#show(each);
  }

  #handleEnded(): void {
    const { cause, causeCode, sipCode, sipReason, sipCallId } = this.#own.termination ?? {};
    const byUs = this.#wasActive ? ['NORMAL_CLEARING', 16] : ['USER_BUSY', 17];
    const reason = causeCode === undefined ? { cause: byUs[0], causeCode: byUs[1] } : { cause, causeCode };
    Object.assign(this, { ...reason, sipCode, sipReason, sipCallId });
    this.#local.detach();
    this.#remote.detach();
    this.#microphone.close();
    if (this.options.debug && this.options.debugOutput === 'file') void downloadReport(this.#own);
  }

  #show(state: CallState): void {
    this.prevState = this.#shown || 'new';
    this.state = this.#shown = state;
    this.#session.onUpdate(this);
  }

  #play(): void {
    this.#updateOptions();
    this.#remote.attach(this.#elementOf('remoteElement'), this.remoteStream);
    const speaker = this.options.speakerId ?? this.#session.defaults().speaker;
    if (speaker) void this.#remote.setSpeaker(speaker);
  }

  #elementOf(which: 'localElement' | 'remoteElement'): HTMLMediaElement | null {
    return findElement(this.options[which] ?? this.#session.defaults()[which]);
  }

  #setHeard(change: (isHeard: boolean) => boolean): void {
    for (const track of this.remoteStream?.getAudioTracks() ?? []) track.enabled = change(track.enabled);
  }

  /** The two sides, in the SDK's fields. */
  #updateOptions(): void {
    const { remote, local } = this.#own.snapshot;
    const inbound = { destinationNumber: local.number, callerName: local.name, callerNumber: local.number };
    Object.assign(this.options, this.telnyxIDs, this.direction === 'inbound' && inbound, {
      remoteCallerName: remote.name || 'Outbound Call',
      remoteCallerNumber: remote.number || this.options.destinationNumber,
      ...(this.localStream && { localStream: this.localStream }),
      ...(this.remoteStream && { remoteStream: this.remoteStream }),
    });
  }
}

const succeeds = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false, // the client emits an error where the app has to act
  );
