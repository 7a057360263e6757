import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import { withTimeLimit } from '../base/time-limit.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { agreedAudio, type AgreedAudio } from './agreed-audio.js';
import { audioSections, mediaSections, onlyAudio, preferCodecs, type Direction, type PreferredCodecs } from './sdp.js';

export interface PeerOptions {
  readonly clock: Clock;
  readonly iceServers: readonly RTCIceServer[];
  readonly forceRelay: boolean;
  readonly preferredCodecs?: PreferredCodecs;
}

/** What a peer reports to its owner. */
export interface PeerHandlers {
  /** A candidate was found; null once no more will come. */
  readonly onCandidate: (candidate: RTCIceCandidate | null) => void;
  /** A STUN or TURN server does not work, e.g. `turn:example.com: 401 Unauthorized`. */
  readonly onCandidateError: (complaint: string) => void;
  /** All that is heard of the remote party, in one stream; more tracks may come into it. */
  readonly onRemoteStream: (stream: MediaStream) => void;
  readonly onConnectionState: (state: RTCPeerConnectionState) => void;
}

/** A browser that does not carry out a step within this has failed, in milliseconds. */
const stepTimeoutMs = 10_000;

/** One audio connection to the other side: an RTCPeerConnection that keeps early candidates and fails with typed errors. */
export class Peer {
  readonly #pc: RTCPeerConnection;
  readonly #clock: Clock;
  readonly #open = new Disposer();
  readonly #preferredCodecs: PreferredCodecs;
  readonly #remoteStream = new MediaStream();
  /** Rejects once it is closed: browsers never settle a step that is in progress then. */
  readonly #closed: Promise<never>;
  #early: RTCIceCandidateInit[] | null = [];
  /** Sends the microphone, once there is a line for it. */
  #sender: RTCRtpSender | null = null;

