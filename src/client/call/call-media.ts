import { errorCodes } from '../errors/error-codes.js';
import type { CallOptions } from '../config/options.js';
import { ConnectionWarnings, type ConnectionWarning } from '../errors/connection-warnings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { longText, type Json } from '../signaling/frame.js';
import type { CallMessages } from './call-messages.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import { wireId } from './call-snapshot.js';
import { MediaLeg, type RestartAnswer } from './media-leg.js';
import { MediaRecovery } from './media-recovery.js';
import { PathProof } from './path-proof.js';

type MediaOptions = Pick<
  CallOptions,
  'audio' | 'stream' | 'playback' | 'iceServers' | 'forceRelay' | 'trickle' | 'preferredCodecs'
>;

export interface CallMediaHandlers {
  /** Only a relay may carry the audio of a call that begins, and there is none: 47002. */
  readonly onNoRelay: (error: unknown) => void;
  /** The remote party does not hear us although the call is not on hold, or (false) hears us again. */
  readonly onOneWay: (isOneWay: boolean) => void;
  /** The path of the audio fails, and another one is looked for; or (`cleared`) it works again. */
  readonly onWarning: (warning: ConnectionWarning, cleared: boolean) => void;
}

/** The audio of one call as the conversation with the server sees it: a leg, its candidates, and its recovery. */
export class CallMedia {
  readonly #parts: CallParts;
  readonly #record: CallRecord;
  readonly #messages: CallMessages;
  readonly #handlers: CallMediaHandlers;
  readonly #proof: PathProof;
  readonly #recovery: MediaRecovery;
  readonly #warnings: ConnectionWarnings;
  #options: MediaOptions = {};
  #leg: MediaLeg | null = null;
  #remoteStream: MediaStream | null = null;
  #earlyCandidates: RTCIceCandidateInit[] = [];
  /** Attachments in a row that brought no audio. */
  #reattached = 0;
  /** A reattachment was tried because the remote party did not hear us. */
  #hasReattachedOneWay = false;

