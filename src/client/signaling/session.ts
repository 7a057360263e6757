import type { Clock } from '../base/clock.js';
import { deferred, type Deferred } from '../base/deferred.js';
import { signIn } from '../config/credentials.js';
import { endpointUrl, hasRegions, type Region } from '../config/endpoint.js';
import type { Settings } from '../config/settings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import { telnyxDialect } from './dialect.js';
import type { ReconnectPolicy } from './reconnect-policy.js';
import { Registration, type ServerInfo } from './registration.js';
import { RpcChannel, type ServerRequest } from './rpc-channel.js';
import { SocketOpener, type OpenSocket } from './socket-opener.js';
import type { TransportFactory } from './transport.js';

/** What a session tells its owner. */
export interface SessionHandlers {
  readonly onOpen: (host: string) => void;
  /** The socket is gone. `error` is set if it was not us who closed it. */
  readonly onClose: (code: number, reason: string, willReconnect: boolean) => void;
  readonly onSession: (sessionId: string) => void;
  readonly onRegistering: () => void;
  readonly onReady: (info: ServerInfo) => void;
  /** Something failed; with `final` the session does nothing more by itself. */
  readonly onError: (error: TelnyxError, final: boolean) => void;
  readonly onRegionFallback: (region: Region) => void;
  /** Calls that the server still has after a reconnection. */
  readonly onReattached: (callIds: readonly string[]) => void;
  readonly onRequest: (request: ServerRequest) => void;
}

export interface SessionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: TransportFactory;
  readonly reconnectPolicy: ReconnectPolicy;
  readonly settings: () => Settings;
  readonly handlers: SessionHandlers;
}

/** A session id older than this is of no use to the server, in milliseconds. */
const sessionLifetime = 90_000;

