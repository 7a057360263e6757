import { errorCodes } from '../errors/error-codes.js';
import type { CheckedCallOptions } from '../config/call-options.js';
import type { AnswerOptions } from '../config/options.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { longText, text, type Json } from '../signaling/frame.js';
import { ServerError } from '../signaling/rpc-channel.js';
import { CallMedia, type CallMediaHandlers } from './call-media.js';
import { CallMessages } from './call-messages.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import { wireId } from './call-snapshot.js';
import type { MediaLeg } from './media-leg.js';
import {
  cancelled,
  declinedAs,
  failedBy,
  hungUp,
  isIncompatible,
  networkLost,
  noMicrophone,
  notDisturbed,
  readTermination,
  wireReason,
  type CallTerminationReason,
  type DeclineReason,
} from './termination.js';

/** What a user sent while the connection was lost: digits, and messages to an assistant. */
const saidByUser = ['info', 'ai_conversation'];

export interface DialogHandlers extends Pick<CallMediaHandlers, 'onOneWay' | 'onWarning'> {
  /** The server says who the remote party is; '' where it does not. */
  readonly onParty: (name: string, number: string) => void;
}

/** The conversation of one call with the server: the only place where signaling and media meet. */
export class CallDialog {
  readonly messages: CallMessages;
  readonly media: CallMedia;
  readonly #parts: CallParts;
  readonly #record: CallRecord;
  readonly #options: CheckedCallOptions;
  readonly #onParty: DialogHandlers['onParty'];
  #answerOptions: AnswerOptions = {};
  /** The last offer of the other side. */
  #remoteOffer: string;
  /** The server knows of this call, so it must be notified when it ends. */
  #announced: boolean;
  /** The invitation went out without its candidates. */
  #trickled = false;
  #hasRemoteAudio = false;
  /** The connection was lost, and the server has not offered the call again yet. */
  #awaitsAttach = false;
  /** The server was asked to hold or unhold the call, and its answer was lost. */
  #isHoldUnknown = false;
  #redialling: Promise<void> | null = null;
  /** Messages of the server are handled one after another. */
  #turn: Promise<void> = Promise.resolve();

