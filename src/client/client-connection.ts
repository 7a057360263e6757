import { errorCodes } from './errors/error-codes.js';
import type { Clock } from './base/clock.js';
import { withTimeLimit } from './base/time-limit.js';
import type { Emitter } from './base/emitter.js';
import type { InterruptionReason } from './call/call-state.js';
import type { ClientCalls } from './call/no-calls.js';
import type { ClientEvents } from './client-events.js';
import type { ClientState } from './client-state.js';
import { ConnectionWarnings } from './errors/connection-warnings.js';
import type { ClientStore } from './client-store.js';
import { endpointUrl } from './config/endpoint.js';
import { noPush } from './config/push-variables.js';
import type { Settings } from './config/settings.js';
import { tokenClaims } from './config/token.js';
import { TelnyxError } from './errors/telnyx-error.js';
import type { Log } from './log/log.js';
import { PageSession } from './page-session.js';
import { ownerOf, sessionOwner, type SessionOwner } from './session-owner.js';
import type { ReportTarget } from './quality/report-summary.js';
import {
  hasSocket,
  isReady,
  isWanted,
  type ConnectionEvent,
  type ConnectionState,
} from './signaling/connection-state.js';
import { backOff } from './signaling/reconnect-policy.js';
import type { ServerRequest } from './signaling/rpc-channel.js';
import { Session } from './signaling/session.js';
import type { TransportFactory } from './signaling/transport.js';
import type { TabsCode } from './tabs/tabs-code.js';

export interface ClientConnectionOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: TransportFactory;
  readonly settings: () => Settings;
  readonly store: ClientStore;
  readonly events: Emitter<ClientEvents>;
  readonly report: (error: TelnyxError) => void;
  readonly calls: () => ClientCalls;
  readonly tabs: TabsCode;
  /** Identifies this client among others on the page, over a page load, too; '' for one alone. */
  readonly name: () => string;
}

/** A server that does not close the socket with us within this may not have received our messages, in milliseconds. */
const closeTimeoutMs = 2_000;

/** The client's one connection: maps the state of its session to the client's state, events and calls. */
export class ClientConnection {
  readonly session: Session;
  readonly #options: ClientConnectionOptions;
  readonly #page: PageSession;
  readonly #warnings: ConnectionWarnings;
  #callReportId: string | null = null;
  #owner: SessionOwner | null = null;

