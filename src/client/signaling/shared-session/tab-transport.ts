import { isObject, text, type Json } from '../frame.js';
import { signInMethods } from '../dialect.js';
import { tokenClaims } from '../../config/token.js';
import type { Transport, TransportHandlers } from '../transport.js';
import type { HubMessage, TabMessage } from './messages.js';

export interface TabTransportParts {
  readonly connection: number;
  readonly url: string;
  /** See `TabMessage`. */
  readonly again: boolean;
  readonly send: (message: TabMessage) => void;
  /** The hub is in this page: it may see the credentials. */
  readonly isLeading: () => boolean;
  /** This connection is over. */
  readonly onEnd: () => void;
}

/** The connection of a tab to the hub: to its session it is a socket to the server. */
export class TabTransport implements Transport {
  readonly connection: number;
  readonly #parts: TabTransportParts;
  readonly #handlers: TransportHandlers;
  #isOpen = false;
  #isOver = false;

  constructor(parts: TabTransportParts, handlers: TransportHandlers) {
    this.connection = parts.connection;
    this.#parts = parts;
    this.#handlers = handlers;
    this.#open(parts.again);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(data: string): void {
    if (!this.#isOpen) throw new Error('the connection is not open');
    const { connection, send } = this.#parts;
    const login = readLogin(data);
    if (login) send({ type: 'login', connection, ...login, text: this.#parts.isLeading() ? data : null });
    else send({ type: 'frame', connection, text: data });
  }

  close(): void {
    if (this.#isOver) return;
    this.#parts.send({ type: 'close', connection: this.connection });
    queueMicrotask(() => this.#end(1000, ''));
  }

  /** A message of the hub. */
  handle(message: HubMessage): void {
    if (this.#isOver || !('connection' in message) || message.connection !== this.connection) return;
    if (message.type === 'opened') {
      this.#isOpen = true;
      this.#handlers.onOpen();
    } else if (message.type === 'closed') this.#end(message.code, message.reason);
    else if (this.#isOpen) this.#handlers.onMessage(message.text);
  }

  /** Another tab runs the hub: what was open is lost, what was not is asked for again. */
  handleHubChange(): void {
    if (this.#isOpen) this.#end(1006, 'another tab holds the session');
    else if (!this.#isOver) this.#open(false);
  }

  #open(again: boolean): void {
    const { connection, url, send } = this.#parts;
    send({ type: 'open', connection, url, again });
  }

  #end(code: number, reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#isOpen = false;
    this.#parts.onEnd();
    this.#handlers.onClose(code, reason);
  }
}

/** A sign-in, without its secrets; null for every other message. */
function readLogin(data: string): { readonly id: string; readonly identity: string } | null {
  if (!data.includes('login"')) return null;
  const frame = JSON.parse(data) as Json;
  if (!signInMethods.has(String(frame['method']))) return null;
  const params = isObject(frame['params']) ? frame['params'] : {};
  return { id: String(frame['id']), identity: identityOf(params) };
}

/** Who signs in; '' for a token that does not say who it is for. */
function identityOf(params: Json): string {
  const token = params['login_token'];
  if (typeof token === 'string') {
    const { sub } = tokenClaims(token);
    return sub ? `token:${sub}` : '';
  }
  return params['target_id'] === undefined
    ? `login:${text(params['login'])}`
    : `assistant:${text(params['target_id'])}`;
}
