import type { Attention, HubMessage } from './messages.js';
import type { Upstream } from './upstream.js';

/** A tab as the hub sees it, with its one connection. */
export class Member {
  readonly id: string;
  readonly post: (message: HubMessage) => void;
  attention: Attention;
  /** The number of its connection; null while it has none, and wants none. */
  connection: number | null = null;
  /** The socket over which it was signed in last. */
  upstream: Upstream | null = null;
  #phase: 'pending' | 'open' | 'signed-in' = 'pending';
  /** Messages about its calls that wait until it is signed in. */
  #waiting: string[] = [];

  constructor(id: string, attention: Attention, post: (message: HubMessage) => void) {
    this.id = id;
    this.attention = attention;
    this.post = post;
  }

  get isSignedIn(): boolean {
    return this.connection !== null && this.#phase === 'signed-in';
  }

  /** It was signed in, and may take another connection in place of the one that it has just closed. */
  get mayReopen(): boolean {
    return this.upstream !== null;
  }

  begin(connection: number): void {
    this.connection = connection;
    this.#phase = 'pending';
  }

  open(): void {
    if (this.connection === null || this.#phase !== 'pending') return;
    this.#phase = 'open';
    this.post({ type: 'opened', connection: this.connection });
  }

  /** @param reply To its sign-in. */
  signIn(reply: string): void {
    if (this.#phase === 'pending') return;
    this.#phase = 'signed-in';
    this.send(reply);
  }

  send(text: string): void {
    if (this.connection !== null) this.post({ type: 'frame', connection: this.connection, text });
  }

  /** Sends a message of the server about one of its calls, once it is signed in. */
  sendOfCall(text: string): void {
    if (this.isSignedIn) this.send(text);
    else this.#waiting.push(text);
  }

  /** It is signed in. */
  flush(): void {
    for (const text of this.#waiting.splice(0)) this.send(text);
  }

  /** The socket is gone. */
  close(code: number, reason: string): void {
    const { connection } = this;
    this.end();
    if (connection !== null) this.post({ type: 'closed', connection, code, reason });
  }

  /** It wants no connection any more. */
  end(): void {
    this.connection = null;
    this.#waiting = [];
  }
}
