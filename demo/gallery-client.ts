/** A client that connects to nothing: the gallery poses it in a state, whether a phone can reach that or not, for a picture. */
import {
  initialState,
  KnownPeople,
  type Call,
  type CallEvents,
  type CallQualityMetrics,
  type CallSnapshot,
  type ClientEvents,
  type ClientState,
  type LogLine,
  type QualityPoint,
  type RegionLatency,
  type TelnyxClient,
} from '../src/client/index.js';
import { GalleryDevices } from './gallery-devices.js';

type Listener = (event: never) => void;

/** A snapshot of an outbound call that is up, with whatever a scene wants otherwise. */
export const callSnapshot = (patch: Partial<CallSnapshot> = {}): CallSnapshot =>
  Object.freeze({
    id: 'call-1',
    direction: 'outbound',
    state: 'active',
    interruption: null,
    testCall: false,
    debugReportId: null,
    termination: null,
    remote: { name: 'Ada Lovelace', number: '+15550100' },
    local: { name: '', number: '' },
    silenced: false,
    recording: 'off',
    muted: false,
    held: false,
    heldByRemote: false,
    heldSince: null,
    heldMs: 0,
    transferredTo: null,
    telnyxIds: null,
    customHeaders: {},
    earlyMedia: false,
    tones: '',
    pendingDigits: null,
    warnings: [],
    startedAt: Date.now() - 10_000,
    activeSince: Date.now() - 5_000,
    endedAt: null,
    error: null,
    ...patch,
  });

/** Figures of a call that is heard well, with whatever a scene wants otherwise. */
export const qualityMetrics = (patch: Partial<CallQualityMetrics> = {}): CallQualityMetrics => ({
  callId: 'call-1',
  time: Date.now(),
  mos: 4.32,
  quality: 'excellent',
  jitter: 0.004,
  rtt: 0.046,
  loss: 0,
  inboundAudioLevel: 0.1,
  outboundAudioLevel: 0.1,
  inboundAudio: null,
  outboundAudio: null,
  remoteInboundAudio: null,
  remoteOutboundAudio: null,
  networkHelp: [],
  ...patch,
});

/** A client that is signed in. */
export const readyState: ClientState = Object.freeze({
  ...initialState,
  connection: 'connected',
  registration: 'registered',
  ready: true,
  sessionId: 'session-1',
});

export class GalleryClient implements Partial<Omit<Pick<TelnyxClient, keyof TelnyxClient & string>, 'devices'>> {
  state: ClientState;
  readonly devices = new GalleryDevices(this);
  readonly people = new KnownPeople();
  readonly owner = { user: 'gallery', session: null };
  readonly network = { canSignIn: true } as TelnyxClient['network'];
  readonly registered = true;
  /** When set, whatever is asked next fails with it. */
  failure: Error | null = null;
  /** What measuring will find; it never ends while this is null. */
  latencies: readonly RegionLatency[] | null = null;
  /** The log; a scene puts a new list in. */
  recentLog: readonly LogLine[] = [];
  readonly #calls = new Map<string, GalleryCall>();
  readonly #subscribers = new Set<(state: ClientState) => void>();
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(patch: Partial<ClientState> = readyState) {
    this.state = Object.freeze({ ...initialState, ...patch });
    for (const call of this.state.calls) this.#calls.set(call.id, new GalleryCall(this, call.id));
  }

  /** Typed as the real one, for elements. */
  get asClient(): TelnyxClient {
    return this as unknown as TelnyxClient;
  }

