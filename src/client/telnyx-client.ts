import { systemClock, type Clock } from './base/clock.js';
import { Disposer } from './base/disposer.js';
import { Emitter } from './base/emitter.js';
import type { Call } from './call/call.js';
import type { CallParts } from './call/call-parts.js';
import { CallRoster } from './call/call-roster.js';
import type { CallState } from './call/call-state.js';
import { Ringer } from './call/ringer.js';
import type { ClientEvents } from './client-events.js';
import type { ClientState } from './client-state.js';
import { ClientStore } from './client-store.js';
import { checkCredentials } from './config/credentials.js';
import type { CallOptions, ClientOptions } from './config/options.js';
import { checkOptions, type Settings } from './config/settings.js';
import { TelnyxError } from './errors/telnyx-error.js';
import { Log } from './log/log.js';
import { Microphone } from './media/microphone.js';
import { Playback } from './media/playback.js';
import { Tones } from './media/tones.js';
import { backOff } from './signaling/reconnect-policy.js';
import type { ServerInfo } from './signaling/registration.js';
import type { ServerRequest } from './signaling/rpc-channel.js';
import { Session } from './signaling/session.js';
import type { TransportFactory } from './signaling/transport.js';
import { webSocketTransport } from './signaling/web-socket-transport.js';

/** What a client is built on. Tests, and tabs that share a socket, put their own in. */
export interface ClientParts {
  readonly transport?: TransportFactory;
  readonly clock?: Clock;
}

/** A phone without a screen: signs in, makes and takes calls, and tells about them in one frozen state. */
export class TelnyxClient {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #events: Emitter<ClientEvents>;
  readonly #store: ClientStore;
  readonly #session: Session;
  readonly #roster: CallRoster;
  readonly #microphone: Microphone;
  readonly #playback: Playback;
  readonly #tones = new Tones();
  readonly #ringer: Ringer;
  readonly #open = new Disposer();
  readonly #trickle: { enabled: boolean };
  #options: ClientOptions;
  #settings: Settings;

