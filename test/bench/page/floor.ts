/** The floor: the same calls written bare, without an SDK. What takes this long cannot be made quicker by a client. */
import './meters.js';
import { caller, type Account, type Connect, type OngoingCall, type Phone } from './contender.js';
import { Scenes } from './scenes.js';

interface Frame {
  readonly id: string | number;
  readonly method?: string;
  readonly params: { callID?: string; sdp?: string };
  readonly result: { sessid?: string };
}

class BarePhone implements Phone {
  /** Called at each sign-in, the first and those after a cut. */
  onReady = () => {};
  readonly #account: Account;
  readonly #calls = new Map<string, BareCall>();
  readonly #replies = new Map<unknown, (frame: Frame) => void>();
  #socket!: WebSocket;
  #sessionId: string | undefined;
  #left = false;

  constructor(account: Account) {
    this.#account = account;
    this.#open();
  }

  get account(): Account {
    return this.#account;
  }

  dial(destination: string): OngoingCall {
    const call = new BareCall(this);
    this.#calls.set(call.id, call);
    void call.invite(destination);
    return call;
  }

  leave(): void {
    this.#left = true;
    this.#socket.close(1000);
  }

  forget(call: BareCall): void {
    this.#calls.delete(call.id);
  }

  async request(method: string, params: object): Promise<Frame> {
    const id = crypto.randomUUID();
    const reply = new Promise<Frame>(resolve => this.#replies.set(id, resolve));
    this.#send({ id, method, params: { sessid: this.#sessionId, ...params } });
    return reply;
  }

  #open(): void {
    const socket = new WebSocket(this.#account.url);
    socket.onopen = () => {
      const { login, password: passwd } = this.#account;
      void this.request('login', { login, passwd }).then(({ result }) => (this.#sessionId = result.sessid));
    };
    socket.onmessage = ({ data }) => this.#receive(JSON.parse(data as string) as Frame);
    socket.onclose = () => {
      if (!this.#left) this.#open();
    };
    this.#socket = socket;
  }

  #receive(frame: Frame): void {
    const { id, method, params } = frame;
    if (!method) {
      this.#replies.get(id)?.(frame);
      this.#replies.delete(id);
      return;
    }
    this.#send({ id, result: { method } });
    const call = this.#calls.get(params.callID ?? '');
    if (method === 'telnyx_rtc.clientReady')
      void this.request('telnyx_rtc.gatewayState', {}).then(() => this.onReady());
    else if (method === 'telnyx_rtc.answer') void call?.takeAnswer(params.sdp);
    else if (method === 'telnyx_rtc.attach') void call?.attach(params.sdp);
  }

  #send(frame: object): void {
    this.#socket.send(JSON.stringify({ jsonrpc: '2.0', ...frame }));
  }
}

class BareCall implements OngoingCall {
  readonly id = crypto.randomUUID();
  readonly active: Promise<void>;
  readonly #phone: BarePhone;
  readonly #player = new Audio();
  #microphone: MediaStream | undefined;
  #peer: RTCPeerConnection | undefined;
  #answered = () => {};
  #sampling: ReturnType<typeof setInterval> | undefined;

  constructor(phone: BarePhone) {
    this.#phone = phone;
    this.active = new Promise(resolve => (this.#answered = resolve));
  }

  async invite(destination: string): Promise<void> {
    this.#microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
    const peer = this.#open(this.#microphone);
    const sdp = await describe(peer, await peer.createOffer());
    void this.#request('invite', {
      sdp,
      trickle: true,
      dialogParams: {
        callID: this.id,
        destination_number: destination,
        caller_id_name: caller.callerName,
        caller_id_number: caller.callerNumber,
      },
    });
    this.#trickle(peer);
  }

  async takeAnswer(sdp = ''): Promise<void> {
    await this.#peer?.setRemoteDescription({ type: 'answer', sdp });
    this.#answered();
    if (this.#phone.account.listens) this.#sampling = setInterval(() => void this.#peer?.getStats(), 1_000);
  }

  /** After a cut the server offers the call again. */
  async attach(sdp = ''): Promise<void> {
    if (!this.#microphone) return;
    this.#peer?.close();
    const peer = this.#open(this.#microphone);
    await peer.setRemoteDescription({ type: 'offer', sdp });
    const answer = await describe(peer, await peer.createAnswer());
    void this.#request('attach', { sdp: answer, trickle: true });
    this.#trickle(peer);
  }

  press(digit: string): void {
    void this.#request('info', { dtmf: digit });
  }

  hangUp(): void {
    clearInterval(this.#sampling);
    void this.#request('bye', { cause: 'NORMAL_CLEARING', causeCode: 16 });
    this.#phone.forget(this);
    this.#peer?.close();
    this.#player.srcObject = null;
    for (const track of this.#microphone?.getTracks() ?? []) track.stop();
  }

  #open(microphone: MediaStream): RTCPeerConnection {
    const peer = new RTCPeerConnection({ iceServers: this.#phone.account.iceServers });
    this.#peer = peer;
    for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
    peer.ontrack = ({ streams: [stream] }) => {
      this.#player.srcObject = stream ?? null;
      this.#player.play().catch(() => {}); // the call may end before it plays
    };
    return peer;
  }

  /** Sends candidates as they are found; those found until now stand in the description or come later as events. */
  #trickle(peer: RTCPeerConnection): void {
    peer.onicecandidate = ({ candidate }) => {
      if (!candidate) void this.#request('endOfCandidates', { endOfCandidates: true });
      else if (candidate.candidate) void this.#request('candidate', candidate.toJSON());
    };
  }

  #request(method: string, params: object): Promise<Frame> {
    return this.#phone.request(`telnyx_rtc.${method}`, { dialogParams: { callID: this.id }, ...params });
  }
}

async function describe(peer: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<string> {
  await peer.setLocalDescription(description);
  return peer.localDescription?.sdp ?? '';
}

const connect: Connect = async account => {
  const phone = new BarePhone(account);
  await new Promise<void>(resolve => (phone.onReady = resolve));
  return phone;
};

window.bench = new Scenes(connect);
