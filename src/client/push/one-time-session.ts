import { systemClock, type Clock } from '../base/clock.js';
import { uuid } from '../base/uuid.js';
import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { parseFrame, type Frame, type Json } from '../signaling/frame.js';
import { ServerSocket } from '../signaling/server-socket.js';
import type { Transport, TransportFactory } from '../signaling/transport.js';
import { webSocketTransport } from '../signaling/web-socket-transport.js';

/** All of it, in milliseconds. */
const timeoutMs = 10_000;

export interface OneTimeSessionParts {
  readonly clock?: Clock;
  readonly transport?: TransportFactory;
}

/** A request of the server, or its reply to one of ours. */
export type RequestFrame = Extract<Frame, { kind: 'request' }>;
export type ReplyFrame = Exclude<Frame, { kind: 'request' }>;

/** What is done once signed in. */
export interface OneTimeTask {
  /** Named in errors. */
  readonly name: string;
  /** The server has let us in. */
  readonly onSignedIn: (session: OneTimeSession) => void;
  /** It is acknowledged already. */
  readonly onRequest: (session: OneTimeSession, request: RequestFrame) => void;
}

export interface OneTimeSession {
  /** Asks the server; `onReply` gets its answer, unless the session is over before. */
  request(method: string, params: Json, onReply: (reply: ReplyFrame) => void): void;
  /** Does it later, unless the session is over before. */
  after(ms: number, act: () => void): void;
  /** It is done: leaves. */
  readonly finish: () => void;
}

/**
 * Signs in on a socket of its own for one task, and leaves. It runs in service workers too. Rejects with 45001, 45002, 45005
 * (ten seconds, all in all) or 46001.
 */
export function runOneTimeSession(
  login: Json,
  urls: readonly string[],
  task: OneTimeTask,
  { clock = systemClock, transport = webSocketTransport }: OneTimeSessionParts,
): Promise<void> {
  const timers: (() => void)[] = [];
  let socket: ServerSocket | undefined;
  return new Promise<void>((resolve, reject) => {
    const opened = new OpenedSession(clock, timers, resolve);
    const fail = (code: ErrorCode) => reject(new TelnyxError(code, `(${task.name})`));
    timers.push(clock.after(timeoutMs, () => fail(errorCodes.REQUEST_TIMEOUT)));
    const onLogin = (reply: ReplyFrame): void => {
      if (reply.kind === 'result') task.onSignedIn(opened);
      else reject(new TelnyxError(errorCodes.LOGIN_FAILED, `(${reply.message})`));
    };
    socket = new ServerSocket(transport, clock, urls, {
      onOpen: to => {
        opened.open(to);
        opened.request('login', login, onLogin);
      },
      onMessage: data => opened.handle(data, task),
      onFailed: reject,
      onClosed: () => fail(errorCodes.WEBSOCKET_ERROR),
    });
  }).finally(() => {
    timers.forEach(cancel => cancel());
    socket?.close();
  });
}

class OpenedSession implements OneTimeSession {
  readonly finish: () => void;
  readonly #clock: Clock;
  readonly #timers: (() => void)[];
  readonly #replies = new Map<string, (reply: ReplyFrame) => void>();
  #transport: Transport | undefined;

  constructor(clock: Clock, timers: (() => void)[], finish: () => void) {
    this.#clock = clock;
    this.#timers = timers;
    this.finish = finish;
  }

  open(transport: Transport): void {
    this.#transport = transport;
  }

  request(method: string, params: Json, onReply: (reply: ReplyFrame) => void): void {
    const id = uuid();
    this.#replies.set(id, onReply);
    this.#send({ id, method, params });
  }

  after(ms: number, act: () => void): void {
    this.#timers.push(this.#clock.after(ms, act));
  }

  handle(data: string, task: OneTimeTask): void {
    const frame = parseFrame(data);
    if (!frame) return;
    if (frame.kind === 'request') {
      if (frame.id != null) this.#send({ id: frame.id, result: { method: frame.method } });
      task.onRequest(this, frame);
      return;
    }
    const onReply = this.#replies.get(frame.id);
    this.#replies.delete(frame.id);
    onReply?.(frame);
  }

  #send(message: Json): void {
    if (this.#transport?.isOpen) this.#transport.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }
}
