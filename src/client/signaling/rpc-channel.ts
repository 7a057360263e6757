import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import { redact } from '../log/redaction.js';
import { fromWire, signInMethods, toWire, type Dialect } from './dialect.js';
import { parseFrame, type Frame, type Json } from './frame.js';
import type { Transport } from './transport.js';

/** What a server answers to a client that it does not know (any more). */
const authenticationRequired = -32000;

/** A server's refusal, as the `cause` of a TelnyxError. */
export class ServerError extends Error {
  /** JSON-RPC code, e.g. -32001. */
  readonly code: number;

  constructor(code: number, message: string) {
    super(message || `error ${code}`);
    this.code = code;
  }
}

/** A request of the server. Its method is without the dialect's prefix. */
export interface ServerRequest {
  readonly id: unknown;
  readonly method: string;
  readonly params: Json;
  /** The method as received. */
  readonly wireMethod: string;
}

interface Pending {
  readonly method: string;
  readonly resolve: (result: Json) => void;
  readonly reject: (error: TelnyxError) => void;
  readonly cancelTimeout: () => void;
}

/** A request that waits for the registration. */
interface Waiting {
  readonly owner: string;
  readonly method: string;
  readonly send: () => void;
  readonly reject: (error: TelnyxError) => void;
}

export interface RpcParts {
  readonly clock: Clock;
  readonly log: Log;
  /** By the current settings. */
  readonly dialect: () => Dialect;
  /** Registered: requests are sent. */
  readonly isReady: () => boolean;
  /** Why requests are refused; null while there is, or will be, a connection. */
  readonly refusal: () => TelnyxError | null;
  /** Milliseconds. */
  readonly timeout: () => number;
  readonly onRequest: (request: ServerRequest) => void;
  /** A message arrived; with `isReply` it answers one of ours. */
  readonly onFrame: (isReply: boolean) => void;
  /** A request had no answer in time. */
  readonly onTimeout: () => void;
  /** The server refused a request of a phone that was ready, because it does not know us any more. */
  readonly onUnauthenticated: (error: TelnyxError) => void;
}

/**
 * Requests and replies over the current transport. Every request settles: by its reply, by its
 * timeout, or because the connection is gone. Requests made while the phone is not ready wait in order.
 */
export class RpcChannel {
  /** The machine that serves us; every frame of the server names it. Sent on a reconnection to reach the same one. */
  voiceSdkId: string | null = null;

  readonly #parts: RpcParts;
  readonly #pending = new Map<string, Pending>();
  #queue: Waiting[] = [];
  #transport: Transport | null = null;

  constructor(parts: RpcParts) {
    this.#parts = parts;
  }

  get dialect(): Dialect {
    return this.#parts.dialect();
  }

  /** Registered: requests are sent at once. */
  get isReady(): boolean {
    return this.#parts.isReady();
  }

  /** Takes a transport that has just opened. */
  attach(transport: Transport): void {
    this.#transport = transport;
  }

  /** The connection is lost: what was sent and not answered fails, what waits stays queued. */
  detach(): void {
    this.#transport = null;
    this.#failPending(method => new TelnyxError(errorCodes.WEBSOCKET_ERROR, `(${method})`));
  }

  /** Registered: sends what waited, in order. */
  sendQueue(): void {
    const queue = this.#queue;
    this.#queue = [];
    for (const { send } of queue) send();
  }

  /** The connection will not recover: every request that waits, to be sent or for its reply, fails with `error`. */
  failAll(error: TelnyxError): void {
    this.#failPending(() => error);
    const queue = this.#queue;
    this.#queue = [];
    for (const { reject } of queue) reject(error);
  }

