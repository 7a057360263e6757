import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { endpointUrl, hasRegions } from '../config/endpoint.js';
import { noPush } from '../config/push-variables.js';
import type { Settings } from '../config/settings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import {
  isReady,
  isWanted,
  next,
  off,
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionState,
} from './connection-state.js';
import { dialects } from './dialect.js';
import { KeepAlive } from './keep-alive.js';
import type { ReconnectPolicy } from './reconnect-policy.js';
import { Registration } from './registration.js';
import { RpcChannel, type ServerRequest } from './rpc-channel.js';
import { ServerSocket } from './server-socket.js';
import { SessionId } from './session-id.js';
import { TokenRenewal } from './token-renewal.js';
import type { TransportFactory } from './transport.js';

export interface SessionOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly transport: TransportFactory;
  readonly reconnectPolicy: ReconnectPolicy;
  readonly settings: () => Settings;
  /** The state changed, or new facts arrived in it; `event` says which. */
  readonly onTransition: (state: ConnectionState, previous: ConnectionState, event: ConnectionEvent) => void;
  /** The token in use is about to end. @param expiresAt Milliseconds since 1970. */
  readonly onTokenExpiring: (expiresAt: number) => void;
  /** The server asks something that is not about the connection. */
  readonly onRequest: (request: ServerRequest) => void;
}

/** A pending `open()`. */
interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: TelnyxError) => void;
}

/**
 * One signed-in connection to the server, which reconnects when it is lost. The transitions are in
 * `connection-state.ts`; here are the socket, the timer and the sign-in.
 */
