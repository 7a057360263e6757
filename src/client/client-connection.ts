import type { Clock } from './base/clock.js';
import { Disposer } from './base/disposer.js';
import type { Emitter } from './base/emitter.js';
import type { InterruptionReason } from './call/call-state.js';
import type { ClientEvents } from './client-events.js';
import type { ClientStore } from './client-store.js';
import type { Settings } from './config/settings.js';
import { TelnyxError } from './errors/telnyx-error.js';
import type { Log } from './log/log.js';
import type { Json } from './signaling/frame.js';
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
    readonly handleReattached: (ids: readonly string[]) => void;
    readonly giveUpAll: (error: TelnyxError) => void;
    readonly hangUpAll: () => void;
  };
}

/** The client's one connection: keeps the state and the events in step with the session, and hands messages to the calls. */
export class ClientConnection {
  readonly session: Session;
  readonly #parts: ConnectionParts;
  readonly #open = new Disposer();

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { clock, log, transport, settings } = parts;
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
    const { store, settings, calls } = this.#parts;
    if (store.state.connection === 'disconnected') {
      store.update({ connection: 'connecting', registration: 'unregistered', error: null });
      store.setRegion(settings().region);
      if (typeof window !== 'undefined') {
        this.#open.listen(window, 'online', () => this.session.hurry());
        this.#open.listen(window, 'pagehide', () => calls.hangUpAll());
      }
    }
    return this.session.open();
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

  #handlers(): SessionHandlers {
    const { store, events, calls } = this.#parts;
    return {
      onOpen: host => {
        store.update({ connection: 'connected' });
        events.emit('socketconnected', { host });
      },
      onClose: (code, reason, willReconnect) => {
        store.update({ connection: willReconnect ? 'reconnecting' : 'disconnected', ready: false });
        calls.handleConnectionLost('network-lost');
        events.emit('socketdisconnected', { code, reason, willReconnect });
      },
      onSession: sessionId => {
        store.update({ sessionId });
        events.emit('sessionupdated', { sessionId });
      },
      onRegistering: () => store.update({ registration: 'registering', ready: false }),
      onReady: info => this.#handleReady(info),
      onError: (error, final) => this.#handleError(error, final),
      onRegionFallback: region => {
        store.setRegion(region, 'auto');
        events.emit('regionfallback', { region });
      },
      onReattached: ids => calls.handleReattached(ids),
      onRequest: request => this.#handleRequest(request),
    };
  }

  #handleReady({ region, dataCenter }: ServerInfo): void {
    const { store, events } = this.#parts;
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
