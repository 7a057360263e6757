/** One session for all tabs of a user: loaded for pages that ask for it. */
import type { Clock } from '../base/clock.js';
import { version } from '../base/version.js';
import type { Call } from '../call/call.js';
import type { AnnouncedCall } from '../call/call-roster.js';
import { currentIdOf, olderBy, wireId, type CallSnapshot } from '../call/call-snapshot.js';
import type { ShownCalls } from '../call/shown-calls.js';
import type { ClientCalls } from '../call/no-calls.js';
import type { Settings } from '../config/settings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import { redact } from '../log/redaction.js';
import type { Devices } from '../media/devices.js';
import { dialects } from '../signaling/dialect.js';
import type { Session } from '../signaling/session.js';
import type {
  Attention,
  HubMessage,
  SharedCall,
  SharedFailure,
  TabMessage,
} from '../signaling/shared-session/messages.js';
import { Hub } from '../signaling/shared-session/hub.js';
import { TabLink } from '../signaling/shared-session/tab-link.js';
import { TabTransport } from '../signaling/shared-session/tab-transport.js';
import type { Transport, TransportFactory, TransportHandlers } from '../signaling/transport.js';
import { actOn } from './act-on.js';
import { CallElsewhere } from './call-elsewhere.js';
import { Wishes } from './wishes.js';

export interface SharedTabsOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly session: Session;
  /** To the server. */
  readonly transport: TransportFactory;
  readonly settings: () => Settings;
  readonly devices: Devices;
  readonly calls: () => ClientCalls;
  /** Whose session it is: server, user and the place on the page. */
  readonly owner: () => string;
  /** How the phone is. */
  readonly state: () => { readonly connection: string };
  /** Calls `listener` when that changes. */
  readonly subscribe: (listener: () => void) => unknown;
  /** What is shown of calls changed. @param ended A call of another tab that is over. */
  readonly onChange: (ended?: CallSnapshot) => void;
}

/**
 * This tab's part in a session that several share: its connection to the tab that holds it, the calls of the other tabs as they
 * are shown here, and what is asked of them.
 */
export class SharedTabs {
  readonly #options: SharedTabsOptions;
  #link: TabLink | null = null;
  #transport: TabTransport | null = null;
  #connections = 0;
  /** This tab has closed its connection in this very task. */
  #hasJustClosed = false;
  #isOwn: boolean;
  /** How many tabs there are. */
  #tabs = 1;
  readonly #elsewhere = new Map<string, CallElsewhere>();
  readonly #wishes: Wishes;
  /** Calls that ring in another tab and are being answered here, by their id on the wire. */
  readonly #awaited = new Map<string, { readonly id: string; readonly resolve: (call: Call) => void }>();
  /** What the others know of this tab's calls. */
  #published: readonly CallSnapshot[] = [];
  #attendedAt = 0;

  constructor(options: SharedTabsOptions) {
    this.#options = options;
    this.#wishes = new Wishes(options.clock, () => options.settings().requestTimeout);
    this.#isOwn = !canShare();
    if (this.#isOwn) {
      options.log.write('warning', 'tabs: this browser cannot share a session here, so this tab has its own');
      return;
    }
    options.subscribe(() => {
      if (options.state().connection === 'disconnected') this.#stop();
    });
    const attend = (): void => this.#attend();
    for (const type of ['visibilitychange', 'focusin', 'pointerdown']) document.addEventListener(type, attend, true);
    window.addEventListener('focus', attend);
    window.addEventListener('pageshow', event => {
      if (event.persisted) this.#rejoin();
    });
    this.#attend();
  }

  /** This tab has a session of its own after all. */
  get isOwn(): boolean {
    return this.#isOwn;
  }