/** Keeps one signed-in connection to the server: opens it, signs in, and brings it back when it is lost. */
export class Session {
  readonly rpc: RpcChannel;
  readonly #parts: SessionParts;
  /** Opened the socket that is in use, or is about to; null while there is none. */
  #opener: SocketOpener | null = null;
  #socket: OpenSocket | null = null;
  #registration: Registration | null = null;
  #sessionId: string | null = null;
  #lastSeen = 0;
  #attempt = 0;
  #wanted = false;
  #cancelRetry = () => {};
  /** Those who wait for `open()`. */
  #opening: Deferred | null = null;
  #ready = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { clock, log } = parts;
    this.rpc = new RpcChannel({
      clock,
      log,
      dialect: telnyxDialect,
      timeout: () => parts.settings().requestTimeout,
      onRequest: request => this.#handleRequest(request),
    });
  }

  get sessionId(): string | null {
    return this.#sessionId;
  }

  /** Connects, unless it is about to. Resolves when registered, rejects with the first thing that goes wrong. */
  open(): Promise<void> {
    this.#opening ??= deferred();
    const { promise } = this.#opening;
    if (!this.#opener) {
      this.#wanted = true;
      this.#attempt = 0;
      void this.#connect();
    }
    return promise;
  }

  /** Tries again at once if it waits for the next attempt. */
  hurry(): void {
    if (this.#wanted && !this.#opener) void this.#connect();
  }

  /** Ends it: nothing is pending afterwards, and nothing comes back. */
  close(error: TelnyxError): void {
    this.#wanted = false;
    this.#sessionId = null;
    this.rpc.voiceSdkId = null;
    this.#cancelRetry();
    this.#leaveSocket(1000, error);
    this.rpc.close(error);
    this.#settle(error);
  }

  async #connect(): Promise<void> {
    this.#cancelRetry();
    const { clock, log, transport, settings, handlers } = this.#parts;
    const { environment, region, host } = settings();
    const url = (at: Region) => endpointUrl({ environment, region: at, host }, this.rpc.voiceSdkId);
    const opener = new SocketOpener(transport, clock, data => this.rpc.handleMessage(data));
    this.#opener = opener;
    const isCurrent = () => this.#opener === opener;
    try {
      const credentials = signIn(settings()); // a token is fetched while the socket opens
      credentials.catch(() => {});
      const socket = await opener.open(url(region), () => {
        if (region === 'auto' || !hasRegions(host)) return null;
        log.write('warning', `region ${region} does not answer: using auto`);
        handlers.onRegionFallback(region);
        return url('auto');
      });
      if (!isCurrent()) return;
      this.#use(socket);
      const known = await credentials;
      if (isCurrent()) this.#register(known);
    } catch (error) {
      if (isCurrent()) this.#handleFailure(TelnyxError.from(error, 45001));
    }
  }

  #use(socket: OpenSocket): void {
    this.#socket = socket;
    this.rpc.attach(socket.transport);
    socket.onClose = (code, reason) => this.#handleClose(code, reason);
    this.#parts.log.write('success', `connected to ${socket.host}`);
    this.#parts.handlers.onOpen(socket.host);
  }

  #register(credentials: Awaited<ReturnType<typeof signIn>>): void {
    const { clock, log, handlers } = this.#parts;
    this.#registration?.stop();
    this.#registration = new Registration({
      clock,
      log,
      rpc: this.rpc,
      onSession: sessionId => {
        this.#sessionId = sessionId;
        handlers.onSession(sessionId);
      },
      onReattached: callIds => handlers.onReattached(callIds),
      onPending: () => {
        this.#ready = false;
        handlers.onRegistering();
      },
      onReady: info => {
        this.#attempt = 0;
        this.#ready = true;
        handlers.onReady(info);
        this.rpc.markReady();
        this.#settle();
      },
      onFailed: error => this.#handleRefusal(error),
      onLost: () => void this.#registerAgain(),
    });
    handlers.onRegistering();
    const young = this.#parts.clock.now() - this.#lastSeen < sessionLifetime;
    void this.#registration.start(credentials, young ? this.#sessionId : null);
  }

  async #registerAgain(): Promise<void> {
    const socket = this.#socket;
    this.#registration?.stop();
    try {
      const credentials = await signIn(this.#parts.settings());
      this.#lastSeen = this.#parts.clock.now();
      if (socket && socket === this.#socket) this.#register(credentials);
    } catch (error) {
      if (socket === this.#socket) this.#handleFailure(TelnyxError.from(error));
    }
  }

  #handleRequest(request: ServerRequest): void {
    const { method, params } = request;
    if (method === 'ping') {
      this.#answerPing();
      return;
    }
    this.rpc.acknowledge(request);
    if (method === 'clientReady') this.#registration?.handleClientReady(params);
    else if (method === 'gatewayState') this.#registration?.handleGatewayState(params);
    else this.#parts.handlers.onRequest(request);
  }

  /** With a ping of our own, as the SDKs do; before we are registered servers take one for an intrusion. */
  #answerPing(): void {
    const { voiceSdkId } = this.rpc;
    if (this.#ready) this.rpc.requestNow('ping', {}, voiceSdkId ? { voice_sdk_id: voiceSdkId } : {}).catch(() => {});
  }

  #settle(error?: TelnyxError): void {
    const opening = this.#opening;
    this.#opening = null;
    if (error) opening?.reject(error);
    else opening?.resolve();
  }

  /** The connection broke by itself. */
  #handleClose(code: number, reason: string): void {
    this.#leaveSocket();
    const error = new TelnyxError(45002, reason && `(${reason})`);
    this.#retryOrGiveUp(error, willReconnect => this.#parts.handlers.onClose(code, reason, willReconnect));
  }

  /** A sign-in that was refused while it took up an old session gets one more chance, without that session. */
  #handleRefusal(error: TelnyxError): void {
    const stale = error.code === 46001 && this.#sessionId !== null;
    if (stale) this.#sessionId = null;
    this.#handleFailure(stale ? new TelnyxError(46003, '', { cause: error }) : error);
  }

  /** The connection could not be made or used. */
  #handleFailure(error: TelnyxError): void {
    const hadSocket = this.#socket !== null;
    this.#leaveSocket(1000);
    const final = error.code === 46001 || error.code === 46002;
    if (final) this.#wanted = false;
    this.#retryOrGiveUp(error, willReconnect => {
      if (hadSocket) this.#parts.handlers.onClose(1000, error.name, willReconnect);
    });
  }

  #retryOrGiveUp(error: TelnyxError, announce: (willReconnect: boolean) => void): void {
    const again = this.#wanted && this.#parts.settings().autoReconnect;
    this.#wanted = again;
    announce(again);
    this.#parts.handlers.onError(error, !again);
    this.#settle(error);
    if (!again || !this.#wanted) {
      this.rpc.close(error);
      return;
    }
    const delay = this.#parts.reconnectPolicy.delay(++this.#attempt);
    this.#parts.log.write('info', `trying again in ${Math.round(delay)} ms`);
    this.#cancelRetry();
    this.#cancelRetry = this.#parts.clock.after(delay, () => this.hurry());
  }

  /** Lets go of the socket, if there is one, without a word to the handlers. */
  #leaveSocket(code?: number, error?: TelnyxError): void {
    this.#opener?.cancel();
    this.#opener = null;
    this.#registration?.stop();
    this.#registration = null;
    this.#ready = false;
    if (!this.#socket) return;
    this.#lastSeen = this.#parts.clock.now();
    this.#socket.onClose = () => {};
    if (code) this.#socket.transport.close(code);
    this.#socket = null;
    this.rpc.detach(error);
  }
}
