import type { Clock } from '../../base/clock.js';
import type { Log } from '../../log/log.js';
import { toWire, type Dialect } from '../dialect.js';
import { isObject, text, type Frame, type Json } from '../frame.js';
import { openLater } from '../later-transport.js';
import type { TransportFactory } from '../transport.js';
import { callIdOf } from './call-id.js';
import { CallOwners } from './call-owners.js';
import { CallRouter } from './call-router.js';
import { Member } from './member.js';
import type { HubMessage, TabMessage } from './messages.js';
import { Upstream } from './upstream.js';

export interface HubParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly dialect: () => Dialect;
  readonly transport: TransportFactory;
  /** Whether this is still the hub of the tabs: a page that stood still may not know yet that another one has taken over. */
  readonly isCurrent: () => Promise<boolean>;
  /** How long a call may be without audio, in milliseconds. */
  readonly orphanTimeoutMs: () => number;
  readonly post: (tab: string, message: HubMessage) => void;
}

/** A sign-in that waits for its reply, or for one with credentials. */
interface Login {
  readonly member: Member;
  readonly id: string;
  readonly identity: string;
  readonly text: string | null;
}

/** How long after its last frame the server is taken to be alive, in milliseconds. */
const aliveMs = 10_000;
/** The one before may wake up, and sign in once more before it learns that another one has taken over; milliseconds. */
const contestedMs = 30_000;

/**
 * The end of the server's one socket, and to each tab a server: it answers a tab's sign-in from the one that was made, passes
 * on what a tab sends of its calls, and hands each message of the server to the tab whose call it is about. What reconnects
 * and signs in are the sessions of the tabs; a socket that is lost is lost to all of them.
 */