  get calls(): readonly Call[] {
    return [...this.#elsewhere.values()].map(call => call.asCall);
  }

  get(callId: string): Call | undefined {
    return this.#elsewhere.get(callId)?.asCall;
  }

  open(url: string, handlers: TransportHandlers): Transport {
    const link = (this.#link ??= this.#newLink());
    const transport: TabTransport = new TabTransport(
      {
        connection: ++this.#connections,
        url,
        again: this.#hasJustClosed,
        send: message => this.#send(message),
        isLeading: () => link.isLeading,
        onEnd: () => this.#handleEnd(transport),
      },
      handlers,
    );
    this.#transport = transport;
    return transport;
  }

  /** See `TabsCode`. */
  share({ snapshots, currentId }: ShownCalls, ended?: CallSnapshot): ShownCalls {
    this.#publish(snapshots, ended);
    const own = new Set(snapshots.map(({ id }) => id));
    const elsewhere = [...this.#elsewhere.values()].map(({ snapshot }) => snapshot).filter(({ id }) => !own.has(id));
    if (!elsewhere.length) return { snapshots, currentId };
    const all = Object.freeze([...elsewhere, ...snapshots].toSorted((a, b) => a.startedAt - b.startedAt));
    return { snapshots: all, currentId: currentIdOf(all) };
  }

  /** Which call of another tab this invitation is, that was answered here. */
  claim(signalingId: string): AnnouncedCall | null {
    const awaited = this.#awaited.get(signalingId);
    return awaited ? { id: awaited.id, isAnswered: true } : null;
  }

  take(call: Call): boolean {
    const id = wireId(call.snapshot);
    const awaited = this.#awaited.get(id);
    this.#awaited.delete(id);
    awaited?.resolve(call);
    return awaited !== undefined;
  }

  leave(): void {
    if (!this.#link) return;
    const { roster } = this.#options.calls();
    const isRinging = ({ direction, state }: Call): boolean => direction === 'inbound' && state === 'ringing';
    if (this.#tabs < 2) return;
    for (const call of roster.calls.filter(isRinging)) {
      this.#send({ type: 'pass', callId: call.id });
      call.release();
    }
  }

  /** The page is gone, unless it comes back from the browser's cache. */
  handleLeft(): void {
    this.#link?.send({ type: 'leave' });
  }

  #newLink(): TabLink {
    const { clock, log, owner, settings, transport } = this.#options;
    const { region, dialect } = settings();
    const whose = redact(owner()); // the address may hold a token in its query
    const link: TabLink = new TabLink({
      key: ['telnyx-tabs', version, whose, region, dialect].join(' '),
      clock,
      log,
      createHub: post =>
        new Hub({
          clock,
          log,
          dialect: () => dialects[settings().dialect],
          transport,
          isCurrent: () => link.isHolding(),
          orphanTimeoutMs: () => settings().reconnectTimeout,
          post,
        }),
      hello: () => this.#hello(),
      onMessage: message => this.#handle(message),
      onHubChange: () => this.#transport?.handleHubChange(),
    });
    return link;
  }

  #send(message: TabMessage): void {
    if (message.type === 'close') {
      this.#hasJustClosed = true;
      queueMicrotask(() => (this.#hasJustClosed = false));
    }
    this.#link?.send(message);
  }

  #handleEnd(transport: TabTransport): void {
    if (this.#transport === transport) this.#transport = null;
  }

  #hello(): Extract<TabMessage, { type: 'hello' }> {
    const { session, calls } = this.#options;
    const elsewhere = [...this.#elsewhere.values()].map(({ snapshot }) => this.#toWall(snapshot));
    this.#published = calls().roster.snapshots.filter(isPublic);
    return {
      type: 'hello',
      attention: this.#attention,
      sessionId: session.sessionId,
      calls: this.#published.map(snapshot => this.#toWall(snapshot)),
      elsewhere: elsewhere.filter(({ activeSince }) => activeSince !== null),
    };
  }

  readonly #handlers: {
    readonly [T in HubMessage['type']]: (message: Extract<HubMessage, { type: T }>) => void;
  } = {
    opened: message => this.#transport?.handle(message),
    closed: message => this.#transport?.handle(message),
    frame: message => this.#transport?.handle(message),
    stranger: () => this.#becomeOwn(),
    up: () => this.#options.state().connection !== 'connected' && this.#options.session.wake(),
    elsewhere: message => this.#show(message),
    release: ({ callId }) => this.#options.calls().roster.get(callId)?.release(),
    restore: ({ call }) => this.#restore(call),
    act: message => void this.#act(message),
    done: ({ request, failure }) => this.#wishes.handleDone(request, failure),
  };

  #handle(message: HubMessage): void {
    (this.#handlers[message.type] as (message: HubMessage) => void)(message);
  }

  /** Another user is signed in elsewhere, or it is not known who this one is. */
  #becomeOwn(): void {
    this.#options.log.write(
      'warning',
      'tabs: another user is signed in in another tab, so this tab has its own session',
    );
    this.#isOwn = true;
    const transport = this.#transport;
    this.#stop();
    transport?.handleHubChange();
  }

  /** The page comes back from the browser's cache: the hub has taken it for gone. */
  #rejoin(): void {
    const link = this.#link;
    if (!link) return;
    this.#stop();
    this.#link = this.#newLink();
    this.#transport?.handleHubChange();
  }

  #stop(): void {
    this.#link?.dispose();
    this.#link = null;
    this.#tabs = 1;
    this.#published = [];
    this.#wishes.failAll();
    if (!this.#elsewhere.size) return;
    this.#elsewhere.clear();
    this.#options.onChange();
  }

  #publish(snapshots: readonly CallSnapshot[], ended?: CallSnapshot): void {
    const calls = snapshots.filter(isPublic);
    const isSame = calls.length === this.#published.length && calls.every((call, at) => call === this.#published[at]);
    if (!this.#link || (isSame && !ended)) return;
    this.#published = calls;
    this.#send({
      type: 'calls',
      calls: calls.map(call => this.#toWall(call)),
      ended: ended && !ended.elsewhere ? this.#toWall(ended) : null,
    });
  }

