/** A client that connects to nothing: tests set its state by hand and read back what elements asked of it. */
import {
  initialState,
  type Call,
  type CallEvents,
  type CallOptions,
  type CallQualityMetrics,
  type CallSnapshot,
  type ClientEvents,
  type ClientOptions,
  type ClientState,
  type LogLine,
  type QualityPoint,
  type Region,
  type RegionLatency,
  type TelnyxClient,
} from '../../src/client/index.js';
import { FakeDevices } from './fake-devices.js';

/** One thing that was asked: the method, then what it was given; methods of a call begin with `call.` and its id. */
export type Asked = readonly [method: string, ...args: unknown[]];

type Listener = (event: never) => void;

/** A snapshot of an outbound call that is up, with whatever a test wants otherwise. */
export const callSnapshot = (patch: Partial<CallSnapshot> = {}): CallSnapshot =>
  Object.freeze({
    id: 'call-1',
    direction: 'outbound',
    state: 'active',
    reason: null,
    termination: null,
    remote: { name: 'Ada Lovelace', number: '+15550100' },
    local: { name: '', number: '' },
    muted: false,
    held: false,
    heldByRemote: false,
    heldSince: null,
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

/** Figures of a call that is heard well, with whatever a test wants otherwise. */
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

export class FakeClient implements Partial<Omit<Pick<TelnyxClient, keyof TelnyxClient>, 'devices'>> {
  /** All that was asked of this client and its calls, in order. */
  readonly asked: Asked[] = [];
  state: ClientState;
  readonly devices = new FakeDevices(this);
  /** When set, whatever is asked next fails with it. */
  failure: Error | null = null;
  /** What measuring will find; it never ends while this is null. */
  latencies: readonly RegionLatency[] | null = null;
  /** The log; a test puts a new list in. */
  recentLog: readonly LogLine[] = [];
  readonly #calls = new Map<string, FakeCall>();
  readonly #subscribers = new Set<(state: ClientState) => void>();
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(patch: Partial<ClientState> = readyState) {
    this.state = Object.freeze({ ...initialState, ...patch });
    for (const call of this.state.calls) this.#calls.set(call.id, new FakeCall(this, call.id));
  }

  /** Typed as the real one, for elements. */
  get asClient(): TelnyxClient {
    return this as unknown as TelnyxClient;
  }

  get connected(): boolean {
    return this.state.connection === 'connected';
  }
  get registered(): boolean {
    return this.state.ready;
  }
  get sessionId(): string | null {
    return this.state.sessionId;
  }

  /** How many subscribers and listeners there are: 0 once every element has let go. */
  get listenerCount(): number {
    const own = [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, this.#subscribers.size);
    return [...this.#calls.values()].reduce(
      (sum, call) => sum + call.qualityListeners.size + call.historyListeners.size,
      own,
    );
  }

  setState(patch: Partial<ClientState>): void {
    this.state = Object.freeze({ ...this.state, ...patch });
    for (const subscriber of [...this.#subscribers]) subscriber(this.state);
  }

  /** Adds a call, which becomes the current one. */
  addCall(patch: Partial<CallSnapshot> = {}): CallSnapshot {
    const call = callSnapshot({ id: `call-${this.#calls.size + 1}`, ...patch });
    this.#calls.set(call.id, new FakeCall(this, call.id));
    this.setState({ calls: Object.freeze([...this.state.calls, call]), currentCallId: call.id });
    return call;
  }

  /** Changes a call; `done` takes it out of the list and makes it the last one. */
  updateCall(id: string, patch: Partial<CallSnapshot>): void {
    const calls = this.state.calls.map(call =>
      call.id === id ? Object.freeze({ ...call, ...(patch.state === 'done' && this.#endingOf(call)), ...patch }) : call,
    );
    const open = Object.freeze(calls.filter(call => call.state !== 'done'));
    const done = calls.find(call => call.state === 'done');
    this.setState({
      calls: open,
      currentCallId: open.at(-1)?.id ?? null,
      ...(done && { lastCall: done }),
    });
  }

  /** Why a call ends, if a test does not say otherwise: who hung up. */
  #endingOf({ id, termination }: CallSnapshot): Pick<CallSnapshot, 'termination'> {
    const isLocal = this.asked.some(([method, callId]) => method === 'call.hangup' && callId === id);
    const hungUp = { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: isLocal ? 'local' : 'remote' } as const;
    return { termination: termination ?? hungUp };
  }

  emit<K extends keyof ClientEvents>(type: K, event: ClientEvents[K]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])])
      (listener as (event: ClientEvents[K]) => void)(event);
  }

  /** How many listen to the quality of a call, for whom it would be sampled. */
  qualityListenerCount(id: string): number {
    return this.#calls.get(id)?.qualityListeners.size ?? 0;
  }

  /** One sample of a call, for those who listen. */
  emitQuality(patch: Partial<CallQualityMetrics> = {}): void {
    const metrics = qualityMetrics(patch);
    const call = this.#calls.get(metrics.callId);
    call?.tellQuality(metrics);
  }

  /** Notes what was asked, and fails if the test wants that. */
  ask(...asked: Asked): void {
    this.asked.push(asked);
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
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

  setOptions(options: ClientOptions): void {
    this.ask('setOptions', options);
  }
  async connect(): Promise<void> {
    this.ask('connect');
    return Promise.resolve();
  }
  async disconnect(): Promise<void> {
    this.ask('disconnect');
    return Promise.resolve();
  }
  newCall(options: CallOptions | string): Call {
    this.ask('newCall', options);
    const number = typeof options === 'string' ? options : options.destinationNumber;
    const { id } = this.addCall({ state: 'connecting', activeSince: null, remote: { name: '', number } });
    return this.getCall(id) as Call;
  }
  getCall(id: string): Call | undefined {
    return this.#calls.get(id) as unknown as Call | undefined;
  }
  async holdAndAnswer(id: string): Promise<void> {
    this.ask('holdAndAnswer', id);
    return Promise.resolve();
  }
  async endAndAnswer(id: string): Promise<void> {
    this.ask('endAndAnswer', id);
    return Promise.resolve();
  }
  async swapTo(id: string): Promise<void> {
    this.ask('swapTo', id);
    return Promise.resolve();
  }
  async sendConversation(callId: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.ask('sendConversation', callId, params);
    return Promise.resolve();
  }
  async resumeAudio(): Promise<void> {
    this.ask('resumeAudio');
    return Promise.resolve();
  }
  selectRegion(region: Region | null): void {
    this.ask('selectRegion', region);
  }
  async reconnectWith({ region }: { region: Region }): Promise<void> {
    this.ask('reconnectWith', region);
    return Promise.resolve();
  }
  measureRegions(): Promise<RegionLatency[]> {
    this.ask('measureRegions');
    return this.latencies ? Promise.resolve([...this.latencies]) : new Promise(() => {});
  }
  playKeyTone(digit: string): void {
    this.ask('playKeyTone', digit);
  }
}

/** A call of a fake client: it reads its state there, and notes there what it is asked. */
class FakeCall {
  readonly remoteStream = null;
  readonly localStream = null;
  readonly id: string;
  readonly qualityHistory: QualityPoint[] = [];
  readonly qualityListeners = new Set<(metrics: CallQualityMetrics) => void>();
  readonly historyListeners = new Set<(history: readonly QualityPoint[]) => void>();
  readonly #client: FakeClient;
  #metrics: CallQualityMetrics | null = null;

  constructor(client: FakeClient, id: string) {
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

  answer = (...args: unknown[]) => this.#ask('answer', ...args);
  hangup = () => this.#ask('hangup');
  hold = () => this.#ask('hold');
  unhold = () => this.#ask('unhold');
  transfer = (destination: string) => this.#ask('transfer', destination);
  transferTo = (other: { readonly id: string }) => this.#ask('transferTo', other.id);
  toggleHold = () => this.#ask('toggleHold');
  dtmf = (digits: string) => this.#ask('dtmf', digits);
  sendPendingDigits = () => this.#ask('sendPendingDigits');
  muteAudio = () => this.#client.ask('call.muteAudio', this.id);
  unmuteAudio = () => this.#client.ask('call.unmuteAudio', this.id);
  toggleMute = () => this.#client.ask('call.toggleMute', this.id);

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

  async #ask(method: string, ...args: unknown[]): Promise<void> {
    this.#client.ask(`call.${method}`, this.id, ...args);
    return Promise.resolve();
  }
}
