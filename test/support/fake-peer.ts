/** A peer connection without a network: it agrees to what is offered, connects at once, and a test says what goes wrong. */
import type { Direction } from '../../src/client/media/sdp.js';
import { audioSections } from '../../src/client/media/sdp.js';
import { statsReport, type Moment } from './stats-report.js';

let descriptions = 0;

/** A description of one line of audio, with credentials of its own. */
export const audioSdp = (direction: Direction = 'sendrecv', setup = 'active'): string =>
  [
    'v=0',
    `o=- ${++descriptions} 1 IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'c=IN IP4 0.0.0.0',
    'a=rtpmap:111 opus/48000/2',
    'a=mid:0',
    `a=${direction}`,
    `a=ice-ufrag:u${descriptions}`,
    `a=setup:${setup}`,
    '',
  ].join('\r\n');

/** What is agreed on with a remote party that wants this. */
const agreed: Readonly<Record<Direction, Direction>> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

export class FakePeer extends EventTarget {
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  /** How the audio goes from now on; counters go on by themselves. */
  moment: Moment = {};
  /** Packets that arrive, and those that get lost, between two reports. */
  perReport = { received: 50, lost: 0 };
  /** How often statistics were asked for. */
  reports = 0;
  /** Statistics wait for `report()`. */
  holdsReports = false;
  #waiting: (() => void)[] = [];
  readonly #remoteTrack: () => MediaStreamTrack;
  readonly #lines: { direction: Direction; currentDirection: Direction | null; receiver: object; sender: object }[] =
    [];
  readonly #receiver = { track: { kind: 'audio' }, jitterBufferTarget: null } as unknown as RTCRtpReceiver;
  #received = 0;
  #lost = 0;

  /** @param remoteTrack What is heard of the remote party. */
  constructor(remoteTrack: () => MediaStreamTrack) {
    super();
    this.#remoteTrack = remoteTrack;
  }

  /** The browser says so of the connection. */
  become(state: RTCPeerConnectionState): void {
    if (this.connectionState === state || this.signalingState === 'closed') return;
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  addTransceiver(): object {
    const sender = { replaceTrack: () => Promise.resolve(), setStreams: () => {} };
    const line = { direction: 'sendrecv' as const, currentDirection: null, mid: '0', sender };
    this.#lines.push({ ...line, receiver: { track: { kind: 'audio' } } });
    return this.#lines.at(-1) as object;
  }

  getTransceivers(): object[] {
    return this.#lines;
  }

  createOffer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'offer', sdp: audioSdp('sendrecv', 'actpass') });
  }

  createAnswer(): Promise<RTCSessionDescriptionInit> {
    return Promise.resolve({ type: 'answer', sdp: audioSdp() });
  }

  async setLocalDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await Promise.resolve();
    this.localDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
    this.#agree();
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null })));
  }

  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await Promise.resolve();
    if (!audioSections(description.sdp ?? '').length) throw new DOMException('no audio', 'InvalidAccessError');
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    if (!this.#lines.length) this.addTransceiver();
    this.#agree();
    this.dispatchEvent(Object.assign(new Event('track'), { track: this.#remoteTrack() }));
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  /** One that only remembers how long its buffer is to be. */
  getReceivers(): RTCRtpReceiver[] {
    return [this.#receiver];
  }

  getSenders(): RTCRtpSender[] {
    return [];
  }

  getConfiguration(): RTCConfiguration {
    return {};
  }

  getStats(): Promise<RTCStatsReport> {
    this.reports++;
    if (!this.holdsReports) return Promise.resolve(this.#count());
    return new Promise(resolve => this.#waiting.push(() => resolve(this.#count())));
  }

  /** Resolves pending requests for statistics. */
  report(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  close(): void {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }

  #count(): RTCStatsReport {
    this.#received += this.perReport.received;
    this.#lost += this.perReport.lost;
    return statsReport({ received: this.#received, lost: this.#lost, ...this.moment });
  }

  #agree(): void {
    if (this.signalingState !== 'stable' || !this.localDescription || !this.remoteDescription) return;
    const [section] = audioSections(this.remoteDescription.sdp ?? '');
    for (const line of this.#lines) line.currentDirection = agreed[section?.direction ?? 'sendrecv'];
    queueMicrotask(() => this.become('connected'));
  }
}