  /**
   * Asks the server as soon as the phone is registered. Rejects with 45002, 45005, 45006 or 46003.
   * @param owner The sender, e.g. a call, so that the request can be withdrawn.
   */
  request(method: string, params: Json, owner = ''): Promise<Json> {
    const refusal = this.#parts.refusal();
    if (refusal) return Promise.reject(refusal);
    if (this.#parts.isReady()) return this.requestNow(method, params);
    return new Promise((resolve, reject) => {
      const send = () => void this.requestNow(method, params).then(resolve, reject);
      this.#queue.push({ owner, method, send, reject });
    });
  }

  /** Whether a request of `owner` waits to be sent. */
  isWaiting(owner: string, method: string): boolean {
    return this.#queue.some(waiting => waiting.owner === owner && waiting.method === method);
  }

  /** Drops unsent requests of `owner`, except of the methods `but`. */
  withdraw(owner: string, error: TelnyxError, but: readonly string[] = []): void {
    const withdrawn = this.#queue.filter(waiting => waiting.owner === owner && !but.includes(waiting.method));
    this.#queue = this.#queue.filter(waiting => !withdrawn.includes(waiting));
    for (const { reject } of withdrawn) reject(error);
  }

  /**
   * Asks at once, registered or not. For signing in, and for signs of life.
   * @param timeout Milliseconds; by default that of the settings.
   */
  requestNow(method: string, params: Json, extra: Json = {}, timeout = this.#parts.timeout()): Promise<Json> {
    return new Promise((resolve, reject) => {
      const id = uuid();
      const cancelTimeout = this.#parts.clock.after(timeout, () => {
        this.#pending.delete(id);
        reject(new TelnyxError(errorCodes.REQUEST_TIMEOUT, `(${method})`));
        this.#parts.onTimeout();
      });
      this.#pending.set(id, { method, resolve, reject, cancelTimeout });
      let failure: unknown = new TelnyxError(errorCodes.WEBSOCKET_ERROR, `(${method})`);
      try {
        if (this.#write({ id, method: toWire(this.dialect, method), ...extra, params })) return;
      } catch (error) {
        failure = error;
      }
      this.#pending.delete(id);
      cancelTimeout();
      reject(TelnyxError.from(failure));
    });
  }

  /** Routes a question about the connection to the machine that serves us. */
  get routing(): Json {
    return this.voiceSdkId ? { voice_sdk_id: this.voiceSdkId } : {};
  }

  /** Sends a message that gets no answer. False if the connection is gone. */
  notify(message: Json): boolean {
    return this.#write(message);
  }

  /** Confirms to the server that its request has arrived. */
  acknowledge({ id, wireMethod }: ServerRequest): void {
    if (id == null) return;
    this.#write({ id, result: { method: wireMethod } });
  }

  /** Takes a frame of the server. Never throws: what cannot be understood is logged and ignored. */
  handleMessage(data: string): void {
    const { log } = this.#parts;
    log.write('verto', () => `◀ ${redact(data)}`);
    const frame = parseFrame(data);
    if (!frame) {
      log.write('warning', 'ignored a frame that is not JSON-RPC');
      return;
    }
    if (frame.voiceSdkId) this.voiceSdkId = frame.voiceSdkId;
    this.#parts.onFrame(frame.kind !== 'request');
    if (frame.kind === 'request') this.#handleRequest(frame);
    else this.#handleReply(frame);
  }

  #failPending(errorOf: (method: string) => TelnyxError): void {
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { method, reject, cancelTimeout } of lost) {
      cancelTimeout();
      reject(errorOf(method));
    }
  }

  #handleRequest({ id, method, params }: Extract<Frame, { kind: 'request' }>): void {
    const { log, onRequest } = this.#parts;
    try {
      onRequest({ id, method: fromWire(this.dialect, method), params, wireMethod: method });
    } catch (error) {
      log.write('error', () => `could not handle ${method}: ${String(error)}`);
    }
  }

  #handleReply(frame: Exclude<Frame, { kind: 'request' }>): void {
    const pending = this.#pending.get(frame.id);
    if (!pending) return;
    this.#pending.delete(frame.id);
    pending.cancelTimeout();
    if (frame.kind === 'result') {
      pending.resolve(frame.result);
      return;
    }
    const error = refused(frame.code, frame.message, pending.method);
    pending.reject(error);
    if (
      error.code === errorCodes.AUTHENTICATION_REQUIRED &&
      this.#parts.isReady() &&
      !signInMethods.has(pending.method)
    ) {
      this.#parts.onUnauthenticated(error);
    }
  }

  #write(message: Json): boolean {
    if (!this.#transport?.isOpen) return false;
    const data = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#parts.log.write('verto', () => `▶ ${redact(data)}`);
    this.#transport.send(data);
    return true;
  }
}

function refused(code: number, message: string, method: string): TelnyxError {
  const cause = new ServerError(code, message);
  const detail = `(${method}: ${cause.message})`;
  return new TelnyxError(
    code === authenticationRequired ? errorCodes.AUTHENTICATION_REQUIRED : errorCodes.REQUEST_REFUSED,
    detail,
    { cause },
  );
}