export class Hub {
  readonly #parts: HubParts;
  readonly #members = new Map<string, Member>();
  readonly #owners = new CallOwners();
  readonly #router: CallRouter;
  /** Who asked: the id of a request → its tab. */
  readonly #requests = new Map<string, Member>();
  #upstream: Upstream | null = null;
  #logins: Login[] = [];
  /** The sign-in that is on its way. */
  #pending: Login | null = null;
  #session: { readonly identity: string; readonly result: Json } | null = null;
  /** That of the tabs, so that one that is new here resumes it too. */
  #sessionId: string | null = null;
  #heardAt = 0;
  readonly #startedAt: number;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#startedAt = parts.clock.now();
    this.#router = new CallRouter({
      clock: parts.clock,
      owners: this.#owners,
      members: () => [...this.#members.values()],
      orphanTimeoutMs: parts.orphanTimeoutMs,
      hangUp: wireId => this.#hangUp(wireId),
      isOffered: () => this.#upstream?.isClientReady === true,
      reattach: () => this.#reconnect(),
    });
  }

  /** A message of a tab. */
  handle(tab: string, message: TabMessage): void {
    if (message.type === 'hello') {
      this.#join(tab, message);
      return;
    }
    const member = this.#members.get(tab);
    if (member) (this.#handlers[message.type] as (member: Member, message: TabMessage) => void)(member, message);
  }

  /** A tab is closed, or crashed. */
  handleGone(tab: string): void {
    const member = this.#members.get(tab);
    if (!member) return;
    this.#members.delete(tab);
    this.#logins = this.#logins.filter(login => login.member !== member);
    this.#router.handleGone(member);
    this.#closeUnused();
  }

  /** Another one takes over: nothing is sent any more. */
  dispose(): void {
    this.#router.dispose();
    this.#upstream?.close();
    this.#upstream = null;
    this.#members.clear();
  }

  readonly #handlers: {
    readonly [T in Exclude<TabMessage['type'], 'hello'>]: (
      member: Member,
      message: Extract<TabMessage, { type: T }>,
    ) => void;
  } = {
    leave: member => this.handleGone(member.id),
    attention: (member, { attention }) => (member.attention = attention),
    open: (member, message) => this.#open(member, message),
    close: (member, { connection }) => this.#close(member, connection),
    frame: (member, message) => member.connection === message.connection && this.#handleFrame(member, message.text),
    login: (member, message) => member.connection === message.connection && this.#signIn({ member, ...message }),
    calls: (member, { calls, ended }) => this.#router.handleShown(member, calls, ended),
    pass: (member, { callId }) => this.#router.pass(member, callId),
    take: (member, { request, callId }) => this.#router.take(member, request, callId),
    act: (member, message) => this.#router.act(member, message),
    done: (_member, message) => this.#router.handleDone(message),
  };

  #join(tab: string, { attention, sessionId, calls, elsewhere }: Extract<TabMessage, { type: 'hello' }>): void {
    const member = new Member(tab, attention, message => this.#parts.post(tab, message));
    this.#members.set(tab, member);
    this.#sessionId ??= sessionId;
    this.#router.learn(elsewhere);
    this.#router.handleShown(member, calls, null);
  }

  #open(member: Member, { connection, url, again }: Extract<TabMessage, { type: 'open' }>): void {
    const isStale = again && member.upstream !== null && member.upstream === this.#upstream;
    member.begin(connection);
    if (isStale) this.#reconnect(member);
    const upstream = (this.#upstream ??= this.#connect(url));
    if (!upstream.isOpen) return;
    if (new URL(upstream.url).host === new URL(url).host) member.open();
    else member.close(1006, 'connected elsewhere');
  }

  #close(member: Member, connection: number): void {
    if (member.connection !== connection) return;
    this.#logins = this.#logins.filter(login => login.member !== member);
    member.end();
    if (!member.mayReopen) this.#closeUnused();
    else this.#parts.clock.after(0, () => this.#closeUnused()); // it may open another in the next message
  }

  #closeUnused(): void {
    if ([...this.#members.values()].some(({ connection }) => connection !== null)) return;
    this.#upstream?.close();
    this.#drop();
  }

  #connect(url: string): Upstream {
    const { transport, isCurrent, dialect, log } = this.#parts;
    const opening = isCurrent().then(is => (is ? transport : null));
    const upstream: Upstream = new Upstream((...to) => openLater(opening, ...to), url, dialect, log, {
      onOpen: () => this.#handleOpen(),
      onReply: (frame, data) => this.#handleReply(frame, data),
      onRequest: (method, params, data) => this.#handleRequest(method, params, data),
      onClose: (code, reason) => this.#lose(code, reason),
    });
    return upstream;
  }

  #handleOpen(): void {
    for (const member of this.#members.values())
      if (member.connection !== null) member.open();
      else member.post({ type: 'up' });
  }

  /** The server offers its calls again over a new socket. @param but A tab that waits for that already. */
  #reconnect(but?: Member): void {
    this.#upstream?.close();
    this.#lose(1006, 'another connection', but);
  }

  #lose(code: number, reason: string, but?: Member): void {
    this.#drop();
    for (const member of this.#members.values()) if (member !== but) member.close(code, reason);
  }

  #drop(): void {
    this.#router.handleLost();
    this.#upstream = null;
    this.#requests.clear();
    this.#logins = [];
    this.#pending = null;
    this.#session = null;
  }

  /** Signs in for all, or answers as the server did. */
  #signIn(login: Login): void {
    const { member, id, identity, text: frame } = login;
    if (!identity || (this.#session && this.#session.identity !== identity)) {
      member.post({ type: 'stranger' });
    } else if (!this.#session) {
      this.#logins.push(login);
      this.#signInNext();
    } else if (!member.isSignedIn || frame === null) {
      this.#accept(member, id);
    } else {
      this.#forward(member, id, frame); // a fresh token
    }
  }

  #signInNext(): void {
    const next = this.#logins.find(login => login.text !== null);
    if (this.#pending || !next?.text) return;
    this.#pending = next;
    this.#forward(next.member, next.id, resuming(next.text, this.#sessionId));
  }

  #accept(member: Member, id: string): void {
    const upstream = this.#upstream;
    if (!this.#session || !upstream) return;
    member.upstream = upstream;
    member.signIn(this.#frame({ id, result: this.#session.result }));
    if (upstream.isClientReady) member.send(this.#clientReady(upstream));
    member.flush();
  }

  #clientReady({ callIds }: Upstream): string {
    const method = toWire(this.#parts.dialect(), 'clientReady');
    return this.#frame({ method, params: { reattached_sessions: [...callIds] } });
  }

  /** A message that looks like one of the server. */
  #frame(message: Json): string {
    const { voiceSdkId = null } = this.#upstream ?? {};
    return JSON.stringify({ jsonrpc: '2.0', ...message, ...(voiceSdkId && { voice_sdk_id: voiceSdkId }) });
  }

  #forward(member: Member, id: string, data: string): void {
    this.#requests.set(id, member);
    this.#upstream?.send(data);
  }

  /** What a tab sends. Its acknowledgements end here: the server has had ours. */
  #handleFrame(member: Member, data: string): void {
    const frame = JSON.parse(data) as Json;
    const { id, method } = frame;
    if (typeof method !== 'string') {
      this.#router.handleAcknowledged(member);
      return;
    }
    const isAlive = this.#parts.clock.now() - this.#heardAt < aliveMs;
    const params = isObject(frame['params']) ? frame['params'] : {};
    const wireMethod = method.split('.').at(-1) ?? '';
    if (wireMethod === 'ping' && isAlive) member.send(this.#frame({ id, result: { message: 'pong' } }));
    else if (this.#router.mayAsk(member, wireMethod, params)) {
      const callId = callIdOf(params);
      if (wireMethod === 'invite' && callId) this.#upstream?.callIds.add(callId);
      this.#forward(member, String(id), data);
    } else
      member.send(this.#frame({ id, error: { code: -32002, message: 'CALL DOES NOT EXIST: it is in another tab' } }));
  }

  #handleReply(frame: Exclude<Frame, { kind: 'request' }>, data: string): void {
    this.#heardAt = this.#parts.clock.now();
    const member = this.#requests.get(frame.id);
    this.#requests.delete(frame.id);
    if (this.#pending?.id === frame.id) this.#handleSignedIn(frame, data, this.#pending);
    else if (member && this.#members.get(member.id) === member) member.send(data);
  }

  #handleSignedIn(frame: Exclude<Frame, { kind: 'request' }>, data: string, login: Login): void {
    this.#pending = null;
    const waiting = this.#logins;
    this.#logins = waiting.filter(each => each !== login);
    if (frame.kind === 'error') {
      this.#sessionId = null; // it may be unknown by now
      login.member.send(data);
      this.#signInNext();
      return;
    }
    this.#session = { identity: login.identity, result: frame.result };
    this.#sessionId = text(frame.result['sessid']) || null;
    this.#logins = [];
    for (const each of waiting) this.#signIn(each);
  }

  #handleRequest(method: string, params: Json, data: string): void {
    const upstream = this.#upstream;
    if (!upstream) return;
    this.#heardAt = this.#parts.clock.now();
    const callId = callIdOf(params);
    if (method === 'clientReady') {
      upstream.isClientReady = true;
      for (const id of (params['reattached_sessions'] as unknown[] | undefined) ?? []) upstream.callIds.add(String(id));
      this.#router.handleReattached([...upstream.callIds]);
    }
    if (callId && method !== 'clientReady') {
      if (method === 'bye') upstream.callIds.delete(callId);
      else upstream.callIds.add(callId);
      this.#router.route(callId, method, data);
      return;
    }
    if (method === 'punt') void this.#handlePunt(data);
    else this.#sendToAll(data);
  }

  /** Another socket has our session: that of a hub that took over while this page was frozen, or of another place. */
  async #handlePunt(data: string): Promise<void> {
    this.#upstream?.close();
    if (!(await this.#parts.isCurrent())) return;
    if (this.#parts.clock.now() - this.#startedAt < contestedMs) this.#reconnect();
    else this.#sendToAll(data);
  }

  #sendToAll(data: string): void {
    for (const member of this.#members.values()) if (member.isSignedIn) member.send(data);
  }

  #hangUp(callId: string): void {
    const { sessid } = (this.#session?.result ?? {}) as { sessid?: unknown };
    const params = { ...(text(sessid) && { sessid }), cause: 'NORMAL_CLEARING', causeCode: 16 };
    this.#upstream?.ask('bye', { ...params, dialogParams: { callID: callId } });
  }
}

/** A sign-in that resumes a session of the tabs, if it names none itself. */
function resuming(data: string, sessionId: string | null): string {
  const frame = JSON.parse(data) as Json;
  const params = isObject(frame['params']) ? frame['params'] : {};
  if (!sessionId || params['reconnection'] === true) return data;
  return JSON.stringify({ ...frame, params: { ...params, sessid: sessionId, reconnection: true } });
}