  #show({ calls, ended, tabs }: Extract<HubMessage, { type: 'elsewhere' }>): void {
    this.#tabs = tabs;
    const shown = calls.map(call => this.#fromWall(call));
    const over = ended && this.#fromWall(ended);
    const ids = new Set(shown.map(({ id }) => id));
    for (const [id, call] of this.#elsewhere) {
      if (ids.has(id)) continue;
      this.#elsewhere.delete(id);
      call.update(over?.id === id ? over : { ...call.snapshot, state: 'done', termination: { endedBy: 'local' } });
    }
    for (const snapshot of shown) {
      const known = this.#elsewhere.get(snapshot.id);
      if (known) known.update(snapshot);
      else this.#elsewhere.set(snapshot.id, this.#mirror(snapshot));
    }
    this.#options.onChange(over ?? undefined);
    this.#options.calls().updateRing();
  }

  #mirror(snapshot: CallSnapshot): CallElsewhere {
    return new CallElsewhere(snapshot, this.#options.log, {
      ask: (action, args) => this.#ask({ type: 'act', callId: snapshot.id, action, args }),
      takeRinging: () => this.#takeRinging(snapshot.id),
      takeConversation: () => this.#takeConversation(snapshot.id),
    });
  }

  /** The call rings here now, without a sound. Rejects with 49003 if it does not ring any more. */
  async #takeRinging(callId: string): Promise<Call> {
    const call = this.#elsewhere.get(callId);
    const id = call ? wireId(call.snapshot) : callId;
    const arrival = new Promise<Call>(resolve => this.#awaited.set(id, { id: callId, resolve }));
    try {
      await this.#ask({ type: 'take', callId });
      return await arrival;
    } catch (error) {
      this.#awaited.delete(id);
      throw error;
    }
  }

  /** The microphone first: without it the call stays where it is. */
  async #takeConversation(callId: string): Promise<void> {
    await this.#options.devices.request();
    await this.#ask({ type: 'take', callId });
  }

  #ask(wish: Omit<Extract<TabMessage, { type: 'take' }>, 'request'> | Omit<ActMessage, 'request'>): Promise<void> {
    return this.#wishes.make(request => this.#send({ ...wish, request }));
  }

  async #act({ request, callId, action, args }: ActMessage): Promise<void> {
    const call = this.#options.calls().roster.get(callId);
    let failure: SharedFailure | null = null;
    try {
      await actOn(call, action, args);
    } catch (error) {
      const { code, detail } = TelnyxError.from(error);
      failure = { code, detail };
    }
    this.#send({ type: 'done', request, failure });
  }

  /** As after a page load: the server offers the call again. */
  #restore(call: SharedCall): void {
    const { elsewhere: _, ...snapshot } = this.#fromWall(call);
    this.#options.calls().roster.restore([snapshot]);
  }

  /** Which tab the user looks at, or did last. */
  #attend(): void {
    const { isVisible } = this.#attention;
    if (isVisible) this.#attendedAt = this.#options.clock.wallTime();
    this.#link?.send({ type: 'attention', attention: this.#attention });
  }

  get #attention(): Attention {
    return { isVisible: document.visibilityState === 'visible', at: this.#attendedAt };
  }

  /** Pages count time differently: between them it is that of the system's clock. */
  #toWall(snapshot: CallSnapshot): SharedCall {
    const { clock } = this.#options;
    return { ...snapshot, ...olderBy(clock.now() - clock.wallTime(), snapshot) };
  }

  #fromWall(call: SharedCall): CallSnapshot {
    const { clock } = this.#options;
    const snapshot = call as unknown as CallSnapshot;
    return Object.freeze({
      ...snapshot,
      ...olderBy(clock.wallTime() - clock.now(), snapshot),
      elsewhere: true,
    });
  }
}

type ActMessage = Extract<HubMessage, { type: 'act' }>;

const isPublic = ({ testCall, elsewhere }: CallSnapshot): boolean => !testCall && !elsewhere;

/** Web Locks say which tab holds the session, and a BroadcastChannel connects them. Not every page may have them. */
function canShare(): boolean {
  try {
    const { navigator, BroadcastChannel } = globalThis as Partial<typeof globalThis>;
    return Boolean(navigator?.locks) && BroadcastChannel !== undefined && typeof document !== 'undefined';
  } catch {
    return false;
  }
}