  /** What each message of the server means for this call. */
  readonly #handlers: Readonly<Record<string, (params: Json) => void>> = {
    ringing: () => this.#isOutbound && this.#record.state === 'connecting' && this.#record.move('ringing'),
    media: params => this.#inTurn(() => this.#handleAudio(params, true)),
    answer: params => this.#inTurn(() => this.#handleAudio(params, false)),
    attach: params => this.#handleAttach(longText(params['sdp'])),
    bye: params => this.#handleBye(params),
    candidate: params => this.media.handleCandidate(params),
    display: params => this.#handleDisplay(params),
  };

  constructor(
    parts: CallParts,
    record: CallRecord,
    options: CheckedCallOptions,
    remoteOffer: string,
    { onParty, ...handlers }: DialogHandlers,
  ) {
    this.#parts = parts;
    this.#record = record;
    this.#options = options;
    this.#remoteOffer = remoteOffer;
    this.#announced = record.state !== 'new';
    this.#onParty = onParty;
    this.messages = new CallMessages(parts.rpc, () => parts.sessionId(), wireId(record.snapshot));
    this.media = new CallMedia(parts, record, this.messages, {
      onNoRelay: error => this.fail(error, networkLost),
      ...handlers,
    });
  }

  /** The connection was lost: the server will offer the call again. */
  get awaitsAttach(): boolean {
    return this.#awaitsAttach;
  }

  get #isOutbound(): boolean {
    return this.#record.snapshot.direction === 'outbound';
  }

  /** Calls out. Every failure ends the call and is emitted as its error. */
  async dial(): Promise<void> {
    try {
      const leg = await this.#parts.offers.take(() => this.#offer());
      if (leg) await this.#invite(leg);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The server does not know the call any more, and nobody had answered it. */
  dialAgain(): Promise<void> {
    this.#awaitsAttach = this.#hasRemoteAudio = false;
    this.messages.withdraw(new TelnyxError(errorCodes.WEBSOCKET_ERROR)); // candidates of the connection before
    this.#record.update({ earlyMedia: false });
    this.#redialling ??= this.dial().finally(() => (this.#redialling = null));
    return this.#redialling;
  }

  /**
   * Answers, with options that were checked. Without a microphone the call keeps ringing, so that it can be answered
   * again.
   */
  async accept(options: AnswerOptions): Promise<void> {
    this.#answerOptions = options;
    this.#record.move('connecting', { error: null });
    try {
      const leg = this.media.open(options);
      await Promise.all([leg.openMicrophone(), leg.takeOffer(this.#remoteOffer)]);
      await this.#answer(leg, 'answer');
    } catch (error) {
      throw this.#handleAnswerFailure(TelnyxError.from(error, errorCodes.UNEXPECTED_ERROR, this.#options.callId));
    }
  }

  /** Asks the server to hold or unhold the call. What it did is in its reply. */
  async askHold(held: boolean): Promise<Json> {
    this.#isHoldUnknown = true;
    try {
      const reply = await this.messages.modify(held ? 'hold' : 'unhold');
      this.#isHoldUnknown = false;
      return reply;
    } catch (error) {
      if (TelnyxError.from(error).cause instanceof ServerError) this.#isHoldUnknown = false; // refused: as before
      throw error;
    }
  }

  /** A message of the server for this call. */
  handle(method: string, params: Json): void {
    if (!this.#record.isDone && Object.hasOwn(this.#handlers, method)) this.#handlers[method]?.(params);
  }

  /** Ends the call here and notifies the server if it knows of it. @param reason Of declining it. */
  async hangUp(reason?: DeclineReason): Promise<void> {
    if (this.#record.isDone) return;
    const { isEstablished } = this.#record;
    await this.#endAndNotify(isEstablished ? hungUp : this.#isOutbound ? cancelled : declinedAs(reason));
  }

  /** Declines the call, which was not shown: do not disturb is on. */
  async turnAway(): Promise<void> {
    await this.#endAndNotify(notDisturbed);
  }

  /** Ends the call because something failed. */
  fail(error: unknown, reason?: CallTerminationReason): void {
    if (this.#record.isDone) return;
    const known = TelnyxError.from(error, errorCodes.UNEXPECTED_ERROR, this.#options.callId);
    void this.#endAndNotify(reason ?? failedBy(known.code), known);
  }

  /** The connection is lost. */
  handleConnectionLost(): void {
    this.#awaitsAttach = true;
    this.media.handleConnectionLost();
  }

  /** Ends the call here, without notifying the server. */
  end(reason: CallTerminationReason, error?: TelnyxError): void {
    if (this.#record.isDone) return;
    this.media.close();
    if (this.messages.isUnsent) this.#announced = false; // then no bye is needed
    this.messages.withdraw(new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT, '', { callId: this.#options.callId }));
    if (error) this.#parts.onError(error);
    this.#record.move('done', { termination: reason, ...(error && { error: error.toJSON() }) });
    this.#record.events.emit('ended', reason);
    this.#record.events.clear();
  }

  /** A leg that has made its offer; null if the call was over before its turn. */
  async #offer(): Promise<MediaLeg | null> {
    if (this.#record.isDone) return null;
    const leg = this.media.open(this.#options);
    await leg.offer({ trickle: this.media.trickles });
    return leg;
  }

  async #invite(leg: MediaLeg): Promise<void> {
    const { sdp, trickle } = await leg.description({ trickle: this.media.trickles });
    if (this.#record.isDone) return;
    this.#trickled = trickle;
    const reply = this.messages.invite(sdp, trickle, this.#options);
    this.#announced = true;
    leg.releaseCandidates(trickle);
    this.#record.move('connecting');
    try {
      await reply;
    } catch (error) {
      if (this.#record.state !== 'connecting') return; // it rings, so it has arrived; or it is reattached later
      if (this.#trickled && TelnyxError.from(error).cause instanceof ServerError) await this.#inviteWhole();
      else this.fail(TelnyxError.from(error, errorCodes.SDP_SEND_FAILED));
    }
  }

  /** The server does not take candidates one by one: the same invitation again, complete, and so for all later calls. */
  async #inviteWhole(): Promise<void> {
    const { leg } = this.media;
    if (!leg) return;
    this.#parts.log.write('warning', 'the server does not trickle: sending the whole description');
    this.#parts.trickle.enabled = false;
    leg.releaseCandidates(false);
    await this.#invite(leg);
  }

  /** Answers the offer that the leg has taken, and waits until the server has it. */
  async #answer(leg: MediaLeg, method: 'answer' | 'attach', offer = this.#remoteOffer): Promise<void> {
    await leg.answer();
    const wished = { trickle: this.media.trickles, needsAddress: method === 'attach' };
    const { sdp, trickle } = await leg.description(wished);
    this.#requireLive();
    if (offer !== this.#remoteOffer) throw new TelnyxError(errorCodes.WEBSOCKET_ERROR); // it came over an earlier connection
    const reply = this.messages.answer(method, sdp, trickle, this.#answerOptions.customHeaders);
    leg.releaseCandidates(trickle);
    await reply;
    this.#requireLive();
    this.#hasRemoteAudio = true;
    if (method === 'answer') this.#record.move('active');
    this.media.handleAgreement(method === 'answer' ? 'first' : 'again');
  }

  #requireLive(): void {
    if (this.#record.isDone) throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT);
  }

  #handleAnswerFailure(error: TelnyxError): TelnyxError {
    const { PEER_CLOSED_DURING_INIT: closed } = errorCodes;
    if (this.#record.isDone) return error.code === closed ? error : new TelnyxError(closed, '', { cause: error });
    if (this.#record.isInterrupted) return error;
    if (failedBy(error.code) !== noMicrophone) {
      this.fail(error);
      return error;
    }
    this.media.close();
    this.#record.move('ringing', { error: error.toJSON() });
    this.#parts.onError(error);
    return error;
  }

  /** `media` brings audio before the answer; then the answer brings none. */
  async #handleAudio(params: Json, early: boolean): Promise<void> {
    if (!this.#isOutbound) return; // what rings here is answered here
    const sdp = longText(params['sdp']);
    if (sdp && !this.#hasRemoteAudio) {
      await this.media.leg?.takeAnswer(sdp);
      if (this.#record.isDone) return;
      this.#hasRemoteAudio = true;
    }
    if (!this.#hasRemoteAudio)
      throw new TelnyxError(errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED, 'The answer holds no description.');
    if (this.#record.isEstablished) return;
    if (early) {
      this.#record.move('ringing');
      this.#record.update({ earlyMedia: true });
    } else {
      this.#record.move('active', { earlyMedia: false });
      this.media.handleAgreement('first');
      this.media.handleLive();
    }
  }

  /** The server still has the call and offers it again, on another connection: same call, new audio. */
  #handleAttach(offer: string): void {
    if (!(this.#record.isInterrupted || this.#awaitsAttach) || offer === this.#remoteOffer) return; // a duplicate
    this.#awaitsAttach = false;
    this.#remoteOffer = offer;
    this.messages.withdraw(new TelnyxError(errorCodes.WEBSOCKET_ERROR), saidByUser); // all else belongs to an earlier connection
    this.#inTurn(() => this.#reattach(offer));
  }

  /** The call is what it was once the audio is there. A connection that breaks meanwhile does not end it. */
  async #reattach(offer: string): Promise<void> {
    try {
      await this.#answer(
        await this.media.replace(offer, { ...this.#options, ...this.#answerOptions }),
        'attach',
        offer,
      );
    } catch (error) {
      const { code } = TelnyxError.from(error);
      if (code !== errorCodes.WEBSOCKET_ERROR && code !== errorCodes.REQUEST_TIMEOUT) throw error;
      if (code === errorCodes.REQUEST_TIMEOUT && !this.#record.isDone) this.#parts.reattach();
      return;
    }
    const { held } = this.#record.snapshot;
    if (!held && !this.#isHoldUnknown) return;
    await this.askHold(held).catch((cause: unknown) => {
      // Servers start reattached calls as active. The microphone of a held one stays off, as the user wanted it.
      if (this.#record.isDone || TelnyxError.from(cause).code === errorCodes.WEBSOCKET_ERROR) return; // or it will be reattached once more
      this.#parts.onError(new TelnyxError(errorCodes.HOLD_FAILED, '', { cause, callId: this.#options.callId }));
    });
  }

  #handleBye(params: Json): void {
    const reason = readTermination(params);
    const refusedTrickle = this.#trickled && isIncompatible(reason) && !this.#hasRemoteAudio;
    if (refusedTrickle) this.#inTurn(() => this.#inviteWhole());
    else this.end(reason);
  }

  #handleDisplay(params: Json): void {
    this.#onParty(text(params['display_name']), text(params['display_number']));
  }

  #inTurn(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(async () => {
      if (this.#record.isDone) return;
      await step().catch((error: unknown) => this.fail(error));
    });
  }

  async #endAndNotify(reason: CallTerminationReason, error?: TelnyxError): Promise<void> {
    const sent = wireReason(reason, this.#record.isEstablished);
    this.end(reason, error);
    if (this.#announced) await this.#parts.hangups.send(wireId(this.#record.snapshot), sent);
  }
}