  constructor(options: ClientConnectionOptions) {
    const { clock, log, transport, settings, calls, name, tabs } = options;
    this.#options = options;
    this.#warnings = new ConnectionWarnings(clock, (warning, cleared) =>
      options.events.emit('warning', { call: null, warning, cleared }),
    );
    this.session = new Session({
      clock,
      log,
      transport,
      settings,
      reconnectPolicy: backOff(),
      onTransition: (state, previous, event) => this.#handleTransition(state, previous, event),
      onTokenExpiring: expiresAt => options.events.emit('tokenexpiring', { expiresAt }),
      onRequest: request => this.#handleRequest(request),
    });
    const { session } = this;
    this.#page = new PageSession({
      clock,
      session,
      settings,
      calls,
      name,
      isShared: () => tabs.isSharing,
      onLeaving: () => tabs.leave(),
      onLeft: () => tabs.handleLeft(),
      warn: error => this.#warn(error),
    });
  }

  /** Connects and signs in, or joins a pending attempt. @param voiceSdkId The machine that has a call for us, if that is known. */
  open(voiceSdkId: string | null = null): Promise<void> {
    if (!isWanted(this.session.state)) {
      this.#page.resume();
      this.session.rpc.voiceSdkId ??= voiceSdkId;
    }
    return this.session.open();
  }

  /**
   * Signs in again where the settings have another token of the same user, or another one of a push service: the connection stays.
   */
  renew(before: Settings): void {
    const settings = this.#options.settings();
    const { loginToken, tokenProvider } = settings;
    const { token, state } = this.session;
    if (isReady(state) && isOtherPush(settings, before)) {
      this.session.push = noPush;
      this.session.renew();
      return;
    }
    if (!isReady(state) || tokenProvider || !loginToken || !token || loginToken === token) return;
    if (tokenClaims(loginToken).sub === tokenClaims(token).sub) this.session.renew();
  }

  /**
   * Ends it; pending attempts reject with `error`. Resolves when the server knows, or after two seconds: then hang-ups
   * stay pending.
   */
  async close(error: TelnyxError): Promise<void> {
    this.#options.calls().hangups.handleClosing();
    const closed = this.session.close(error);
    const isClean = await withTimeLimit(this.#options.clock, closeTimeoutMs, closed, () => error).then(
      code => code === 1000,
      () => false,
    );
    this.#options.calls().hangups.handleClosed(isClean);
  }

  /** Who signed in last. */
  get owner(): SessionOwner | null {
    return this.#owner;
  }

  /** Whose session the next one is: server, user and the place on the page. */
  get sessionOwner(): string {
    return sessionOwner(this.#options.settings(), this.#options.name());
  }

  /** Where call reports go; null where the server takes none. */
  get reportTarget(): ReportTarget | null {
    const { settings, store } = this.#options;
    const { environment, host } = settings();
    const id = this.#callReportId;
    const { voiceSdkId } = this.session.rpc;
    return id
      ? { server: endpointUrl({ environment, region: store.state.region.active, host }), id, voiceSdkId }
      : null;
  }

  #handleTransition(state: ConnectionState, previous: ConnectionState, event: ConnectionEvent): void {
    const { store, report } = this.#options;
    const { roster, hangups } = this.#options.calls();
    if (isWanted(state) !== isWanted(previous)) this.#handleWanted(isWanted(state));
    if (state !== previous) store.update(connectionView(state, previous));
    if (isReady(state) && !isReady(previous)) hangups.handleReady();
    if (hasSocket(previous) && !hasSocket(state)) this.#handleSocketGone(state, event);
    this.#handleEvent(state, previous, event);
    if (state.phase === 'failed' && state.error) roster.failAll(state.error);
    if (!state.error || !isWanted(state)) this.#warnings.clear();
    if (!state.error || state.error === previous.error) return;
    if (recoversByItself(state, state.error)) this.#warn(state.error);
    else report(state.error);
  }

  /** The client recovers from it by itself. */
  #warn(error: TelnyxError): void {
    this.#options.log.write('warning', () => `${error.code} ${error.codeName}: ${error.message}`);
    this.#warnings.add(error);
  }

  /** Whether a connection is wanted. */
  #handleWanted(wanted: boolean): void {
    const { store, settings } = this.#options;
    if (!wanted) {
      this.#page.stop();
      return;
    }
    this.#callReportId = null;
    store.setRegion(settings().region);
    this.#page.start();
  }

  #handleSocketGone(state: ConnectionState, event: ConnectionEvent): void {
    const { events, calls } = this.#options;
    if (isWanted(state)) calls().roster.handleConnectionLost(this.#interruptionOf(event)); // else they end
    events.emit('socketdisconnected', { ...closeOf(event), willReconnect: isWanted(state) });
  }

  /** Why calls wait: 1006 is what browsers give for a broken connection, all other codes are a server's. */
  #interruptionOf(event: ConnectionEvent): InterruptionReason {
    const isBroken = event.type === 'drop' || (event.type === 'closed' && event.code === 1006);
    if (!isBroken) return 'server-error';
    return this.#page.hasSwitchedNetwork ? 'network-switched' : 'network-lost';
  }

  /** An event of the server or the socket. */
  #handleEvent(state: ConnectionState, previous: ConnectionState, event: ConnectionEvent): void {
    const { store, events, calls, settings } = this.#options;
    if (event.type === 'opened') {
      store.setRegion(settings().region, event.region);
      if (event.fallbackFrom) events.emit('regionfallback', { region: event.fallbackFrom });
      events.emit('socketconnected', { host: event.host });
    } else if (event.type === 'signed-in' && event.sessionId) {
      this.#page.handleSignedIn(event.sessionId, this.session.token);
      this.#owner = ownerOf(settings(), this.#options.name(), this.session.token);
      store.update({ sessionId: event.sessionId });
      events.emit('sessionupdated', { sessionId: event.sessionId });
    } else if (event.type === 'client-ready') {
      calls().roster.handleReattached(event.callIds);
    } else if (event.type === 'registered' && state !== previous) {
      const { region, dataCenter, callReportId } = event.info;
      this.#callReportId = callReportId ?? this.#callReportId; // only the answer to our own question holds it
      store.update({ region: Object.freeze({ ...store.state.region, reported: region, dataCenter }) });
      if (!isReady(previous)) events.emit('ready', { sessionId: this.session.sessionId ?? '' });
    }
  }

  #handleRequest({ method, params }: ServerRequest): void {
    const { events, calls } = this.#options;
    if (method === 'punt')
      this.session.fail(new TelnyxError(errorCodes.WEBSOCKET_ERROR, 'The session went on in another place.'));
    else if (method === 'ai_conversation') events.emit('aiconversation', { params });
    else calls().roster.handle(method, params);
  }
}

/** Whether the server has to be told of another token of a push service. */
const isOtherPush = (settings: Settings, before: Settings): boolean =>
  settings.dialect === 'telnyx' &&
  (settings.pushToken !== before.pushToken || settings.pushProvider !== before.pushProvider);

/** Whether the client recovers from it without help: an open connection is lost, and the sign-in was accepted. */
function recoversByItself(state: ConnectionState, { code, fatal }: TelnyxError): boolean {
  const isOfSignIn = Math.floor(code / 1_000) === 46;
  return isWanted(state) && !isOfSignIn && (state.wasOpen || !fatal);
}

/** The connection as part of the client's state. */
function connectionView(state: ConnectionState, previous: ConnectionState): Partial<ClientState> {
  const { phase, wasOpen, error } = state;
  const comingBack = wasOpen ? 'reconnecting' : 'connecting';
  return {
    connection: hasSocket(state) ? 'connected' : isWanted(state) ? comingBack : 'disconnected',
    registration: isReady(state)
      ? 'registered'
      : hasSocket(state)
        ? 'registering'
        : phase === 'failed' && error?.code === errorCodes.LOGIN_FAILED
          ? 'failed'
          : 'unregistered',
    ready: isReady(state),
    ...(error !== previous.error && { error: error && Object.freeze(error.toJSON()) }),
    ...(phase === 'off' && { sessionId: null }),
  };
}

/** With which code and reason the socket was closed, by whichever side. */
function closeOf(event: ConnectionEvent): { readonly code: number; readonly reason: string } {
  if (event.type === 'closed') return { code: event.code, reason: event.reason };
  if (event.type === 'drop') return { code: 1000, reason: event.reason };
  if (event.type === 'close') return { code: 1000, reason: '' };
  return { code: 1000, reason: 'error' in event ? event.error.codeName : '' };
}