export class Session {
  readonly rpc: RpcChannel;
  /** What the next sign-ins say of push notifications; forgotten with the session. */
  push = noPush;
  readonly #options: SessionOptions;
  readonly #keepAlive: KeepAlive;
  readonly #id: SessionId;
  readonly #renewal: TokenRenewal;
  #state = off;
  /** Events to be handled, one after another: the first is in progress. */
  readonly #queue: { readonly event: ConnectionEvent; readonly waiter?: Waiter }[] = [];
  #socket: ServerSocket | null = null;
  #registration: Registration | null = null;
  /** Close code of the socket that `close()` closed. */
  #closed: Promise<number> = Promise.resolve(1000);
  #cancelTimer = () => {};
  /** Pending `open()` calls. */
  #waiters: Waiter[] = [];
  /** Chooses which session of an earlier connection is resumed, given the token of the sign-in. */
  #resume: (token: string | null) => Promise<string | null> = () => Promise.resolve(null);
  /** Resolves when that is known. */
  #resuming: Promise<void> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { clock, log, settings } = options;
    this.#id = new SessionId(clock);
    this.#renewal = new TokenRenewal({
      clock,
      onRenew: () => {
        if (settings().tokenProvider) this.renew();
      },
      onExpiring: options.onTokenExpiring,
    });
    this.rpc = new RpcChannel({
      clock,
      log,
      dialect: () => dialects[settings().dialect],
      isReady: () => isReady(this.#state),
      refusal: () => (isWanted(this.#state) ? null : (this.#state.error ?? new TelnyxError(errorCodes.NOT_CONNECTED))),
      timeout: () => settings().requestTimeout,
      onRequest: request => this.#handleRequest(request),
      onFrame: isReply => this.#keepAlive.handleFrame(isReply),
      onTimeout: () => this.#keepAlive.check(),
      onUnauthenticated: error => this.#dispatchFailure('registration-lost', error),
    });
    this.#keepAlive = new KeepAlive(
      clock,
      this.rpc,
      () => isReady(this.#state),
      () => this.reconnect('no sign of life'),
    );
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get sessionId(): string | null {
    return this.#id.current;
  }

  /** The token that it signed in with; null without one. */
  get token(): string | null {
    return this.#registration?.token ?? null;
  }

  /** Connects, unless it is connecting. Resolves when registered, rejects with the first error. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => this.#dispatch({ type: 'open' }, { resolve, reject }));
  }

  /**
   * Resumes the session of an earlier page, or connection, at the next sign-in.
   * @param choose Resolves with its id, or with null if it cannot be resumed. It gets the token of the sign-in, if there is one.
   */
  resume(voiceSdkId: string | null, choose: (token: string | null) => Promise<string | null>): void {
    this.rpc.voiceSdkId = voiceSdkId;
    this.#resume = choose;
    this.#resuming = null;
  }

  /** The network or the page is back: retries at once if a retry is pending, else checks that the connection works. */
  wake(): void {
    this.#dispatch({ type: 'wake' });
  }

  /** The computer was asleep: checks that the connection works. @param missedMs Time that our clock did not count. */
  handleSleep(missedMs: number): void {
    this.#renewal.handleSleep(missedMs);
    this.wake();
  }

  /** Whether the server answers a question now. False unless registered. */
  async answers(): Promise<boolean> {
    return isReady(this.#state) && (await this.#keepAlive.answers());
  }

  /** Drops a connection that no longer works and opens another at once, for the same session. */
  reconnect(reason: string): void {
    const error = new TelnyxError(errorCodes.WEBSOCKET_ERROR, `(${reason})`);
    this.#dispatch({ type: 'drop', error, reason, canRetry: this.#canRetry });
  }

  /** Signs in with a fresh token while everything continues. */
  renew(): void {
    this.#dispatch({ type: 'renew' });
  }

  /** Another connection took this session over: it does not reconnect automatically. */
  fail(error: TelnyxError): void {
    this.#dispatch({ type: 'taken-over', error, canRetry: false });
  }

  /** Ends it: nothing is pending afterwards. Resolves when the socket is gone, with its close code. */
  close(error: TelnyxError): Promise<number> {
    this.#closed = this.#socket?.closed ?? this.#closed;
    this.#dispatch({ type: 'close', error });
    return this.#closed;
  }

  get #canRetry(): boolean {
    return this.#options.settings().autoReconnect;
  }

  #dispatchFailure(type: 'failed' | 'registration-lost', error: TelnyxError): void {
    this.#dispatch({ type, error, canRetry: this.#canRetry });
  }

  /** One event after another: what a listener requests meanwhile is handled next. */
  #dispatch(event: ConnectionEvent, waiter?: Waiter): void {
    this.#queue.push({ event, waiter });
    if (this.#queue.length > 1) return;
    for (let first = this.#queue[0]; first; first = this.#queue[0]) {
      try {
        if (first.waiter) this.#waiters.push(first.waiter);
        this.#handle(first.event);
      } catch (error) {
        this.#options.log.write('error', `could not handle ${first.event.type}: ${String(error)}`);
      } finally {
        this.#queue.shift();
      }
    }
  }

  #handle(event: ConnectionEvent): void {
    const previous = this.#state;
    const transition = next(previous, event);
    if (!transition) {
      this.#options.log.write('error', `${event.type} cannot happen while the connection is ${previous.phase}`);
      return;
    }
    const { state, effects } = transition;
    this.#state = state;
    if (state !== previous) this.#cancelTimer();
    if (isReady(previous) && !isReady(state)) this.#handleUnready();
    this.#learn(event);
    for (const effect of effects) this.#run(effect);
    if (!isReady(previous) && isReady(state)) this.#handleReady();
    this.#options.onTransition(state, previous, event);
  }

  #handleReady(): void {
    this.#keepAlive.start();
    this.rpc.sendQueue();
  }

  #handleUnready(): void {
    this.#id.touch();
    this.#keepAlive.stop();
  }

  /** What belongs to the session and not to the connection. */
  #learn(event: ConnectionEvent): void {
    if (event.type === 'signed-in') {
      if (event.sessionId) this.#id.current = event.sessionId;
      const { token, receivedAt = 0 } = this.#registration ?? {};
      if (token) this.#renewal.watch(token, receivedAt);
    }
    if (!isWanted(this.#state)) this.#renewal.stop();
    if (event.type !== 'close') return;
    this.#id.current = null;
    this.push = noPush;
    this.rpc.voiceSdkId = null;
    this.#resume = () => Promise.resolve(null);
    this.#resuming = null;
  }

  readonly #effects: {
    readonly [T in ConnectionEffect['type']]: (effect: Extract<ConnectionEffect, { type: T }>) => void;
  } = {
    'open-socket': () => this.#openSocket(),
    'close-socket': () => this.#closeSocket(),
    'fetch-credentials': () => this.#fetchCredentials(),
    'sign-in': () => void this.#registration?.signIn(token => this.#resumedId(token)),
    'ask-gateway': () => void this.#registration?.ask(),
    'start-timer': ({ ms }) => this.#startTimer(ms),
    'start-retry-timer': ({ attempt }) => {
      const ms = this.#options.reconnectPolicy.delay(attempt);
      this.#options.log.write('info', `trying again in ${Math.round(ms)} ms`);
      this.#startTimer(ms);
    },
    probe: () => this.#keepAlive.check(),
    'resolve-open': () => this.#settle(({ resolve }) => resolve()),
    'reject-open': ({ error }) => this.#settle(({ reject }) => reject(error)),
    'fail-requests': ({ error }) => this.rpc.failAll(error),
  };

  #run(effect: ConnectionEffect): void {
    (this.#effects[effect.type] as (effect: ConnectionEffect) => void)(effect);
  }

  #startTimer(ms: number): void {
    this.#cancelTimer = this.#options.clock.after(ms, () => this.#dispatch({ type: 'timer' }));
  }

  #settle(how: (waiter: Waiter) => void): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    waiters.forEach(how);
  }

  #openSocket(): void {
    const { clock, log, transport, settings } = this.#options;
    const { environment, region, host } = settings();
    const regions = region !== 'auto' && hasRegions(host) ? [region, 'auto' as const] : [region];
    const machine = { voiceSdkId: this.rpc.voiceSdkId, isMachineBroken: this.#state.isMachineBroken };
    const urls = regions.map(each => endpointUrl({ environment, region: each, host }, machine));
    this.#socket = new ServerSocket(transport, clock, urls, {
      onOpen: (opened, index) => {
        const { host: openedHost } = new URL(urls[index] ?? '');
        if (index > 0) log.write('warning', `region ${region} did not answer: using auto`);
        log.write('success', `connected to ${openedHost}`);
        this.rpc.attach(opened);
        const fallbackFrom = index > 0 ? region : null;
        this.#dispatch({ type: 'opened', host: openedHost, region: regions[index] ?? region, fallbackFrom });
      },
      onMessage: text => this.rpc.handleMessage(text),
      onFailed: error => this.#dispatchFailure('failed', error),
      onClosed: (code, reason) => {
        const error = new TelnyxError(errorCodes.WEBSOCKET_ERROR, reason && `(${reason})`);
        this.#dispatch({ type: 'closed', code, reason, error, canRetry: this.#canRetry });
      },
    });
  }

  #closeSocket(): void {
    this.#registration?.stop();
    this.#registration = null;
    this.#socket?.close();
    this.#socket = null;
    this.rpc.detach();
  }

  #fetchCredentials(): void {
    this.#registration?.stop();
    this.#registration = new Registration({
      clock: this.#options.clock,
      rpc: this.rpc,
      options: this.#options.settings(),
      push: this.push,
      canRetry: () => this.#canRetry,
      onEvent: event => this.#dispatch(this.#judgeRefusal(event)),
    });
  }

  async #resumedId(token: string | null): Promise<string | null> {
    this.#resuming ??= this.#resume(token).then(id => {
      if (id) this.#id.current = id;
    });
    await this.#resuming;
    return this.#id.resumable();
  }

  /**
   * A refused sign-in is final, with two exceptions: one that resumed an old session is tried once more without that
   * session, and one with a fresh token does not end an existing registration.
   */
  #judgeRefusal(event: ConnectionEvent): ConnectionEvent {
    if (event.type !== 'failed' || event.error.code !== errorCodes.LOGIN_FAILED) return event;
    const isRenewal = isReady(this.#state);
    if (!isRenewal && this.#id.current === null) return event;
    if (!isRenewal) this.#id.current = null;
    return { ...event, error: new TelnyxError(errorCodes.AUTHENTICATION_REQUIRED, '', { cause: event.error }) };
  }

  #handleRequest(request: ServerRequest): void {
    const { method, params } = request;
    if (method === 'ping') {
      this.#keepAlive.handlePing(request);
      return;
    }
    this.rpc.acknowledge(request);
    if (method === 'clientReady')
      this.#dispatch({ type: 'client-ready', callIds: callIdsOf(params['reattached_sessions']) });
    else if (method === 'gatewayState') this.#registration?.handleGatewayState(params);
    else this.#options.onRequest(request);
  }
}

const callIdsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(id => typeof id === 'string') : [];