  setState(patch: Partial<ClientState>): void {
    this.state = Object.freeze({ ...this.state, ...patch });
    for (const subscriber of [...this.#subscribers]) subscriber(this.state);
  }

  /** Changes a call; `done` takes it out of the list and makes it the last one. */
  updateCall(id: string, patch: Partial<CallSnapshot>): void {
    const calls = this.state.calls.map(call => (call.id === id ? Object.freeze({ ...call, ...patch }) : call));
    const open = Object.freeze(calls.filter(call => call.state !== 'done'));
    const done = calls.find(call => call.state === 'done');
    this.setState({
      calls: open,
      currentCallId: open.at(-1)?.id ?? null,
      ...(done && { lastCall: done }),
    });
  }

  emit<K extends keyof ClientEvents>(type: K, event: ClientEvents[K]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])])
      (listener as (event: ClientEvents[K]) => void)(event);
  }

  /** One sample of a call, for those who listen. */
  emitQuality(patch: Partial<CallQualityMetrics> = {}): void {
    const metrics = qualityMetrics(patch);
    const call = this.#calls.get(metrics.callId);
    call?.tellQuality(metrics);
  }

  /** Does what an element asks for: nothing, unless the scene has it fail. */
  async ask(): Promise<void> {
    const { failure } = this;
    this.failure = null;
    return failure ? Promise.reject(failure) : Promise.resolve();
  }

  subscribe(listener: (state: ClientState) => void): () => void {
    const own = (state: ClientState) => listener(state);
    this.#subscribers.add(own);
    return () => void this.#subscribers.delete(own);
  }

  on<K extends keyof ClientEvents>(type: K, listener: (event: ClientEvents[K]) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  setOptions(): void {}
  selectRegion(): void {}
  playKeyTone(): void {}
  connect = () => this.ask();
  disconnect = () => this.ask();
  holdAndAnswer = () => this.ask();
  endAndAnswer = () => this.ask();
  swapTo = () => this.ask();
  sendConversation = () => this.ask();
  resumeAudio = () => this.ask();
  reconnectWith = () => this.ask();

  /** Nobody is called. */
  newCall(): Call {
    return new GalleryCall(this, 'call-new') as unknown as Call;
  }
  getCall(id: string): Call | undefined {
    return this.#calls.get(id) as unknown as Call | undefined;
  }
  measureRegions(): Promise<RegionLatency[]> {
    return this.latencies ? Promise.resolve([...this.latencies]) : new Promise(() => {});
  }
}

/** A call of the gallery's client: it reads its state there. */
class GalleryCall {
  readonly remoteStream = null;
  readonly localStream = null;
  readonly id: string;
  readonly qualityHistory: QualityPoint[] = [];
  readonly qualityListeners = new Set<(metrics: CallQualityMetrics) => void>();
  readonly historyListeners = new Set<(history: readonly QualityPoint[]) => void>();
  readonly #client: GalleryClient;
  #metrics: CallQualityMetrics | null = null;

  constructor(client: GalleryClient, id: string) {
    this.#client = client;
    this.id = id;
  }

  get snapshot(): CallSnapshot {
    const { calls, lastCall } = this.#client.state;
    return calls.find(call => call.id === this.id) ?? lastCall ?? callSnapshot({ id: this.id, state: 'done' });
  }
  get state() {
    return this.snapshot.state;
  }
  get direction() {
    return this.snapshot.direction;
  }

  on<K extends keyof CallEvents>(type: K, listener: (event: CallEvents[K]) => void): () => void {
    if (type === 'quality') return this.#measureFor(listener as (metrics: CallQualityMetrics) => void);
    if (type === 'qualityhistory') {
      const own = (history: readonly QualityPoint[]): void => {
        (listener as (history: readonly QualityPoint[]) => void)(history);
      };
      this.historyListeners.add(own);
      return () => void this.historyListeners.delete(own);
    }
    return this.#client.subscribe(
      () => type === 'change' && (listener as (event: CallSnapshot) => void)(this.snapshot),
    );
  }

  answer = () => this.#client.ask();
  hangup = () => this.#client.ask();
  hold = () => this.#client.ask();
  unhold = () => this.#client.ask();
  transfer = () => this.#client.ask();
  transferTo = () => this.#client.ask();
  dtmf = () => this.#client.ask();
  sendPendingDigits = () => this.#client.ask();
  muteAudio(): void {}
  unmuteAudio(): void {}

  tellQuality(metrics: CallQualityMetrics): void {
    this.#metrics = metrics;
    this.qualityHistory.push(metrics);
    for (const listener of [...this.qualityListeners]) listener(metrics);
    for (const listener of [...this.historyListeners]) listener([...this.qualityHistory]);
  }

  /** As the real one: the first sample is taken at once. */
  #measureFor(listener: (metrics: CallQualityMetrics) => void): () => void {
    const own = (metrics: CallQualityMetrics) => listener(metrics);
    this.qualityListeners.add(own);
    queueMicrotask(() => this.#metrics && this.qualityListeners.has(own) && own(this.#metrics));
    return () => void this.qualityListeners.delete(own);
  }
}
