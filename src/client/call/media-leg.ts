import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { AgreedAudio } from '../media/agreed-audio.js';
import { Gathering } from '../media/gathering.js';
import type { Microphone } from '../media/microphone.js';
import { AudioLease } from '../media/audio-lease.js';
import { microphonePermission } from '../media/microphone-permission.js';
import { Peer, type PeerOptions } from '../media/peer.js';
import { dtlsSetup, iceUsers, withAddress } from '../media/sdp.js';

export interface MediaLegOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly microphone: Microphone;
  readonly audio: boolean | MediaTrackConstraints;
  /** Sent in place of the microphone. */
  readonly stream?: MediaStream;
  readonly peer: Omit<PeerOptions, 'clock'>;
  /** A candidate to be sent; null after the last one. */
  readonly onCandidate: (candidate: RTCIceCandidate | null) => void;
  /** Only a relay may be used, and there is none: 47002. */
  readonly onNoRelay: (error: unknown) => void;
  /** The remote party does not hear the microphone any more: another one could not take its place. */
  readonly onMicrophoneLost: (error: TelnyxError) => void;
  readonly onRemoteStream: (stream: MediaStream) => void;
  readonly onConnectionState: (state: RTCPeerConnectionState) => void;
}

interface DescriptionOptions {
  readonly trickle: boolean;
  readonly needsAddress?: boolean;
}

export interface Description {
  readonly sdp: string;
  /** More candidates follow. */
  readonly trickle: boolean;
}

/**
 * The result of an answer to a restart: a new path; perhaps one, as the server kept its credentials but repeats the DTLS
 * handshake; or none, as it waits for a handshake that will not come.
 */
export type RestartAnswer = 'fresh' | 'doubtful' | 'none';

/**
 * The audio of one call: a microphone and a peer connection. Descriptions come out, candidates too, but none before the
 * description that they belong to was sent.
 */
export class MediaLeg {
  readonly #options: MediaLegOptions;
  readonly #opening: Promise<void>;
  /** Whether the user need not be asked for the microphone. */
  readonly #isGranted: Promise<boolean>;
  #peer: Peer;
  #forceRelay: boolean;
  #gathering: Gathering;
  #lease: AudioLease | null = null;
  /** Sent in place of what the call began with. */
  #substitute: AudioLease | null = null;
  /** Candidates that wait until the description is on its way. */
  #waiting: (RTCIceCandidate | null)[] = [];
  #candidates: 'wait' | 'send' | 'drop' = 'wait';
  readonly #abort = new AbortController();
  #enabled = true;
  #closed = false;

  /** Throws 49001 where the browser makes no connection; the microphone is released then. */
  constructor(options: MediaLegOptions) {
    this.#options = options;
    this.#forceRelay = options.peer.forceRelay;
    this.#opening = this.#openMicrophone(); // the browser takes its time, in which the rest is done
    this.#opening.catch(() => {}); // awaited where it is needed
    this.#gathering = this.#gather();
    try {
      this.#peer = this.#connect();
    } catch (error) {
      this.#abort.abort();
      throw error;
    }
    this.#isGranted = microphonePermission(options.clock).then(permission => permission?.state === 'granted');
  }