  /** Throws a TelnyxError 49002 for an option that is not valid. Nothing is opened before `connect()`. */
  constructor(options: ClientOptions = {}, { transport = webSocketTransport, clock = systemClock }: ClientParts = {}) {
    this.#options = { ...options };
    this.#settings = checkOptions(options);
    this.#trickle = { enabled: this.#settings.trickleIce };
    this.#clock = clock;
    this.#log = new Log(() => ({ level: this.#settings.logLevel, logger: this.#settings.logger }), clock);
    const onThrow = (error: unknown) => this.#log.write('error', () => `a listener threw: ${String(error)}`);
    this.#events = new Emitter(onThrow);
    this.#store = new ClientStore(onThrow);
    this.#microphone = new Microphone(microphone => this.#store.update({ microphone }));
    this.#playback = new Playback(blocked => this.#store.update({ playback: blocked ? 'blocked' : 'allowed' }));
    this.#ringer = new Ringer(this.#tones, () => this.#settings);
    this.#session = new Session({
      clock,
      log: this.#log,
      transport,
      reconnectPolicy: backOff(),
      settings: () => this.#settings,
      handlers: this.#sessionHandlers(),
    });
    this.#roster = new CallRoster(() => this.#callParts(), this.#callHandlers(), {
      onIncoming: call => this.#events.emit('incomingcall', { call }),
    });
    this.#store.setRegion(this.#settings.region);
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

  /** Calls `listener` on every change of `state`. Returns the function that stops it. */
  subscribe(listener: (state: ClientState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Calls `listener` on every event of this type. Returns the function that stops it. */
  on<K extends keyof ClientEvents>(type: K, listener: (event: ClientEvents[K]) => void): () => void {
    return this.#events.on(type, listener);
  }

  /** Changes some options; `undefined` brings back a default. What concerns the connection counts from the next one on. */
  setOptions(options: ClientOptions): void {
    const merged = { ...this.#options, ...options };
    this.#settings = checkOptions(merged);
    this.#options = merged;
    if (this.state.connection === 'disconnected') this.#store.setRegion(this.#settings.region);
  }

  /**
   * Connects and signs in; resolves when calls can be made. Rejects with the first thing that goes wrong: 46002 before
   * anything is sent, 46001 for a refused sign-in, 45001 for a server that cannot be reached. In the last case the client
   * goes on trying by itself (unless `autoReconnect` is false) until `disconnect()`.
   */
  connect(): Promise<void> {
    if (this.state.ready) return Promise.resolve();
    try {
      checkCredentials(this.#settings);
    } catch (error) {
      return Promise.reject(this.#report(TelnyxError.from(error)));
    }
    if (this.state.connection === 'disconnected') this.#begin();
    return this.#session.open();
  }

  /** Ends all calls and the connection. Nothing is pending afterwards, and nothing comes back by itself. */
  disconnect(): Promise<void> {
    const error = new TelnyxError(45007);
    const wasOpen = this.connected;
    this.#roster.hangUpAll();
    this.#open.dispose();
    this.#session.close(error);
    this.#tones.close();
    this.#store.update({
      connection: 'disconnected',
      registration: 'unregistered',
      ready: false,
      sessionId: null,
      error: null,
    });
    if (wasOpen) this.#events.emit('socketdisconnected', { code: 1000, reason: '', willReconnect: false });
    return Promise.resolve();
  }

  /** Calls somebody. Throws 44002 for options that are not valid and 45007 before `connect()`; nothing is sent then. */
  newCall(options: CallOptions | string): Call {
    if (this.state.connection === 'disconnected') throw this.#report(new TelnyxError(45007));
    try {
      return this.#roster.dial(typeof options === 'string' ? { destinationNumber: options } : options);
    } catch (error) {
      throw this.#report(TelnyxError.from(error));
    }
  }

  /** A call that is not over. */
  getCall(id: string): Call | undefined {
    return this.#roster.get(id);
  }

  /** Plays the other sides if the browser wanted a click first. Call it in a click. */
  resumeAudio(): Promise<void> {
    return this.#playback.resume();
  }

  /** Sounds the tone of a key here; nothing is sent. */
  playKeyTone(digit: string): void {
    this.#tones.playKey(digit);
  }

  #begin(): void {
    this.#store.update({ connection: 'connecting', registration: 'unregistered', error: null });
    this.#store.setRegion(this.#settings.region);
    if (typeof window === 'undefined') return;
    this.#open.listen(window, 'online', () => this.#session.hurry());
    this.#open.listen(window, 'pagehide', () => this.#roster.hangUpAll());
  }

  #sessionHandlers(): ConstructorParameters<typeof Session>[0]['handlers'] {
    return {
      onOpen: host => {
        this.#store.update({ connection: 'connected' });
        this.#events.emit('socketconnected', { host });
      },
      onClose: (code, reason, willReconnect) => {
        this.#store.update({ connection: willReconnect ? 'reconnecting' : 'disconnected', ready: false });
        this.#roster.handleConnectionLost('network-lost');
        this.#events.emit('socketdisconnected', { code, reason, willReconnect });
      },
      onSession: sessionId => {
        this.#store.update({ sessionId });
        this.#events.emit('sessionupdated', { sessionId });
      },
      onRegistering: () => this.#store.update({ registration: 'registering', ready: false }),
      onReady: info => this.#handleReady(info),
      onError: (error, final) => this.#handleSessionError(error, final),
      onRegionFallback: region => {
        this.#store.setRegion(region, 'auto');
        this.#events.emit('regionfallback', { region });
      },
      onReattached: ids => this.#roster.handleReattached(ids),
      onRequest: request => this.#handleRequest(request),
    };
  }

  #callHandlers(): ConstructorParameters<typeof CallRoster>[1] {
    return {
      onChange: call => this.#updateCalls(call),
      onState: (call, state: CallState, previous: CallState) => {
        this.#events.emit('callstatechange', { call, state, previous });
        if (state === 'done') this.#events.emit('remotecallended', { call, reason: call.termination ?? {} });
      },
    };
  }

  #callParts(): CallParts {
    return {
      clock: this.#clock,
      log: this.#log,
      rpc: this.#session.rpc,
      microphone: this.#microphone,
      playback: this.#playback,
      tones: this.#tones,
      settings: this.#settings,
      trickle: this.#trickle,
      sessionId: () => this.#session.sessionId,
      reattach: () => this.#session.reconnect('media lost'),
      onError: error => this.#report(error),
    };
  }

  #handleReady({ region, dataCenter }: ServerInfo): void {
    const { sessionId } = this.#session;
    this.#store.update({
      registration: 'registered',
      ready: true,
      error: null,
      region: Object.freeze({ ...this.state.region, reported: region, dataCenter }),
    });
    this.#events.emit('ready', { sessionId: sessionId ?? '' });
  }

  #handleSessionError(error: TelnyxError, final: boolean): void {
    const repeated = this.state.error?.code === error.code;
    const { connection } = this.state;
    this.#store.update({
      connection: final ? 'disconnected' : connection === 'connecting' ? 'connecting' : 'reconnecting',
      registration: error.code === 46001 ? 'failed' : 'unregistered',
      ready: false,
      error: Object.freeze(error.toJSON()),
    });
    if (final) {
      this.#open.dispose();
      this.#roster.giveUpAll(error);
    }
    if (!repeated) this.#report(error); // the same trouble of every further attempt is no news
  }

  #handleRequest({ method, params }: ServerRequest): void {
    if (method === 'punt') this.#handlePunt();
    else if (method === 'ai_conversation') this.#events.emit('aiconversation', { params });
    else this.#roster.handle(method, params);
  }

  /** Another connection took this session over, with its calls. */
  #handlePunt(): void {
    const error = new TelnyxError(45002, 'The session went on in another place.');
    this.#session.close(error);
    this.#handleSessionError(error, true);
    this.#events.emit('socketdisconnected', { code: 1000, reason: 'punt', willReconnect: false });
  }

  #updateCalls(changed: Call): void {
    this.#store.update({
      calls: this.#roster.snapshots,
      currentCallId: this.#roster.currentId,
      ...(changed.state === 'done' && { lastCall: changed.snapshot }),
    });
    this.#ringer.update(this.state.calls);
  }

  /** Tells listeners and the log about an error, and gives it back. */
  #report(error: TelnyxError): TelnyxError {
    this.#log.write(
      'error',
      () => `${error.code} ${error.name}: ${error.message}`,
      error.callId ? { callId: error.callId } : {},
    );
    this.#events.emit('error', { error });
    return error;
  }
}
