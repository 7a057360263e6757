import type { CallOptions } from '../config/options.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { text, type Json } from '../signaling/frame.js';
import type { CallMessages } from './call-messages.js';
import type { CallParts } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import { MediaLeg } from './media-leg.js';
import { MediaRecovery } from './media-recovery.js';

type MediaOptions = Pick<CallOptions, 'audio' | 'preferredCodecs'>;

/** The audio of one call as the conversation with the server sees it: a leg, its candidates, and its recovery. */
export class CallMedia {
  readonly #parts: CallParts;
  readonly #record: CallRecord;
  readonly #messages: CallMessages;
  readonly #onNoRelay: (error: unknown) => void;
  readonly #recovery: MediaRecovery;
  #leg: MediaLeg | null = null;
  #remoteStream: MediaStream | null = null;
  #earlyCandidates: RTCIceCandidateInit[] = [];
  #reattached = 0;

  /** @param onNoRelay Told when only a relay may carry the audio of a call that begins, and there is none. */
  constructor(parts: CallParts, record: CallRecord, messages: CallMessages, onNoRelay: (error: unknown) => void) {
    this.#parts = parts;
    this.#record = record;
    this.#messages = messages;
    this.#onNoRelay = onNoRelay;
    this.#recovery = new MediaRecovery({
      clock: parts.clock,
      log: parts.log,
      isLive: () => record.isEstablished,
      onInterrupted: () => record.state !== 'dropped' && record.move('reconnecting', { reason: 'media-failed' }),
      onRecovered: () => {
        this.#reattached = 0;
        record.move(record.snapshot.held ? 'held' : 'active');
      },
      restart: () => this.#restart(),
      reattach: () => {
        this.#reattached++;
        parts.reattach();
      },
      onError: error => parts.onError(TelnyxError.from(error, 47001, record.snapshot.id)),
    });
  }

  get leg(): MediaLeg | null {
    return this.#leg;
  }

  get remoteStream(): MediaStream | null {
    return this.#remoteStream;
  }

  /** A leg for this call, in place of an earlier one. */
  open({ audio, preferredCodecs }: MediaOptions): MediaLeg {
    const { clock, log, microphone, settings } = this.#parts;
    this.#leg?.close();
    this.#recovery.watch('healthy');
    this.#leg = new MediaLeg({
      clock,
      log,
      microphone,
      audio: audio ?? settings.audio,
      peer: { iceServers: settings.iceServers, forceRelay: settings.forceRelay, preferredCodecs },
      onCandidate: candidate => this.#sendCandidate(candidate),
      onNoRelay: error => this.#handleNoRelay(error),
      onRemoteStream: stream => this.#handleRemoteStream(stream),
      onConnectionState: state => this.#recovery.handleConnectionState(state),
    });
    for (const candidate of this.#earlyCandidates) this.#leg.addCandidate(candidate);
    this.updateMicrophone();
    return this.#leg;
  }

  /** Takes the server's new offer for a call that goes on. After the second failure only a relay is tried, if there is one. */
  async replace(sdp: string, options: MediaOptions): Promise<MediaLeg> {
    const leg = this.#leg ?? this.open(options);
    this.#recovery.watch('replaced');
    const forceRelay = this.#reattached > 1 && hasRelay(this.#parts.settings.iceServers);
    await Promise.all([leg.openMicrophone(), leg.replacePeer(sdp, forceRelay)]);
    return leg;
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

  /** The signalling connection is lost: the call waits for it. */
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
    this.#leg?.close();
    this.#leg = null;
    this.#parts.playback.stop(this.#record.snapshot.id);
  }

  /** A new path for the audio, over the signalling connection that stands. Hold and state stay as they are. */
  async #restart(): Promise<void> {
    const leg = this.#leg;
    if (!leg) return;
    const trickle = this.#parts.trickle.enabled;
    const offer = await leg.restart();
    const sdp = trickle ? offer : await leg.wholeSdp();
    const reply = this.#messages.modify('updateMedia', {
      callID: this.#record.snapshot.id,
      sdp,
      ...(trickle && { trickle }),
    });
    leg.releaseCandidates(trickle);
    const answer = text((await reply)['sdp']);
    if (!answer) throw new TelnyxError(40004, 'The answer holds no description.');
    await leg.takeAnswer(answer);
  }

  /** An interrupted call goes on trying until its time is up. */
  #handleNoRelay(error: unknown): void {
    const { isInterrupted, snapshot } = this.#record;
    if (isInterrupted) this.#parts.onError(TelnyxError.from(error, 47002, snapshot.id));
    else this.#onNoRelay(error);
  }

  #handleRemoteStream(stream: MediaStream): void {
    this.#remoteStream = stream;
    this.#parts.playback.play(this.#record.snapshot.id, stream);
    this.#record.events.emit('remotestream', { stream });
  }

  #sendCandidate(candidate: RTCIceCandidate | null): void {
    if (this.#record.isDone) return;
    this.#messages.candidate(candidate).catch(() => {}); // a lost candidate is not worth more than the log has of it
  }
}

function hasRelay(servers: readonly RTCIceServer[]): boolean {
  return servers.some(({ urls }) => [urls].flat().some(url => /^turns?:/i.test(url)));
}