  /** What is sent. */
  get localStream(): MediaStream | null {
    return (this.#substitute ?? this.#lease)?.stream ?? null;
  }

  /** For observers. */
  get connection(): RTCPeerConnection {
    return this.#peer.connection;
  }

  /** What both sides agreed on. Throws 40004 if that is no audio. */
  needAudio(): AgreedAudio {
    return this.#peer.needAudio();
  }

  /** Resolves when the microphone is open. Rejects with 4200x, or 44005 if the call ended meanwhile. */
  openMicrophone(): Promise<void> {
    return this.#opening;
  }

  /** Whether the other side hears what is sent. */
  setEnabled(enabled: boolean): void {
    this.#enabled = enabled;
    this.#lease?.setEnabled(enabled);
    this.#substitute?.setEnabled(enabled);
  }

  /** Sends another track in place of what the call began with, null that again. Rejects with 49002, 42003, or 44005 once it is over. */
  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    if (track && (track as Partial<MediaStreamTrack>).kind !== 'audio')
      throw new TelnyxError(errorCodes.INVALID_OPTION, 'track: has no audio.');
    await this.#opening;
    const substitute = track && AudioLease.of(new MediaStream([track]), this.#abort.signal);
    const before = this.#substitute;
    this.#substitute = substitute;
    this.setEnabled(this.#enabled);
    try {
      await this.#send(this.#sent().track);
      before?.release();
    } catch (error) {
      this.#substitute = before;
      substitute?.release();
      throw error;
    }
  }

  /**
   * Offers to talk. With `trickle`, and where the page has been granted the microphone, candidates are gathered while it
   * opens; else after that: until then browsers may hide the addresses of this device. Rejects with 4000x or 4200x.
   */
  async offer({ trickle }: DescriptionOptions): Promise<void> {
    await Promise.all([this.#offer(trickle), this.#opening]);
    await this.#send(this.#sent().track);
  }

  takeOffer(sdp: string): Promise<void> {
    return this.#peer.takeOffer(sdp);
  }

  async answer(): Promise<void> {
    const { track, stream } = this.#sent();
    this.#gathering.start();
    await this.#peer.answer(track, stream);
  }

  takeAnswer(sdp: string): Promise<void> {
    return this.#peer.takeAnswer(sdp);
  }

  /**
   * The description as it is sent: with all candidates that are waited for, or (`trickle`) with those that are there in a
   * moment, and `needsAddress` with one at least. The others follow then, if there are any.
   */
  async description({ trickle, needsAddress = false }: DescriptionOptions): Promise<Description> {
    if (trickle) await Promise.all([this.#gathering.prompt, needsAddress && this.#gathering.first]);
    if (!trickle || this.#gathering.isComplete) await this.#gathering.enough;
    return { sdp: this.#describe(), trickle: trickle && !this.#gathering.isComplete };
  }

  /** The description is sent: candidates may follow. Without trickle none does. */
  releaseCandidates(trickle: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#candidates = trickle ? 'send' : 'drop';
    if (trickle) for (const candidate of waiting) this.#options.onCandidate(candidate);
  }

  addCandidate(candidate: RTCIceCandidateInit): void {
    this.#peer.addCandidate(candidate).catch(() => {
      this.#options.log.write('warning', 'ignored a candidate of the other side that the browser refused');
    });
  }

  /** Takes a new offer on a new peer connection, with the same microphone; `forceRelay` even if the options allow more. */
  async replacePeer(sdp: string, forceRelay: boolean): Promise<void> {
    this.#peer.close();
    this.#forceRelay = forceRelay || this.#options.peer.forceRelay;
    this.#gatherAgain();
    this.#peer = this.#connect();
    await this.#peer.takeOffer(sdp);
  }

  /** An offer for a new path on the same connection. */
  async restart(): Promise<void> {
    this.#gatherAgain();
    this.#gathering.start();
    await this.#peer.restart();
  }

  /** Takes the answer to the restart, unless it is none. */
  async takeRestartAnswer(sdp: string): Promise<RestartAnswer> {
    const isSame = iceUsers(sdp) === iceUsers(this.#peer.remoteSdp);
    if (isSame && dtlsSetup(sdp) === 'passive') return 'none';
    await this.#peer.takeAnswer(sdp);
    return isSame ? 'doubtful' : 'fresh';
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#gathering.finish();
    this.#peer.close();
    this.#abort.abort(); // releases the microphone, also a pending request
    this.#lease = this.#substitute = null;
  }

  async #openMicrophone(): Promise<void> {
    const { audio, stream, microphone } = this.#options;
    if (stream) this.#lease = AudioLease.of(stream, this.#abort.signal);
    else this.#lease = await microphone.acquire(audio, track => this.#handleMicrophone(track), this.#abort.signal);
    this.setEnabled(this.#enabled);
  }

  async #offer(trickle: boolean): Promise<void> {
    const offer = await this.#peer.prepareOffer();
    const isGranted = Promise.race([this.#isGranted, this.#opening.then(() => true)]);
    if (!trickle || !(await isGranted)) await this.#opening;
    if (this.#closed) return;
    this.#gathering.start();
    await this.#peer.offer(offer);
  }

  async #send(track: MediaStreamTrack): Promise<void> {
    try {
      await this.#peer.replaceTrack(track);
    } catch (cause) {
      throw new TelnyxError(errorCodes.MICROPHONE_FAILED, 'It cannot be sent.', { cause });
    }
  }

  /** Another microphone took the place of the one before. */
  async #handleMicrophone(track: MediaStreamTrack): Promise<void> {
    if (this.#substitute) return;
    try {
      await this.#send(track);
    } catch (error) {
      if (!this.#closed) this.#options.onMicrophoneLost(TelnyxError.from(error));
    }
  }

  /** The local description; its candidates need not be sent again. */
  #describe(): string {
    this.#waiting = this.#waiting.filter(candidate => candidate === null);
    return withAddress(this.#peer.localSdp);
  }

  #gatherAgain(): void {
    this.#gathering.finish();
    this.#gathering = this.#gather();
    this.#waiting = [];
    this.#candidates = 'wait';
  }

  #gather(): Gathering {
    const gathering = new Gathering(this.#options.clock, this.#forceRelay);
    gathering.enough.catch(this.#options.onNoRelay);
    return gathering;
  }

  #connect(): Peer {
    const { peer: options, clock, log, onCandidate, onRemoteStream, onConnectionState } = this.#options;
    return new Peer(
      { ...options, clock, forceRelay: this.#forceRelay },
      {
        onCandidate: candidate => {
          if (candidate?.tcpType === 'active') return; // it only connects outwards: the other side cannot use it
          this.#gathering.handleCandidate(candidate);
          if (this.#candidates === 'wait') this.#waiting.push(candidate);
          else if (this.#candidates === 'send') onCandidate(candidate);
        },
        onCandidateError: complaint => {
          log.write('info', complaint);
          this.#gathering.handleComplaint(complaint);
        },
        onRemoteStream,
        onConnectionState: state => {
          log.write('info', `peer connection ${state}`);
          onConnectionState(state);
        },
      },
    );
  }

  /** What is sent. Throws 44005 before it is open, and once it is released. */
  #sent(): { track: MediaStreamTrack; stream: MediaStream } {
    const { track, stream } = this.#substitute ?? this.#lease ?? {};
    if (!track || !stream) throw new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT);
    return { track, stream };
  }
}