  constructor(parts: CallParts, record: CallRecord, messages: CallMessages, handlers: CallMediaHandlers) {
    this.#parts = parts;
    this.#record = record;
    this.#messages = messages;
    this.#handlers = handlers;
    this.#proof = this.#newProof();
    this.#warnings = new ConnectionWarnings(parts.clock, handlers.onWarning);
    this.#recovery = new MediaRecovery({
      clock: parts.clock,
      log: parts.log,
      proof: this.#newProof(),
      isLive: () => record.isEstablished,
      onInterrupted: () => this.#interrupt(),
      onRecovered: () => {
        this.#reattached = 0;
        this.#warnings.clear();
        record.move(record.snapshot.held ? 'held' : 'active');
      },
      restart: () => this.#restart(),
      reattach: () => {
        this.#reattached++;
        this.#interrupt();
        parts.reattach();
      },
      onError: error => this.#warn(error),
    });
  }

  get leg(): MediaLeg | null {
    return this.#leg;
  }

  get remoteStream(): MediaStream | null {
    return this.#remoteStream;
  }

  /** Its candidates go out one by one. */
  get trickles(): boolean {
    return this.#options.trickle !== false && this.#parts.trickle.enabled;
  }

  get #iceServers(): readonly RTCIceServer[] {
    return this.#options.iceServers ?? this.#parts.settings.iceServers;
  }

  /** Whether its path carries audio at this moment. Takes `ms` at most. */
  isFlowing(ms: number): Promise<boolean> {
    return this.#proof.find(ms);
  }

  /** A leg for this call, in place of an earlier one. Throws 49001 where the browser makes no connection. */
  open(options: MediaOptions): MediaLeg {
    this.#options = options;
    const { clock, log, microphone, settings } = this.#parts;
    this.#leg?.close();
    this.#leg = null;
    this.#recovery.watch(false);
    const leg = new MediaLeg({
      clock,
      log,
      microphone,
      audio: options.audio ?? settings.audio,
      stream: options.stream,
      peer: {
        iceServers: this.#iceServers,
        forceRelay: options.forceRelay ?? settings.forceRelay,
        preferredCodecs:
          settings.badNetwork === 'on' ? ['red', ...(options.preferredCodecs ?? [])] : options.preferredCodecs,
      },
      onCandidate: candidate => this.#sendCandidate(candidate),
      onNoRelay: error => this.#handleNoRelay(error),
      onMicrophoneLost: error => this.#handleError(error),
      onRemoteStream: stream => this.#handleRemoteStream(stream),
      onConnectionState: state => this.#recovery.handleConnectionState(state),
    });
    this.#leg = leg;
    for (const candidate of this.#earlyCandidates) leg.addCandidate(candidate);
    this.updateMicrophone();
    return leg;
  }

  /** Takes the server's new offer for an existing call. After the second failure only a relay is tried, if there is one. */
  async replace(sdp: string, options: MediaOptions): Promise<MediaLeg> {
    const leg = this.#leg ?? this.open(options);
    this.#recovery.watch(true);
    const forceRelay = this.#reattached > 1 && hasRelay(this.#iceServers);
    await Promise.all([leg.openMicrophone(), leg.replacePeer(sdp, forceRelay)]);
    return leg;
  }

  /**
   * Takes note of what was agreed on. A call that the remote party does not take sound of, although it is not on hold, is
   * attached once more: servers take some descriptions for a hold. Throws 40004 if no audio was agreed on.
   */
  handleAgreement(kind: 'first' | 'again'): void {
    const agreed = this.#leg?.needAudio();
    if (!agreed) return;
    const { held, heldByRemote } = this.#record.snapshot;
    const isOneWay = kind === 'again' && !agreed.sends && !held && !heldByRemote;
    if (isOneWay && !this.#hasReattachedOneWay) {
      this.#hasReattachedOneWay = true;
      this.#parts.reattach();
      return;
    }
    this.#record.update({ heldByRemote: agreed.heldByRemote });
    if (agreed.sends) this.#hasReattachedOneWay = false;
    if (agreed.sends || isOneWay) this.#handlers.onOneWay(isOneWay);
    if (!agreed.sends && !agreed.receives) this.#recovery.handleSilence();
  }

  /** Whether the other side hears the microphone; not while muted, nor while on hold. */
  updateMicrophone(): void {
    const { muted, held } = this.#record.snapshot;
    this.#leg?.setEnabled(!muted && !held);
  }

  /** The conversation begins. */
  handleLive(): void {
    this.#recovery.handleLive();
  }

  /** The signaling connection is lost: the call waits for it. */
  handleConnectionLost(): void {
    this.#recovery.stop();
  }

  /** A candidate of the other side. */
  handleCandidate(params: Json): void {
    const { candidate, sdpMid, sdpMLineIndex } = params;
    if (typeof candidate !== 'string' || !candidate) return;
    const init: RTCIceCandidateInit = {
      candidate,
      sdpMid: typeof sdpMid === 'string' ? sdpMid : null,
      sdpMLineIndex: typeof sdpMLineIndex === 'number' ? sdpMLineIndex : 0,
    };
    if (this.#leg) this.#leg.addCandidate(init);
    else this.#earlyCandidates.push(init);
  }

  close(): void {
    this.#recovery.stop();
    this.#warnings.clear();
    this.#proof.stop();
    this.#leg?.close();
    this.#leg = null;
    this.#parts.playback.stop(this.#record.snapshot.id);
  }

  #interrupt(): void {
    const { isEstablished, isInterrupted } = this.#record;
    if (isEstablished && !isInterrupted) this.#record.move('reconnecting', { interruption: 'media-failed' });
  }

  #newProof(): PathProof {
    return new PathProof({
      clock: this.#parts.clock,
      getStats: async () => (await this.#leg?.connection.getStats()) ?? null,
      isSilent: () => this.#record.snapshot.held || this.#record.snapshot.heldByRemote,
    });
  }

  /** A new path for the audio, over the current signaling connection. Hold and state stay as they are. */
  async #restart(): Promise<RestartAnswer> {
    const leg = this.#leg;
    if (!leg) throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT);
    await leg.restart();
    const { sdp, trickle } = await leg.description({ trickle: this.trickles, needsAddress: true });
    const reply = this.#messages.modify('updateMedia', {
      callID: wireId(this.#record.snapshot),
      sdp,
      ...(trickle && { trickle }),
    });
    leg.releaseCandidates(trickle);
    const answer = longText((await reply)['sdp']);
    if (!answer)
      throw new TelnyxError(errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED, 'The answer holds no description.');
    const worth = await leg.takeRestartAnswer(answer);
    if (worth !== 'none') this.handleAgreement('again');
    return worth;
  }

  #warn(error: TelnyxError): void {
    this.#parts.log.write('warning', () => `${error.code} ${error.codeName}: ${error.message}`);
    this.#warnings.add(error);
  }

  /** An interrupted call retries until its timeout. */
  #handleNoRelay(error: unknown): void {
    if (this.#record.isInterrupted) this.#warn(TelnyxError.from(error, errorCodes.NO_RELAY));
    else this.#handlers.onNoRelay(error);
  }

  /** A problem of a call that continues. */
  #handleError(error: TelnyxError): void {
    const own = TelnyxError.from(error, errorCodes.UNEXPECTED_ERROR, this.#record.snapshot.id);
    this.#record.update({ error: own.toJSON() });
    this.#parts.onError(own);
  }

  #handleRemoteStream(stream: MediaStream): void {
    this.#remoteStream = stream;
    const { playback, settings } = this.#parts;
    const wished = this.#options.playback ?? settings.playback;
    if (wished !== 'off') playback.playCall(this.#record.snapshot.id, stream, wished === 'auto' ? undefined : wished);
    this.#record.events.emit('remotestream', { stream });
  }

  #sendCandidate(candidate: RTCIceCandidate | null): void {
    if (this.#record.isDone) return;
    this.#messages.candidate(candidate).catch(() => {}); // a lost candidate is only logged
  }
}

function hasRelay(servers: readonly RTCIceServer[]): boolean {
  return servers.some(({ urls }) => [urls].flat().some(url => /^turns?:/i.test(url)));
}
