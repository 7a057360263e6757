/// <reference lib="esnext.disposable" preserve="true" />
import { errorCodes } from './errors/error-codes.js';
import { addAsyncDispose } from './base/async-dispose.js';
import { systemClock, type Clock } from './base/clock.js';
import { Emitter } from './base/emitter.js';
import { Listenable } from './base/listenable.js';
import type { Call } from './call/call.js';
import type { CallSnapshot } from './call/call-snapshot.js';
import type { ClientCalls } from './call/no-calls.js';
import { callCode } from './call-code.js';
import { callsFirst } from './calls-first.js';
import type { ClientCallsOptions } from './client-calls.js';
import { ClientConnection } from './client-connection.js';
import type { ClientEvents } from './client-events.js';
import type { ClientParts } from './client-parts.js';
import type { ClientState } from './client-state.js';
import { ClientStore } from './client-store.js';
import { checkCredentials } from './config/credentials.js';
import { callOptions, clientOptions, withOwnNames } from './config/option-names.js';
import type { AnswerOptions, CallOptions, ClientOptions } from './config/options.js';
import { KnownPeople } from './config/known-people.js';
import { networkSettings, type NetworkSettings } from './config/network.js';
import { checkPlatform } from './config/platform.js';
import { inPlace, type Settings } from './config/settings.js';
import { noteUnknownOptions } from './config/unknown-options.js';
import { TelnyxError } from './errors/telnyx-error.js';
import type { Region } from './config/endpoint.js';
import { consoleLogger } from './log/console-logger.js';
import { Log } from './log/log.js';
import { LogBuffer, type LogLine } from './log/log-buffer.js';
import { Devices } from './media/devices.js';
import { measureRegions, type RegionLatency } from './signaling/measure-regions.js';
import { PushCode } from './push/push-code.js';
import type { PushedCallsOptions } from './push/pushed-calls.js';
import type { PushMetadata } from './push/push-metadata.js';
import { RegionChoice } from './region-choice.js';
import { errorReport } from './report-error.js';
import type { SessionOwner } from './session-owner.js';
import type { TransportFactory } from './signaling/transport.js';
import { webSocketTransport } from './signaling/web-socket-transport.js';
import { TabsCode } from './tabs/tabs-code.js';
import type { SharedTabsOptions } from './tabs/shared-tabs.js';
import { wantedSettings } from './wanted-settings.js';

/** A phone without a screen: signs in, makes and takes calls, and shows them in one frozen state. */
export class TelnyxClient extends Listenable<ClientEvents> {
  static {
    addAsyncDispose(this.prototype);
  }

  /** `disconnect()`, for `await using`. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;
  /** Who is known by number: an address book that says who calls. */
  readonly people = new KnownPeople();
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #lines: LogBuffer;
  readonly #events: Emitter<ClientEvents>;
  readonly #store: ClientStore;
  readonly #connection: ClientConnection;
  readonly #report: (error: TelnyxError) => TelnyxError;
  readonly #calls: () => ClientCalls;
  readonly #devices: Devices;
  readonly #transport: TransportFactory;
  readonly #push = new PushCode(() => this.#pushOptions());
  readonly #tabs = new TabsCode(() => this.#tabsOptions());
  readonly #regionChoice = new RegionChoice();
  /** Names of options that are not ours, written to the log once. */
  readonly #notedNames = new Set<string>();
  #options: ClientOptions;
  /** The options, checked. */
  #wanted: Settings;
  /** Those in use: the endpoint of a connection stays until its end. */
  #settings: Settings;

