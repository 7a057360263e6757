/**
 * A WebSocket and an RTCPeerConnection, and nothing of our client: what a server does is seen as the browser sees it.
 * It speaks Telnyx's dialect, sends whole descriptions, and never trickles.
 */
import { toneStream, type ToneMicrophone } from './audio.js';
import { gatewayUrl } from './gateway.js';
import { until } from './until.js';

interface Frame {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: { readonly callID: string; readonly sdp: string };
  readonly result?: { readonly sessid?: string; readonly sdp?: string };
  readonly error?: { readonly code: number; readonly message: string };
}

type Stats = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

/** Lines of a description that begin like this, without what they begin with. */
export const linesOf = (sdp: string, start: string): string[] =>
  sdp.split('\r\n').flatMap(line => (line.startsWith(start) ? line.slice(start.length) : []));

/** Lines of media: kind, and direction where it has one, or `refused`. */
export const linesOfMedia = (sdp: string): string[] =>
  sdp
    .split(/^(?=m=)/m)
    .slice(1)
    .map(section => {
      const [, kind = '', port] = /^m=(\w+) (\d+)/.exec(section) ?? [];
      if (port === '0') return `${kind} refused`;
      const direction = /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(section)?.[1];
      return kind === 'application' || !direction ? kind : `${kind} ${direction}`;
    });

/** With the address that a description has before candidates are there. */
export const withZeroAddress = (sdp: string): string => sdp.replace(/^c=.*$/gm, 'c=IN IP4 0.0.0.0');

/** With an address, whatever the candidates are. */
export const withAddress = (sdp: string): string => sdp.replace(/^c=.*$/gm, 'c=IN IP4 127.0.0.1');

export class BarePhone {
  callID: string = crypto.randomUUID();
  peer = new RTCPeerConnection();
  readonly #microphone: ToneMicrophone;
  #socket: WebSocket | undefined;
  #sessid: string | undefined;
  #frames: Frame[] = [];

  /** @param hz of what it says */
  constructor(hz = 700) {
    this.#microphone = toneStream(hz);
  }

