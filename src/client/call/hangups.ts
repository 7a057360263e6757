import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { ServerError, type RpcChannel } from '../signaling/rpc-channel.js';
import { CallMessages } from './call-messages.js';
import type { WireReason } from './termination.js';

/** A hang-up that the server has not confirmed; plain data, so that the next page can send it. */
export interface OwedHangup {
  readonly callId: string;
  readonly reason: WireReason;
  /** When it was first due: milliseconds since 1970, by the clock of the system. */
  readonly since: number;
}

interface Pending extends OwedHangup {
  /** It went out over the current connection. */
  isSent?: boolean;
  readonly resolve: () => void;
}

export interface HangupsOptions {
  readonly clock: Clock;
  readonly rpc: RpcChannel;
  readonly sessionId: () => string | null;
  readonly onError: (error: TelnyxError) => void;
}

/** After this the server has ended the call by itself, in milliseconds. */
const expiresAfterMs = 120_000;
/** How often a hang-up without a reply is sent over one connection. */
const attempts = 3;

/** Hang-ups, each sent until the server confirms it: over a new connection, and over a page load, too. */
export class Hangups {
  readonly #options: HangupsOptions;
  readonly #pending = new Map<string, Pending>();
  /** Sent over a connection that is being closed: it arrives if the close is clean. */
  readonly #leaving = new Set<Pending>();

  constructor(options: HangupsOptions) {
    this.#options = options;
  }

  /** What the server has not confirmed. */
  get owed(): readonly OwedHangup[] {
    return [...this.#pending.values()]
      .filter(pending => !this.#leaving.has(pending) && !this.#isExpired(pending))
      .map(({ callId, reason, since }) => ({ callId, reason, since }));
  }

  /**
   * Notifies the server that a call is over: now, or as soon as the phone is registered. Resolves when the server knows
   * it, or when the client is disconnected; never rejects. A hang-up without a reply is reported as 44003.
   */
  send(callId: string, reason: WireReason): Promise<void> {
    return new Promise(resolve => {
      const before = this.#pending.get(callId);
      before?.resolve();
      const pending = { callId, reason, since: before?.since ?? this.#options.clock.wallTime(), resolve };
      this.#pending.set(callId, pending);
      if (this.#options.rpc.isReady) void this.#notify(pending);
    });
  }

  /** Takes over the pending hang-ups of an earlier page. */
  restore(owed: readonly OwedHangup[]): void {
    for (const each of owed) this.#pending.set(each.callId, { ...each, resolve: () => {} });
  }

  /** Registered: sends what is pending. */
  handleReady(): void {
    for (const pending of [...this.#pending.values()]) {
      if (!this.#isExpired(pending)) void this.#notify(pending);
      else {
        this.#settle(pending);
        this.#report(pending.callId);
      }
    }
  }

  /** The connection is about to be closed, by us. */
  handleClosing(): void {
    for (const pending of this.#pending.values()) if (pending.isSent) this.#leaving.add(pending);
  }

  /** The connection that was being closed is gone. @param isClean The server has had all that was sent. */
  handleClosed(isClean: boolean): void {
    const sent = [...this.#leaving];
    this.#leaving.clear();
    for (const pending of sent) {
      if (isClean) this.#settle(pending);
      else if (this.#options.rpc.isReady) void this.#notify(pending);
    }
  }

  /** There is no connection, and none will come automatically. Pending hang-ups stay for the next one. */
  handleOff(): void {
    for (const { resolve } of this.#pending.values()) resolve();
  }

  /** The next connection is of another user, or to another server. */
  clear(): void {
    this.handleOff();
    this.#pending.clear();
  }

  async #notify(pending: Pending): Promise<void> {
    const { rpc, sessionId } = this.#options;
    const messages = new CallMessages(rpc, sessionId, pending.callId);
    for (let attempt = 1; attempt <= attempts && rpc.isReady; attempt++) {
      try {
        const reply = messages.bye(pending.reason);
        pending.isSent = true;
        await reply;
        return this.#settle(pending);
      } catch (error) {
        const { code, cause } = TelnyxError.from(error);
        if (cause instanceof ServerError) return this.#settle(pending); // it is over on the server, too
        pending.isSent = false;
        if (code !== errorCodes.REQUEST_TIMEOUT) return; // lost with the connection: it goes over the next one
        if (attempt === 1) this.#report(pending.callId, error);
      }
    }
  }

  #settle(pending: Pending): void {
    if (this.#pending.get(pending.callId) === pending) this.#pending.delete(pending.callId);
    pending.resolve();
  }

  /** If the clock was set meanwhile the age is unknown: then it is sent once too often. */
  #isExpired({ since }: OwedHangup): boolean {
    return this.#options.clock.wallTime() - since > expiresAfterMs;
  }

  #report(callId: string, cause?: unknown): void {
    this.#options.onError(new TelnyxError(errorCodes.BYE_SEND_FAILED, '', { cause, callId }));
  }
}
