import { Disposer } from '../base/disposer.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { preferCodecs } from './sdp.js';

export interface PeerOptions {
  readonly iceServers: readonly RTCIceServer[];
  readonly forceRelay: boolean;
  readonly preferredCodecs?: readonly RTCRtpCodec[];
}

/** What a peer tells its owner. */
export interface PeerHandlers {
  /** A candidate was found; null once no more will come. */
  readonly onCandidate: (candidate: RTCIceCandidate | null) => void;
  /** A STUN or TURN server is of no use, e.g. `turn:example.com: 401 Unauthorized`. */
  readonly onCandidateError: (complaint: string) => void;
  readonly onRemoteStream: (stream: MediaStream) => void;
  readonly onConnectionState: (state: RTCPeerConnectionState) => void;
}

/** One audio connection to the other side: an RTCPeerConnection that keeps early candidates and fails with typed errors. */
export class Peer {
  readonly #pc: RTCPeerConnection;
  readonly #open = new Disposer();
  readonly #preferredCodecs: readonly RTCRtpCodec[];
  #early: RTCIceCandidateInit[] | null = [];

  constructor({ iceServers, forceRelay, preferredCodecs = [] }: PeerOptions, handlers: PeerHandlers) {
    this.#preferredCodecs = preferredCodecs;
    const pc = new RTCPeerConnection({
      iceServers: [...iceServers],
      iceTransportPolicy: forceRelay ? 'relay' : 'all',
      bundlePolicy: 'balanced', // some servers offer without BUNDLE
    });
    this.#pc = pc;
    this.#open.add(() => pc.close());
    this.#open.listen(pc, 'icecandidate', event => {
      const { candidate } = event as RTCPeerConnectionIceEvent;
      if (candidate?.candidate !== '') handlers.onCandidate(candidate); // '' ends one generation, null ends all
    });
    this.#open.listen(pc, 'icecandidateerror', event => {
      const { url, errorCode, errorText } = event as RTCPeerConnectionIceErrorEvent;
      handlers.onCandidateError(`${url}: ${errorCode} ${errorText}`);
    });
    this.#open.listen(pc, 'track', event => {
      const { streams, track } = event as RTCTrackEvent;
      handlers.onRemoteStream(streams[0] ?? new MediaStream([track]));
    });
    this.#open.listen(pc, 'connectionstatechange', () => handlers.onConnectionState(pc.connectionState));
  }

  /** For those who watch it; nobody but its owner may change it. */
  get connection(): RTCPeerConnection {
    return this.#pc;
  }

  /** The description as it is now, with the candidates found so far. */
  get localSdp(): string {
    return this.#pc.localDescription?.sdp ?? '';
  }

  /** Offers to send `track`; from then on candidates are gathered. */
  async offer(track: MediaStreamTrack, stream: MediaStream): Promise<string> {
    const transceiver = this.#pc.addTransceiver(track, { direction: 'sendrecv', streams: [stream] });
    preferCodecs(transceiver, this.#preferredCodecs);
    return this.#describe(40001, () => this.#pc.createOffer());
  }

  /** Offers a new path; candidates are gathered anew. */
  restart(): Promise<string> {
    return this.#describe(40001, () => this.#pc.createOffer({ iceRestart: true }));
  }

  /** Takes the offer of the other side. */
  takeOffer(sdp: string): Promise<void> {
    return this.#take('offer', sdp);
  }

  /** Answers the offer taken before, sending `track`; from then on candidates are gathered. */
  async answer(track: MediaStreamTrack, stream: MediaStream): Promise<string> {
    this.#pc.addTrack(track, stream);
    const transceiver = this.#pc.getTransceivers()[0];
    if (transceiver) preferCodecs(transceiver, this.#preferredCodecs);
    return this.#describe(40002, () => this.#pc.createAnswer());
  }

  /** Sends this from now on, in place of what it sends; the other side notices nothing. */
  async replaceTrack(track: MediaStreamTrack): Promise<void> {
    await this.#pc
      .getSenders()
      .find(sender => sender.track)
      ?.replaceTrack(track);
  }

  /** Takes the answer to our offer; a second one, after early media, changes nothing. */
  async takeAnswer(sdp: string): Promise<void> {
    if (this.#pc.signalingState === 'have-local-offer') await this.#take('answer', sdp);
  }

  /** Adds a candidate of the other side, or keeps it until there is a description to add it to. */
  async addCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    if (this.#early) this.#early.push(candidate);
    else await this.#pc.addIceCandidate(candidate);
  }

  close(): void {
    this.#open.dispose();
  }

  async #describe(code: 40001 | 40002, create: () => Promise<RTCSessionDescriptionInit>): Promise<string> {
    const description = await attempt(code, create);
    await attempt(40003, () => this.#pc.setLocalDescription(description));
    return this.localSdp;
  }

  async #take(type: 'offer' | 'answer', sdp: string): Promise<void> {
    await attempt(40004, () => this.#pc.setRemoteDescription({ type, sdp }));
    const early = this.#early ?? [];
    this.#early = null;
    for (const candidate of early) await this.#pc.addIceCandidate(candidate).catch(() => {}); // one bad one spoils no other
  }
}

async function attempt<T>(code: 40001 | 40002 | 40003 | 40004, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw TelnyxError.from(cause, code);
  }
}