  /** Signs in as 1000; once more it takes its session up again, on a new socket. */
  async connect(): Promise<void> {
    this.#socket?.close();
    this.#frames = [];
    const socket = new WebSocket(gatewayUrl);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#frames.push(JSON.parse(String(data)) as Frame);
    await until(() => socket.readyState === WebSocket.OPEN);
    const { result } = await this.ask('login', { login: '1000', passwd: '1234', sessid: this.#sessid });
    this.#sessid = result?.sessid;
    await until(() => this.#frames.find(({ method }) => method === 'telnyx_rtc.clientReady'));
  }

  /** Sends a request and gives the reply. */
  async ask(method: string, params: object = {}): Promise<Frame> {
    const id = crypto.randomUUID();
    this.#socket?.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return until(() => this.#frames.find(frame => frame.id === id && !frame.method), { what: `reply to ${method}` });
  }

  /** The description in the server's next event of this method. */
  async sdpOf(method: string): Promise<string> {
    return (await this.#next(method)).params?.sdp ?? '';
  }

  /** Calls a number. Gives the server's answer. */
  async dial(destination_number: string): Promise<string> {
    this.#addMicrophone();
    const sdp = await this.#describe(await this.peer.createOffer());
    await this.ask('telnyx_rtc.invite', { sdp, dialogParams: { callID: this.callID, destination_number } });
    const answer = await this.sdpOf('answer');
    await this.peer.setRemoteDescription({ type: 'answer', sdp: answer });
    return answer;
  }

  /** Answers the next call. Gives the server's offer. */
  async pickUp(): Promise<string> {
    const { params } = await this.#next('invite');
    this.callID = params?.callID ?? '';
    const offer = params?.sdp ?? '';
    await this.#answer(offer, 'answer', withAddress);
    return offer;
  }

  /** Restarts ICE. Gives the server's answer. */
  async restart(edit = withAddress): Promise<string> {
    const sdp = edit(await this.#describe(await this.peer.createOffer({ iceRestart: true })));
    const params = { action: 'updateMedia', sdp, dialogParams: { callID: this.callID } };
    const { result } = await this.ask('telnyx_rtc.modify', params);
    const answer = result?.sdp ?? '';
    await this.peer.setRemoteDescription({ type: 'answer', sdp: answer });
    return answer;
  }

  /** Takes the call up again, on a new connection of either kind. Gives the server's offer and what the browser answered. */
  async reattach(edit = withAddress): Promise<{ offer: string; answer: string }> {
    await this.connect();
    this.peer.close();
    this.peer = new RTCPeerConnection();
    const offer = await this.sdpOf('attach');
    return { offer, answer: await this.#answer(offer, 'attach', edit) };
  }

  /** Waits until the browser's connection stands. */
  async connected(): Promise<void> {
    await until(() => this.peer.connectionState === 'connected', { what: 'connected' });
  }

  /** Waits until so many checks of the path were answered: one a second in Chromium, one in five in Firefox. */
  async checked(times = 2): Promise<void> {
    const before = await this.#answers();
    const more = async () =>
      [...(await this.#answers())].reduce((sum, [pair, count]) => sum + count - (before.get(pair) ?? 0), 0);
    await until(async () => (await more()) >= times, { timeout: 20_000, what: 'answered checks' });
  }

  get remoteStream(): MediaStream {
    return new MediaStream(this.peer.getReceivers().flatMap(({ track }) => track));
  }

  /** A figure of the browser's statistics, summed up over all that have it. */
  async figure(type: RTCStatsType, name: string): Promise<number> {
    return (await this.#stats(type)).reduce((sum, stats) => sum + Number(stats[name] ?? 0), 0);
  }

  async close(): Promise<void> {
    this.#socket?.close();
    this.peer.close();
    await this.#microphone.stop();
  }

  async #stats(type: RTCStatsType): Promise<Stats[]> {
    const report = (await this.peer.getStats()) as unknown as Map<string, Stats>;
    return [...report.values()].filter(stats => stats.type === type);
  }

  /** Answered checks by pair of addresses: another path has counts of its own. */
  async #answers(): Promise<Map<string, number>> {
    const pairs = await this.#stats('candidate-pair');
    return new Map(pairs.map(({ id, responsesReceived }) => [id, Number(responsesReceived ?? 0)]));
  }

  async #next(method: string): Promise<Frame> {
    const frame = await until(() => this.#frames.find(frame => frame.method === `telnyx_rtc.${method}`), {
      what: method,
    });
    this.#frames.splice(this.#frames.indexOf(frame), 1);
    return frame;
  }

  async #answer(offer: string, method: 'answer' | 'attach', edit: (sdp: string) => string): Promise<string> {
    await this.peer.setRemoteDescription({ type: 'offer', sdp: offer });
    this.#addMicrophone();
    const answer = await this.#describe(await this.peer.createAnswer());
    await this.ask(`telnyx_rtc.${method}`, { sdp: edit(answer), dialogParams: { callID: this.callID } });
    return answer;
  }

  #addMicrophone(): void {
    const [track] = this.#microphone.stream.getAudioTracks();
    if (track) this.peer.addTrack(track, this.#microphone.stream);
  }

  /** The description with all its candidates; a description without media has none. */
  async #describe(description: RTCSessionDescriptionInit): Promise<string> {
    const last = new Promise<void>(resolve => {
      this.peer.onicecandidate = ({ candidate }) => {
        if (!candidate) resolve();
      };
    });
    await this.peer.setLocalDescription(description);
    if (/^m=\w+ [1-9]/m.test(description.sdp ?? '')) await last;
    return this.peer.localDescription?.sdp ?? '';
  }
}