  /** Throws 49001 where the browser makes no connection. */
  constructor({ clock, iceServers, forceRelay, preferredCodecs = [] }: PeerOptions, handlers: PeerHandlers) {
    this.#clock = clock;
    this.#preferredCodecs = preferredCodecs;
    const pc = connection({
      iceServers: [...iceServers],
      iceTransportPolicy: forceRelay ? 'relay' : 'all',
      bundlePolicy: 'balanced', // some servers offer without BUNDLE
    });
    this.#pc = pc;
    this.#open.add(() => pc.close());
    this.#closed = new Promise((_, reject) =>
      this.#open.add(() => reject(new TelnyxError(errorCodes.PEER_CLOSED_DURING_INIT))),
    );
    this.#closed.catch(() => {}); // no step may be in progress
    this.#open.listen(pc, 'icecandidate', event => {
      const { candidate } = event as RTCPeerConnectionIceEvent;
      if (candidate?.candidate !== '') handlers.onCandidate(candidate); // '' ends one generation, null ends all
    });
    this.#open.listen(pc, 'icecandidateerror', event => {
      const { url, errorCode, errorText } = event as RTCPeerConnectionIceErrorEvent;
      handlers.onCandidateError(`${url}: ${errorCode} ${errorText}`);
    });
    this.#open.listen(pc, 'track', event => this.#addRemoteTrack((event as RTCTrackEvent).track, handlers));
    this.#open.listen(pc, 'connectionstatechange', () => handlers.onConnectionState(pc.connectionState));
  }

  /** For observers; only its owner may change it. */
  get connection(): RTCPeerConnection {
    return this.#pc;
  }

  /** The description as it is now, with the candidates found so far. */
  get localSdp(): string {
    return this.#pc.localDescription?.sdp ?? '';
  }

  get remoteSdp(): string {
    return this.#pc.remoteDescription?.sdp ?? '';
  }

  /** What was agreed on. Throws 40004 if that is no audio. */
  needAudio(): AgreedAudio {
    const agreed = agreedAudio(this.#pc);
    if (!agreed) throw new TelnyxError(errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED, 'No audio was agreed on.');
    return agreed;
  }

  /** Writes an offer to send what `replaceTrack` is given later. */
  async prepareOffer(): Promise<RTCSessionDescriptionInit> {
    return this.#step(errorCodes.SDP_CREATE_OFFER_FAILED, () => {
      const line = this.#pc.addTransceiver('audio', { direction: 'sendrecv', streams: [new MediaStream()] });
      this.#sender = line.sender;
      preferCodecs(line, this.#preferredCodecs);
      return this.#pc.createOffer();
    });
  }

  /** Offers what was prepared; from then on candidates are gathered. */
  async offer(prepared: RTCSessionDescriptionInit): Promise<void> {
    await this.#step(errorCodes.SDP_SET_LOCAL_DESCRIPTION_FAILED, () => this.#pc.setLocalDescription(prepared));
  }

  /** Offers a new path; candidates are gathered again. */
  restart(): Promise<string> {
    return this.#describe(errorCodes.SDP_CREATE_OFFER_FAILED, () => this.#pc.createOffer({ iceRestart: true }));
  }

  /** Takes the offer of the other side. Of its media lines only those for audio will be answered. */
  takeOffer(sdp: string): Promise<void> {
    return this.#take('offer', onlyAudio(sdp));
  }

  /** Answers the offer taken before, sending `track`; from then on candidates are gathered. Rejects with 40004 without audio. */
  async answer(track: MediaStreamTrack, stream: MediaStream): Promise<string> {
    const sdp = await this.#describe(errorCodes.SDP_CREATE_ANSWER_FAILED, async () => {
      await this.#sendOnBestLine(track, stream);
      return this.#pc.createAnswer();
    });
    this.needAudio();
    return sdp;
  }

  /** Sends this from now on, in place of what it sends, if anything; the other side notices nothing. Rejects with 42003. */
  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    await this.#step(errorCodes.MICROPHONE_FAILED, async () => this.#sender?.replaceTrack(track));
  }

  /** Takes the answer to our offer; a second one, after early media, changes nothing. Rejects with 40004 without audio. */
  async takeAnswer(sdp: string): Promise<void> {
    if (this.#pc.signalingState !== 'have-local-offer') return;
    await this.#take('answer', sdp);
    this.needAudio();
  }

  /** Adds a candidate of the other side, or keeps it until there is a description to add it to. */
  async addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#early) this.#early.push(candidate);
    else await this.#pc.addIceCandidate(this.#withKnownLine(candidate));
  }

  close(): void {
    this.#open.dispose();
  }

  #addRemoteTrack(track: MediaStreamTrack, { onRemoteStream }: PeerHandlers): void {
    if (track.kind !== 'audio' || this.#remoteStream.getTrackById(track.id)) return;
    this.#remoteStream.addTrack(track);
    if (this.#remoteStream.getTracks().length === 1) onRemoteStream(this.#remoteStream);
    else this.#remoteStream.dispatchEvent(new MediaStreamTrackEvent('addtrack', { track })); // as if the browser added it
  }

  /** Sends on the first audio line on which the other side receives. */
  async #sendOnBestLine(track: MediaStreamTrack, stream: MediaStream): Promise<void> {
    const sections = audioSections(this.remoteSdp);
    const lines = this.#pc
      .getTransceivers()
      .filter(({ receiver, direction }) => receiver.track.kind === 'audio' && direction !== 'stopped');
    const sectionOf = ({ mid }: RTCRtpTransceiver, index: number) =>
      sections.find(section => section.mid !== null && section.mid === mid) ?? sections[index];
    const best = lines.find((line, index) => isHeard(sectionOf(line, index)?.direction)) ?? lines[0];
    if (!best) throw new TelnyxError(errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED, 'The offer holds no audio.');
    this.#sender = best.sender;
    await best.sender.replaceTrack(track);
    (best.sender as Partial<RTCRtpSender>).setStreams?.(stream);
    best.direction = 'sendrecv';
    for (const line of lines) preferCodecs(line, this.#preferredCodecs);
  }

  /** A line that is named wrongly is known by its place. */
  #withKnownLine(candidate: RTCIceCandidateInit): RTCIceCandidateInit {
    const { sdpMid, sdpMLineIndex } = candidate;
    const isKnown = mediaSections(this.remoteSdp).some(({ mid }) => mid === sdpMid);
    return isKnown ? candidate : { ...candidate, sdpMid: null, sdpMLineIndex: sdpMLineIndex ?? 0 };
  }

  async #describe(code: ErrorCode, create: () => Promise<RTCSessionDescriptionInit>): Promise<string> {
    const description = await this.#step(code, create);
    await this.#step(errorCodes.SDP_SET_LOCAL_DESCRIPTION_FAILED, () => this.#pc.setLocalDescription(description));
    return this.localSdp;
  }

  async #take(type: 'offer' | 'answer', sdp: string): Promise<void> {
    await this.#step(errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED, () => this.#pc.setRemoteDescription({ type, sdp }));
    const early = this.#early ?? [];
    this.#early = null;
    for (const candidate of early) this.addCandidate(candidate).catch(() => {}); // a bad one does not affect the others
  }

  /** Turns every failure of a browser step into a typed error. */
  async #step<T>(code: ErrorCode, step: () => Promise<T>): Promise<T> {
    try {
      const late = () => new TelnyxError(code, 'The browser did not answer.');
      return await withTimeLimit(this.#clock, stepTimeoutMs, Promise.race([step(), this.#closed]), late);
    } catch (cause) {
      throw TelnyxError.from(cause, code);
    }
  }
}

/** Whether the side that wrote this direction receives. */
const isHeard = (direction: Direction | undefined): boolean => direction === 'sendrecv' || direction === 'recvonly';

function connection(configuration: RTCConfiguration): RTCPeerConnection {
  try {
    return new RTCPeerConnection(configuration);
  } catch (cause) {
    throw TelnyxError.from(cause, errorCodes.UNEXPECTED_ERROR);
  }
}
