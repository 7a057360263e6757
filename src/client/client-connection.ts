import type { Clock } from './base/clock.js';
import { Disposer } from './base/disposer.js';
import type { Emitter } from './base/emitter.js';
import type { CallSnapshot } from './call/call-snapshot.js';
import type { InterruptionReason } from './call/call-state.js';
import type { ClientEvents } from './client-events.js';
import type { ClientStore } from './client-store.js';
import type { SignIn } from './config/credentials.js';
import { endpointUrl } from './config/endpoint.js';
import type { Settings } from './config/settings.js';
import { watchToken } from './config/token-expiry.js';
import { TelnyxError } from './errors/telnyx-error.js';
import type { Log } from './log/log.js';
import type { Json } from './signaling/frame.js';
import type { ReportTarget } from './quality/report-summary.js';
import { watchPage, type PageLifeHandlers } from './page-life.js';
import { SessionMemory } from './session-memory.js';
import { backOff } from './signaling/reconnect-policy.js';
import type { ServerInfo } from './signaling/registration.js';
import type { ServerRequest } from './signaling/rpc-channel.js';
import type { SessionHandlers } from './signaling/session-parts.js';
import { Session } from './signaling/session.js';
import type { TransportFactory } from './signaling/transport.js';

export interface ConnectionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: TransportFactory;
  readonly settings: () => Settings;
  readonly store: ClientStore;
  readonly events: Emitter<ClientEvents>;
  readonly report: (error: TelnyxError) => void;
  /** What the calls need to know of the connection. */
  readonly calls: {
    readonly handle: (method: string, params: Json) => void;
    readonly handleConnectionLost: (reason: InterruptionReason) => void;
    readonly handleOffline: () => void;
    readonly handleReattached: (ids: readonly string[]) => void;
    readonly giveUpAll: (error: TelnyxError) => void;
    readonly hangUpAll: () => void;
    readonly restore: (snapshots: readonly CallSnapshot[]) => void;
    /** Those that can be taken up again. */
    readonly conversations: readonly CallSnapshot[];
  };
}

