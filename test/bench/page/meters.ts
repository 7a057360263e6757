/**
 * What is measured in the page, for all contenders alike: wraps the browser's own classes, so it must be imported first.
 * Nothing here keeps a connection alive that is closed.
 */
interface AudioWaiter {
  /** Only connections made after this one count. */
  readonly after: number;
  resolve(time: number): void;
}

/** Milliseconds between two looks for the first packet; browsers do not look more often than this. */
const lookEvery = 4;

class Meters {
  frames = 0;
  bytes = 0;
  lastSent = 0;
  /** When a socket was last closed, whoever closed it. */
  lastClosed = 0;
  openPeers = 0;
  /** The newest connection of a call. */
  peer: RTCPeerConnection | null = null;
  /** How often a sign-in was sent. */
  signIns = 0;
  /** The newest socket, which can be made to receive something. */
  socket: WebSocket | null = null;
  readonly #receivers = new Set<RTCRtpReceiver>();
  #made = 0;
  #waiters: AudioWaiter[] = [];

  sent(data: unknown): void {
    this.frames++;
    this.signIns += Number(typeof data === 'string' && data.includes('"method":"login"'));
    this.bytes += typeof data === 'string' ? new TextEncoder().encode(data).length : 0;
    this.lastSent = performance.now();
  }

  /** The time at which the first packet of sound arrives on a connection that is yet to be made. */
  nextAudio(): Promise<number> {
    return new Promise(resolve => this.#waiters.push({ after: this.#made, resolve }));
  }

  /** The time at which sound arrives that is newer than this moment, on whatever connection. */
  async newerAudio(): Promise<number> {
    const old = new Map([...this.#receivers].map(receiver => [receiver, this.#newest(receiver)]));
    const isNewer = (receiver: RTCRtpReceiver) => this.#newest(receiver) !== old.get(receiver);
    while (![...this.#receivers].some(isNewer)) await new Promise(resolve => setTimeout(resolve, lookEvery));
    return performance.now();
  }

  /** What got lost on the newest connection, each way, as far as the other side has reported. */
  async packetsLost(): Promise<number> {
    const report = (await this.peer?.getStats()) as unknown as Map<string, RTCReceivedRtpStreamStats>;
    return [...report.values()].reduce((sum, { packetsLost = 0 }) => sum + packetsLost, 0);
  }

  /** Samples that a connection has played, and those of them that were made up because a packet was missing. */
  async samples(peer: RTCPeerConnection | null): Promise<{ played: number; concealed: number }> {
    const report = (await peer?.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>;
    const inbound = [...report.values()].find(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio');
    return { played: inbound?.totalSamplesReceived ?? 0, concealed: inbound?.concealedSamples ?? 0 };
  }

  peerMade(peer: RTCPeerConnection): void {
    const serial = ++this.#made;
    this.openPeers++;
    this.peer = peer;
    peer.addEventListener('track', ({ receiver }) => {
      this.#receivers.add(receiver);
      receiver.track.addEventListener('ended', () => this.#receivers.delete(receiver));
      const timer = setInterval(() => {
        const heard = receiver.getSynchronizationSources().length > 0;
        if (heard) this.#heard(serial);
        if (heard || peer.signalingState === 'closed') clearInterval(timer);
      }, lookEvery);
    });
  }

  #newest(receiver: RTCRtpReceiver): number | undefined {
    return receiver.getSynchronizationSources()[0]?.rtpTimestamp;
  }

  #heard(serial: number): void {
    const now = performance.now();
    for (const { resolve } of this.#waiters.filter(({ after }) => after < serial)) resolve(now);
    this.#waiters = this.#waiters.filter(({ after }) => after >= serial);
  }
}

export const meters = new Meters();

window.WebSocket = class extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    meters.socket = this;
    this.addEventListener('close', () => (meters.lastClosed = performance.now()));
  }

  override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
    meters.sent(data);
    super.send(data as string);
  }
};

window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    meters.peerMade(this);
  }

  override close(): void {
    if (this.signalingState !== 'closed') meters.openPeers--;
    super.close();
  }
};