  /** Throws a TelnyxError 49002 for an option that is not valid. Nothing is opened before `connect()`. */
  constructor(
    options: ClientOptions = {},
    { transport = webSocketTransport, clock = systemClock, name = () => '' }: ClientParts = {},
  ) {
    const onThrow = (error: unknown): void => this.#log.write('error', () => `a listener threw: ${String(error)}`);
    const events = new Emitter<ClientEvents>(onThrow);
    super(events);
    this.#options = withOwnNames(options);
    this.#settings = this.#wanted = wantedSettings(this.#options, this.#regionChoice);
    this.#clock = clock;
    this.#transport = transport;
    this.#lines = new LogBuffer(() => this.#settings.logger ?? consoleLogger);
    this.#log = new Log(() => ({ level: this.#settings.logLevel, logger: this.#lines }), clock);
    this.#events = events;
    this.#report = errorReport(this.#log, events);
    this.#store = new ClientStore(onThrow);
    this.#devices = this.#newDevices();
    this.#calls = callCode.callsOf(() => this.#callsOptions());
    this.#connection = new ClientConnection({
      clock,
      log: this.#log,
      transport: callsFirst(this.#tabs.around(transport), this.#report),
      settings: () => this.#settings,
      store: this.#store,
      events: this.#events,
      report: this.#report,
      calls: this.#calls,
      tabs: this.#tabs,
      name,
    });
    this.#store.setRegion(this.#settings.region);
    this.#store.showSettings(this.#settings);
    this.#noteUnknown(options);
  }

  /** The phone as it is now. Frozen; replaced on every change. */
  get state(): ClientState {
    return this.#store.state;
  }

  /** The socket is open. */
  get connected(): boolean {
    return this.state.connection === 'connected';
  }

  /** Calls can be made and taken. */
  get registered(): boolean {
    return this.state.ready;
  }

  get sessionId(): string | null {
    return this.state.sessionId;
  }

  /** Who signed in last, for what is kept by user; null before the first sign-in. */
  get owner(): SessionOwner | null {
    return this.#connection.owner;
  }

  /** Microphones and speakers: which there are, and which are used. */
  get devices(): Devices {
    return this.#devices;
  }

  /** Calls `listener` on every change of `state`. Returns the function that stops it. */
  subscribe(listener: (state: ClientState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** The last 500 lines of the log that its level let through, oldest first, for support. Secrets are taken out. */
  get recentLog(): readonly LogLine[] {
    return this.#lines.lines;
  }

  /**
   * Changes some options; `undefined` restores a default. Options of the connection apply from the next one on, except
   * another `loginToken` of the same user: it is signed in with at once, while everything continues.
   */
  setOptions(options: ClientOptions): void {
    const before = this.#settings;
    const merged = { ...this.#options, ...withOwnNames(options) };
    this.#wanted = wantedSettings(merged, this.#regionChoice, this.#wanted);
    this.#options = merged;
    this.#adopt();
    this.#connection.renew(before);
    this.#noteUnknown(options);
  }

  /**
   * Connects and signs in; resolves when calls can be made. Rejects with the first thing that goes wrong: 49006, 49007 or 46002
   * before anything is sent, 46001 for a refused sign-in, 45001 for a server that cannot be reached. In the last case the client
   * retries automatically (unless `autoReconnect` is false) until `disconnect()`.
   */
  connect(): Promise<void> {
    return this.#connect();
  }

  #connect(voiceSdkId: string | null = null): Promise<void> {
    if (this.state.ready) return Promise.resolve();
    try {
      checkPlatform();
    } catch (error) {
      const known = this.#report(TelnyxError.from(error));
      this.#store.update({ error: Object.freeze(known.toJSON()) });
      return Promise.reject(known);
    }
    try {
      checkCredentials(this.#settings);
    } catch (error) {
      return Promise.reject(this.#report(TelnyxError.from(error)));
    }
    this.#adopt();
    this.#devices.open();
    return this.#connection.open(voiceSdkId);
  }

  /**
   * Ends all calls and the connection, at once; nothing reconnects. Resolves when the server knows, or after two
   * seconds: then the next connection reports the calls to it.
   */
  disconnect(): Promise<void> {
    this.#calls().close();
    const closed = this.#connection.close(new TelnyxError(errorCodes.NOT_CONNECTED));
    this.#devices.close();
    this.#settings = this.#wanted;
    return closed;
  }

  /**
   * Keeps the user's choice of a region, over page loads too; null clears it. It applies from the next connection on.
   * Throws 49004 while connected: `reconnectWith()` does that.
   */
  selectRegion(region: Region | null): void {
    const { locked } = this.state.region;
    if (locked) throw this.#report(new TelnyxError(errorCodes.REGION_LOCKED, `(${locked})`));
    this.#regionChoice.set(region);
    this.setOptions({});
  }

  /** Keeps the user's choice and reconnects with it. Rejects with 49004 while there is a call. */
  reconnectWith({ region }: { region: Region }): Promise<void> {
    if (this.state.calls.length)
      return Promise.reject(this.#report(new TelnyxError(errorCodes.REGION_LOCKED, '(in-call)')));
    void this.disconnect();
    this.selectRegion(region);
    return this.connect();
  }

  /** How long each region takes to open a socket. Only on request: it opens one to each. */
  measureRegions(): Promise<RegionLatency[]> {
    return measureRegions(this.#settings, this.#transport, this.#clock);
  }

  /**
   * Starts a call. Throws 44002 for options that are not valid, and 45007 before `connect()` or, of the first client of a
   * page, before its socket is open; nothing is sent then.
   */
  newCall(options: CallOptions | string): Call {
    if (this.state.connection === 'disconnected') throw this.#report(new TelnyxError(errorCodes.NOT_CONNECTED));
    const given = typeof options === 'string' ? { destinationNumber: options } : options;
    void noteUnknownOptions(this.#log, given, callOptions);
    try {
      return this.#calls().dial(given);
    } catch (error) {
      throw this.#report(TelnyxError.from(error));
    }
  }

  /** Puts the conversation on hold and answers `call`; when that one ends, the held one comes back. */
  holdAndAnswer(call: Call | string, options?: AnswerOptions): Promise<void> {
    return this.#calls().holdAndAnswer(call, options);
  }

  /** Ends every other call and answers `call`. */
  endAndAnswer(call: Call | string, options?: AnswerOptions): Promise<void> {
    return this.#calls().endAndAnswer(call, options);
  }

  /** Goes to `call`, which is on hold; the conversation before waits in its place. */
  swapTo(call: Call | string): Promise<void> {
    return this.#calls().swapTo(call);
  }

  /** A call that is not over. */
  getCall(id: string): Call | undefined {
    return this.#calls().roster.get(id) ?? this.#push.get(id) ?? this.#tabs.get(id);
  }

  /**
   * Takes the call that a push notification announced: connects if need be, and resolves with the call when it is there, after
   * `pushcall`. It has the id of the push; without the header `X-Push-Id` it is the first that comes in after the sign-in. Rejects
   * with 48501 if none comes within 10 seconds of it. A push that says `missed` or `answered` ends that wait.
   */
  processPush(metadata: PushMetadata): Promise<Call> {
    return this.#push.use(push => push.process(metadata));
  }

  /**
   * Answers a call that may not be there yet, and connects for it if need be; until it is there it stands in `state.calls` as
   * `connecting`. Resolves when the other side is heard. Rejects as `processPush` and `call.answer()` do.
   */
  answerWhenReady(callId: string): Promise<void> {
    return this.#push.use(push => push.answer(callId));
  }

  /** Declines a call that may not be there yet. Where nothing is connected, Telnyx is told without a phone (`decline_push`). */
  declineWhenReady(callId: string): Promise<void> {
    return this.#push.use(push => push.decline(callId));
  }

  /** Has Telnyx send this device no push notifications any more, until the next session. Rejects with 49002 without `pushToken`. */
  disablePush(): Promise<void> {
    return this.#push.use(push => push.disable());
  }

  /** Sends something to the AI assistant of a call, as parameters of `ai_conversation`: `Assistant` knows which. */
  sendConversation(call: Call | string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#connection.session.rpc.request('ai_conversation', params, typeof call === 'string' ? call : call.id);
  }

  /** Where it connects to and how it finds paths for audio, with passwords: what a `Diagnosis` has to know. */
  get network(): NetworkSettings {
    return networkSettings(this.#settings);
  }

  /** Plays the other sides, or the ring, if the browser wanted a click first. Call it in a click. */
  async resumeAudio(): Promise<void> {
    await this.#devices.engine?.playback.resume();
  }

  /** Sounds the tone of a key here; nothing is sent. */
  playKeyTone(digit: string): void {
    this.#devices.load().then(
      ({ tones }) => tones.playKey(digit),
      (error: unknown) => this.#report(TelnyxError.from(error)),
    );
  }

  #newDevices(): Devices {
    return new Devices({
      clock: this.#clock,
      log: this.#log,
      audio: () => this.#settings.audio,
      volume: () => this.#settings.volume,
      onState: patch => this.#store.update(patch),
      onWarning: (warning, cleared) => this.#events.emit('warning', { call: null, warning, cleared }),
    });
  }

  #callsOptions(): ClientCallsOptions {
    return {
      clock: this.#clock,
      log: this.#log,
      session: this.#connection.session,
      devices: this.#devices,
      people: this.people,
      elsewhere: () => this.#tabs.calls,
      settings: () => this.#settings,
      reportTarget: () => this.#connection.reportTarget,
      logLines: () => this.recentLog,
      onError: this.#report,
      outlets: {
        events: this.#events,
        push: this.#push,
        tabs: this.#tabs,
        onChange: ended => this.#showCalls(ended),
        region: () => this.state.region.active,
      },
    };
  }

  /** Applies the options; for a connected phone all but the endpoint. */
  #adopt(): void {
    const isFree = this.state.connection === 'disconnected';
    this.#settings = isFree ? this.#wanted : inPlace(this.#wanted, this.#settings);
    if (isFree) this.#store.setRegion(this.#wanted.region);
    this.#store.showSettings(this.#settings);
    this.#devices.handleOptions();
    if (this.#settings.doNotDisturb) this.#calls().roster.silence();
  }

  #noteUnknown(options: ClientOptions): void {
    void noteUnknownOptions(this.#log, options, clientOptions, this.#notedNames);
  }

  #pushOptions(): PushedCallsOptions {
    return {
      clock: this.#clock,
      log: this.#log,
      session: this.#connection.session,
      transport: this.#transport,
      settings: () => this.#settings,
      state: () => this.state,
      subscribe: listener => this.subscribe(listener),
      calls: () => this.#calls().roster.calls,
      connect: voiceSdkId => this.#connect(voiceSdkId),
      onChange: ended => this.#showCalls(ended),
      onCall: call => this.#events.emit('pushcall', { call }),
      onMissed: call => this.#events.emit('pushmissed', { call }),
      onError: this.#report,
    };
  }

  #tabsOptions(): SharedTabsOptions {
    return {
      clock: this.#clock,
      log: this.#log,
      session: this.#connection.session,
      transport: this.#transport,
      settings: () => this.#settings,
      devices: this.#devices,
      calls: this.#calls,
      owner: () => this.#connection.sessionOwner,
      state: () => this.state,
      subscribe: listener => this.subscribe(listener),
      onChange: ended => this.#showCalls(ended),
    };
  }

  /** @param ended One that is over. */
  #showCalls(ended?: CallSnapshot): void {
    this.#store.showCalls(this.#tabs.share(this.#calls().roster, ended), this.#push.snapshots, ended);
  }
}