/** The client's one connection: keeps the state and the events in step with the session, and hands messages to the calls. */
export class ClientConnection {
  readonly session: Session;
  readonly #parts: ConnectionParts;
  readonly #memory: SessionMemory;
  readonly #open = new Disposer();
  #cancelTokenWatch = () => {};
  #callReportId: string | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { clock, log, transport, settings } = parts;
    this.#memory = new SessionMemory(clock);
    this.session = new Session({
      clock,
      log,
      transport,
      settings,
      reconnectPolicy: backOff(),
      handlers: this.#handlers(),
    });
  }

  /** Connects and signs in, or joins those who wait for it. */
  open(): Promise<void> {
    const { store, settings } = this.#parts;
    if (store.state.connection === 'disconnected') {
      store.update({ connection: 'connecting', registration: 'unregistered', error: null });
      this.#callReportId = null;
      store.setRegion(settings().region);
      this.#open.add(watchPage(this.#pageHandlers()));
      this.#open.add(() => this.#memory.release());
      this.#open.add(() => this.#cancelTokenWatch());
    }
    return this.#memory.has(this.#owner) ? this.#resume() : this.session.open();
  }

  /** Ends it; those who wait get `error`. */
  close(error: TelnyxError): void {
    const { store, events } = this.#parts;
    const wasOpen = store.state.connection === 'connected';
    this.#open.dispose();
    this.session.close(error);
    store.update({
      connection: 'disconnected',
      registration: 'unregistered',
      ready: false,
      sessionId: null,
      error: null,
    });
    if (wasOpen) events.emit('socketdisconnected', { code: 1000, reason: '', willReconnect: false });
  }

  /** Where call reports go; null where the server takes none. */
  get reportTarget(): ReportTarget | null {
    const { settings, store } = this.#parts;
    const { environment, host } = settings();
    const id = this.#callReportId;
    const { voiceSdkId } = this.session.rpc;
    return id
      ? { server: endpointUrl({ environment, region: store.state.region.active, host }), id, voiceSdkId }
      : null;
  }

  /** Goes on with what the page before left. */
  async #resume(): Promise<void> {
    const remembered = await this.#memory.take(this.#owner);
    if (this.#parts.store.state.connection === 'disconnected') throw new TelnyxError(45007);
    if (remembered) {
      this.session.resume(remembered.sessionId, remembered.voiceSdkId);
      this.#parts.calls.restore(remembered.calls);
    }
    return this.session.open();
  }

  /** Whose calls these are: those of another server or user are none of ours. */
  get #owner(): string {
    const { host = '', environment, login = '', anonymousLogin } = this.#parts.settings();
    return [host || environment, login || anonymousLogin?.targetId].join(' ');
  }

  #pageHandlers(): PageLifeHandlers {
    const { calls, settings, report } = this.#parts;
    return {
      onAwake: () => this.#wake(),
      onOffline: () => {
        calls.handleOffline();
        report(new TelnyxError(48001));
      },
      onHide: () => this.#leave(),
      onShowAgain: () => {
        this.#memory.forget(this.#owner);
        this.session.hurry();
      },
      onBeforeLeaving: () => {
        const { onLeave } = settings();
        if (onLeave === 'hangup') calls.hangUpAll();
        return onLeave === 'confirm' && calls.conversations.length > 0;
      },
    };
  }

  /** The network is there again: dropped calls are taken up over a new connection, for the old one may lead nowhere. */
  #wake(): void {
    const isDropped = this.#parts.calls.conversations.some(({ state }) => state === 'dropped');
    if (isDropped) this.session.reconnect('the network is back');
    this.session.hurry();
  }

  #leave(): void {
    const { calls, settings } = this.#parts;
    const { sessionId, rpc } = this.session;
    const kept = calls.conversations;
    if (settings().onLeave !== 'keep' || !sessionId || !kept.length) calls.hangUpAll();
    else this.#memory.write(this.#owner, { sessionId, voiceSdkId: rpc.voiceSdkId, calls: kept });
  }

  #handlers(): SessionHandlers {
    const { store, events, calls, settings } = this.#parts;
    return {
      onOpen: (host, region) => {
        store.update({ connection: 'connected' });
        store.setRegion(settings().region, region);
        events.emit('socketconnected', { host });
      },
      onClose: (code, reason, willReconnect) => {
        store.update({ connection: willReconnect ? 'reconnecting' : 'disconnected', ready: false });
        calls.handleConnectionLost('network-lost');
        events.emit('socketdisconnected', { code, reason, willReconnect });
      },
      onSignIn: credentials => this.#watchToken(credentials),
      onSession: sessionId => {
        store.update({ sessionId });
        this.#memory.hold(sessionId);
        events.emit('sessionupdated', { sessionId });
      },
      onRegistering: () => store.update({ registration: 'registering', ready: false }),
      onReady: info => this.#handleReady(info),
      onError: (error, final) => this.#handleError(error, final),
      onRegionFallback: region => events.emit('regionfallback', { region }),
      onReattached: ids => calls.handleReattached(ids),
      onRequest: request => this.#handleRequest(request),
    };
  }

  /** The end of a token is told ahead; who can get a fresh one does, and no call notices. */
  #watchToken({ params }: SignIn): void {
    const { clock, events, settings } = this.#parts;
    const token = params['login_token'];
    this.#cancelTokenWatch();
    if (typeof token !== 'string') return;
    this.#cancelTokenWatch = watchToken(clock, token, expiresAt => {
      events.emit('tokenexpiring', { expiresAt });
      if (settings().tokenProvider) this.session.renew();
    });
  }

  #handleReady({ region, dataCenter, callReportId }: ServerInfo): void {
    const { store, events } = this.#parts;
    this.#callReportId = callReportId ?? this.#callReportId; // only the answer to our own question holds it
    store.update({
      registration: 'registered',
      ready: true,
      error: null,
      region: Object.freeze({ ...store.state.region, reported: region, dataCenter }),
    });
    events.emit('ready', { sessionId: this.session.sessionId ?? '' });
  }

  #handleError(error: TelnyxError, final: boolean): void {
    const { store, calls, report } = this.#parts;
    const { connection, error: previous } = store.state;
    store.update({
      connection: final ? 'disconnected' : connection === 'connecting' ? 'connecting' : 'reconnecting',
      registration: error.code === 46001 ? 'failed' : 'unregistered',
      ready: false,
      error: Object.freeze(error.toJSON()),
    });
    if (final) {
      this.#open.dispose();
      calls.giveUpAll(error);
    }
    if (previous?.code !== error.code) report(error); // the same trouble of every further attempt is no news
  }

  #handleRequest({ method, params }: ServerRequest): void {
    const { events, calls } = this.#parts;
    if (method === 'punt') this.#handlePunt();
    else if (method === 'ai_conversation') events.emit('aiconversation', { params });
    else calls.handle(method, params);
  }

  /** Another connection took this session over, with its calls. */
  #handlePunt(): void {
    const error = new TelnyxError(45002, 'The session went on in another place.');
    this.session.close(error);
    this.#handleError(error, true);
    this.#parts.events.emit('socketdisconnected', { code: 1000, reason: 'punt', willReconnect: false });
  }
}
