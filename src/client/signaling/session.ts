import { deferred, type Deferred } from '../base/deferred.js';
import { signIn, type SignIn } from '../config/credentials.js';
import { endpointUrl, hasRegions, type Region } from '../config/endpoint.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { dialects } from './dialect.js';
import { KeepAlive } from './keep-alive.js';
import { Registration } from './registration.js';
import { RpcChannel, type ServerRequest } from './rpc-channel.js';
import type { SessionParts } from './session-parts.js';
import { SessionId } from './session-id.js';
import { SocketOpener, type OpenSocket } from './socket-opener.js';

/** A registration that does not last this long is no reason to begin the back-off anew, in milliseconds. */
const stableAfter = 5_000;

/** Keeps one signed-in connection to the server: opens it, signs in, and brings it back when it is lost. */
export class Session {
  readonly rpc: RpcChannel;
  readonly #keepAlive: KeepAlive;
  readonly #parts: SessionParts;
  /** Opened the socket that is in use, or is about to; null while there is none. */
  #opener: SocketOpener | null = null;
  #socket: OpenSocket | null = null;
  #registration: Registration | null = null;
  readonly #id: SessionId;
  #attempt = 0;
  #wanted = false;
  /** Of what it waits for at the moment: the next attempt, or the page's token. */
  #cancelTimer = () => {};
  /** Those who wait for `open()`. */
  #opening: Deferred | null = null;
  /** Since when it is registered; null while it is not. */
  #readySince: number | null = null;
  #registeredAgainAt = -Infinity;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { clock, log } = parts;
    this.#id = new SessionId(clock);
    this.rpc = new RpcChannel({
      clock,
      log,
      dialect: () => dialects[parts.settings().dialect],
      timeout: () => parts.settings().requestTimeout,
      onRequest: request => this.#handleRequest(request),
      onFrame: isReply => this.#keepAlive.handleFrame(isReply),
      onTimeout: () => this.#keepAlive.check(),
      onUnauthenticated: () => this.renew(),
    });
    this.#keepAlive = new KeepAlive(clock, this.rpc, () => this.reconnect('no sign of life'));
  }

  /** Registered. */
  get isReady(): boolean {
    return this.#readySince !== null;
  }

  get sessionId(): string | null {
    return this.#id.current;
  }

  /** Takes up the session of the page before at the next sign-in. */
  resume(sessionId: string, voiceSdkId: string | null): void {
    this.#id.current = sessionId;
    this.rpc.voiceSdkId = voiceSdkId;
  }

  /** Connects, unless it is about to. Resolves when registered, rejects with the first thing that goes wrong. */
  open(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    this.rpc.open();
    this.#opening ??= deferred();
    const { promise } = this.#opening;
    if (!this.#opener) {
      this.#wanted = true;
      this.#attempt = 0;
      void this.#connect();
    }
    return promise;
  }

  /** Tries again at once if it waits for the next attempt; else makes sure that the connection lives. */
  hurry(): void {
    if (this.#wanted && !this.#opener) void this.#connect();
    this.#keepAlive.check();
  }

  /** Lets go of a connection that is of no use any more and opens another at once, for the same session. */
  reconnect(reason: string): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#handleClose(1000, reason);
    socket.transport.close(1000);
    this.hurry();
  }

  /** Signs in anew without losing the connection, e.g. with a fresh token. */
  renew(): void {
    if (this.isReady) void this.#registerAgain();
  }

  /** Ends it: nothing is pending afterwards, and nothing comes back. */
  close(error: TelnyxError): void {
    this.#wanted = false;
    this.#id.current = null;
    this.rpc.voiceSdkId = null;
    this.#leaveSocket(1000, error);
    this.rpc.close(error);
    this.#settle(error);
  }

  async #connect(): Promise<void> {
    this.#cancelTimer();
    const { clock, log, transport, settings } = this.#parts;
    const { environment, region, host } = settings();
    const url = (at: Region) => endpointUrl({ environment, region: at, host }, this.rpc);
    const isCurrent = () => this.#opener === opener;
    const opener = new SocketOpener(transport, clock, data => {
      if (isCurrent()) this.rpc.handleMessage(data);
    });
    this.#opener = opener;
    let active = region;
    try {
      const credentials = signIn(settings()); // a token is fetched while the socket opens
      credentials.catch(() => {});
      const socket = await opener.open(url(region), () => {
        if (region === 'auto' || !hasRegions(host)) return null;
        log.write('warning', `region ${region} does not answer: trying auto`);
        active = 'auto';
        return url(active);
      });
      if (!isCurrent()) {
        socket.transport.close(1000);
        return;
      }
      if (!socket.transport.isOpen) throw new TelnyxError(45002); // it closed in the moment it opened
      const inTime = this.#inTime(credentials);
      this.#use(socket, region, active);
      const known = await inTime;
      if (isCurrent()) this.#register(known);
    } catch (error) {
      if (isCurrent()) this.#handleFailure(TelnyxError.from(error, 45001));
    }
  }

  #use(socket: OpenSocket, region: Region, active: Region): void {
    const { log, handlers } = this.#parts;
    this.#socket = socket;
    this.rpc.attach(socket.transport);
    socket.onClose = (code, reason) => this.#handleClose(code, reason);
    log.write('success', `connected to ${socket.host}`);
    if (active !== region) handlers.onRegionFallback(region);
    if (this.#socket === socket) handlers.onOpen(socket.host, active);
  }

  /** A page whose token never comes is told so. */
  #inTime(credentials: Promise<SignIn>): Promise<SignIn> {
    const { clock, settings } = this.#parts;
    return new Promise((resolve, reject) => {
      const late = () => reject(new TelnyxError(46004, 'It did not come in time.'));
      this.#cancelTimer = clock.after(settings().requestTimeout, late);
      credentials.then(resolve, reject).finally(this.#cancelTimer);
    });
  }

  #register(credentials: SignIn): void {
    const { clock, log, handlers } = this.#parts;
    handlers.onSignIn(credentials);
    this.#registration?.stop();
    this.#registration = new Registration({
      clock,
      log,
      rpc: this.rpc,
      onSession: sessionId => {
        this.#id.current = sessionId;
        handlers.onSession(sessionId);
      },
      onReattached: callIds => handlers.onReattached(callIds),
      onPending: () => {
        this.#leaveReady();
        handlers.onRegistering();
      },
      onReady: info => {
        this.#readySince = clock.now();
        this.#keepAlive.start();
        this.rpc.markReady();
        this.#settle();
        handlers.onReady(info);
      },
      onFailed: error => this.#handleRefusal(error),
      onLost: () => void this.#registerAgain(),
    });
    void this.#registration.start(credentials, this.#id.takeUp());
    handlers.onRegistering();
  }

  /** Signs in anew on the same connection; on another one if that has just been done. */
  async #registerAgain(): Promise<void> {
    const { clock, settings, handlers } = this.#parts;
    const socket = this.#socket;
    this.#registration?.stop();
    this.#leaveReady();
    try {
      if (clock.now() - this.#registeredAgainAt < stableAfter) throw new TelnyxError(45004);
      this.#registeredAgainAt = clock.now();
      const credentials = this.#inTime(signIn(settings()));
      handlers.onRegistering();
      const known = await credentials;
      if (socket === this.#socket) this.#register(known);
    } catch (error) {
      if (socket === this.#socket) this.#handleFailure(TelnyxError.from(error));
    }
  }

  /** Not registered any more, for now or for good. */
  #leaveReady(): void {
    if (this.#readySince === null) return;
    this.#id.touch();
    if (this.#parts.clock.now() - this.#readySince >= stableAfter) this.#attempt = 0;
    this.#readySince = null;
    this.#keepAlive.stop();
    this.rpc.pause();
  }

  #handleRequest(request: ServerRequest): void {
    const { method, params } = request;
    if (method === 'ping') {
      this.#keepAlive.handlePing(request);
      return;
    }
    this.rpc.acknowledge(request);
    if (method === 'clientReady') this.#registration?.handleClientReady(params);
    else if (method === 'gatewayState') this.#registration?.handleGatewayState(params);
    else this.#parts.handlers.onRequest(request);
  }

  #settle(error?: TelnyxError): void {
    if (error) this.#opening?.reject(error);
    else this.#opening?.resolve();
    this.#opening = null;
  }

  /** The connection broke by itself. */
  #handleClose(code: number, reason: string): void {
    this.#leaveSocket();
    const error = new TelnyxError(45002, reason && `(${reason})`);
    this.#retryOrGiveUp(error, willReconnect => this.#parts.handlers.onClose(code, reason, willReconnect));
  }

  /** A sign-in that was refused while it took up an old session gets one more chance, without that session. */
  #handleRefusal(error: TelnyxError): void {
    const stale = error.code === 46001 && this.#id.current !== null;
    if (stale) this.#id.current = null;
    this.#handleFailure(stale ? new TelnyxError(46003, '', { cause: error }) : error);
  }

  /** The connection could not be made or used. */
  #handleFailure(error: TelnyxError): void {
    const hadSocket = this.#socket !== null;
    if (error.code === 45004) this.rpc.isMachineBroken = true;
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
    this.#settle(error);
    if (again) this.#retryLater();
    else this.rpc.close(error);
    announce(again);
    if (this.#wanted === again) this.#parts.handlers.onError(error, !again); // else a listener knew better
  }

  #retryLater(): void {
    const { clock, log, reconnectPolicy } = this.#parts;
    const delay = reconnectPolicy.delay(++this.#attempt);
    log.write('info', `trying again in ${Math.round(delay)} ms`);
    this.#cancelTimer = clock.after(delay, () => this.hurry());
  }

  /** Lets go of the socket, if there is one, without a word to the handlers. */
  #leaveSocket(code?: number, error?: TelnyxError): void {
    this.#cancelTimer();
    this.#opener?.cancel();
    this.#opener = null;
    this.#registration?.stop();
    this.#registration = null;
    this.#leaveReady();
    if (!this.#socket) return;
    this.#socket.onClose = () => {};
    if (code) this.#socket.transport.close(code);
    this.#socket = null;
    this.rpc.detach(error);
  }
}
