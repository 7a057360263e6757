import type { Clock } from '../../base/clock.js';
import { Disposer } from '../../base/disposer.js';
import { uuid } from '../../base/uuid.js';
import type { Log } from '../../log/log.js';
import type { Hub } from './hub.js';
import type { HubMessage, TabMessage } from './messages.js';

type Hello = Extract<TabMessage, { type: 'hello' }>;

export interface TabLinkParts {
  /** What tabs have in common that share a session: the name of their locks and channels. */
  readonly key: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called in the tab that holds the session. */
  readonly createHub: (post: (tab: string, message: HubMessage) => void) => Hub;
  readonly hello: () => Hello;
  readonly onMessage: (message: HubMessage) => void;
  /** Another tab holds the session: what went over the hub before is lost. */
  readonly onHubChange: () => void;
}

/** Between all tabs. @param since When it took over, by the clock of the system. */
type Announcement = { readonly type: 'leader'; readonly id: string; readonly since: number } | { readonly type: 'who' };

/** A tab that holds the session and has said nothing for this long is asked whether it still does, in milliseconds. */
const silentMs = 2_000;
/** So long it has to answer; then it is frozen or stuck, and another one takes over. */
const answerMs = 1_500;

/**
 * Connects the tabs of a shared session: by a Web Lock one of them holds it and runs the hub, the others reach it by a
 * BroadcastChannel. When that tab goes, the lock goes to the next. A frozen page keeps its lock: it is taken from it.
 */
export class TabLink {
  readonly id = uuid();
  readonly #parts: TabLinkParts;
  readonly #open = new Disposer();
  readonly #everyone: BroadcastChannel;
  readonly #inbox: BroadcastChannel;
  /** To the hub, where another tab runs it. */
  #hubChannel: BroadcastChannel | null = null;
  #hub: Hub | null = null;
  /** Which tab runs the hub; null while that is not known. */
  #leader: string | null = null;
  /** Since when: a page that was frozen may still think that it is the one. */
  #leaderSince = 0;
  #heardAt = 0;
  #isDisposed = false;
  /** Gives up the lock, or the wish for it. */
  #abdicate = () => {};
  #cancelWatch = () => {};
  /** Open while this tab runs the hub. */
  #leading = new Disposer();

  constructor(parts: TabLinkParts) {
    this.#parts = parts;
    this.#everyone = this.#channel('all', data => this.#handleAnnouncement(data as Announcement));
    this.#inbox = this.#channel(this.id, data => this.#handleHubMessage(data as { hub: string; message: HubMessage }));
    this.#open.add(() => {
      this.#everyone.close();
      this.#inbox.close();
    });
    this.#open.listen(document, 'freeze', () => this.#handleFreeze());
    void this.#begin();
  }

  /** This tab runs the hub. */
  get isLeading(): boolean {
    return this.#hub !== null;
  }

  /** Whether this tab still holds the session: a page that stood still may have lost it, and not know yet. */
  async isHolding(): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    const pageOf = (lock: string) => held.find(({ name }) => name === this.#name(lock))?.clientId;
    return pageOf('leader') === pageOf(this.id);
  }

  /** Sends something to the hub; lost while there is none, which `onHubChange` mends. */
  send(message: TabMessage): void {
    if (this.#isDisposed) return;
    if (this.#hub) this.#hub.handle(this.id, message);
    else this.#hubChannel?.postMessage({ from: this.id, message });
  }

  /** Leaves the shared session. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.send({ type: 'leave' });
    this.#isDisposed = true;
    this.#cancelWatch();
    this.#abdicate();
    this.#stopLeading();
    this.#hubChannel?.close();
    this.#open.dispose();
  }

  async #begin(): Promise<void> {
    await this.#holdOwnLock();
    if (this.#isDisposed) return;
    this.#heardAt = this.#parts.clock.now();
    this.#announce({ type: 'who' });
    this.#compete();
    this.#watch();
  }

  /** As long as this page is there it has a lock of its own: whoever is granted it knows that the page is gone. */
  #holdOwnLock(): Promise<void> {
    return new Promise(resolve => {
      const hold = () =>
        new Promise<void>(release => {
          this.#open.add(release);
          resolve();
        });
      navigator.locks.request(this.#name(this.id), hold).catch((error: unknown) => this.#warn(error));
    });
  }

  #compete(steal = false): void {
    this.#abdicate();
    const abort = new AbortController();
    let release = () => {};
    this.#abdicate = () => {
      abort.abort();
      release();
    };
    const lead = (): Promise<void> | undefined => {
      if (this.#isDisposed || abort.signal.aborted) return undefined;
      this.#lead();
      return new Promise(resolve => (release = resolve));
    };
    const options = steal ? { steal } : { signal: abort.signal };
    navigator.locks.request(this.#name('leader'), options, lead).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      this.#parts.log.write('info', () => `the session went to another tab: ${String(error)}`);
      this.#stopLeading();
      this.#compete();
    });
  }

  #lead(): void {
    this.#stopLeading();
    this.#hubChannel?.close();
    this.#hubChannel = null;
    this.#leader = this.id;
    this.#leaderSince = this.#parts.clock.wallTime();
    const channels = new Map<string, BroadcastChannel>();
    const hub = this.#parts.createHub((tab, message) => {
      if (tab !== this.id) channels.get(tab)?.postMessage({ hub: this.id, message });
      else queueMicrotask(() => this.#hub === hub && this.#parts.onMessage(message));
    });
    this.#hub = hub;
    const leading = (this.#leading = new Disposer());
    const inbox = this.#channel(`hub ${this.id}`, data => {
      const { from, message } = data as { from: string; message: TabMessage };
      if (!channels.has(from)) {
        channels.set(from, new BroadcastChannel(this.#name(from)));
        this.#awaitEnd(from, leading, () => hub.handleGone(from));
      }
      hub.handle(from, message);
    });
    leading.add(() => {
      this.#hub = null;
      hub.dispose();
      inbox.close();
      for (const channel of channels.values()) channel.close();
    });
    this.#announceSelf();
    hub.handle(this.id, this.#parts.hello());
    this.#parts.onHubChange();
  }

  /** Its lock is granted when the page is closed or reloaded, or has crashed. */
  #awaitEnd(tab: string, leading: Disposer, onGone: () => void): void {
    const abort = new AbortController();
    leading.add(() => abort.abort());
    navigator.locks.request(this.#name(tab), { signal: abort.signal }, onGone).catch(() => {}); // not awaited any more
  }

  #stopLeading(): void {
    this.#leading.dispose();
    if (this.#leader === this.id) this.#leader = null;
  }

  /** A page that is about to be frozen hands the session on. */
  #handleFreeze(): void {
    if (!this.#hub) return;
    this.#stopLeading();
    this.#compete();
  }

  #handleAnnouncement(message: Announcement): void {
    if (message.type === 'who') {
      if (this.#hub) this.#announceSelf();
      return;
    }
    const { id, since } = message;
    if (since < this.#leaderSince) {
      if (this.#hub) this.#announceSelf(); // it was frozen
      return;
    }
    this.#heardAt = this.#parts.clock.now();
    if (id === this.#leader) return;
    this.#stopLeading();
    this.#leader = id;
    this.#leaderSince = since;
    this.#hubChannel?.close();
    this.#hubChannel = new BroadcastChannel(this.#name(`hub ${id}`));
    this.send(this.#parts.hello());
    this.#parts.onHubChange();
  }

  #handleHubMessage({ hub, message }: { hub: string; message: HubMessage }): void {
    if (hub !== this.#leader) return;
    this.#heardAt = this.#parts.clock.now();
    this.#parts.onMessage(message);
  }

  /** Whether the tab that holds the session still answers. Timers of hidden pages are slow, their messages are not. */
  #watch(): void {
    const { clock } = this.#parts;
    const wait = (ms: number, then: () => void) => (this.#cancelWatch = clock.after(ms, then));
    this.#cancelWatch();
    const look = (): void => {
      const askedAt = clock.now();
      if (this.#hub || askedAt - this.#heardAt < silentMs) {
        this.#watch();
        return;
      }
      this.#announce({ type: 'who' });
      wait(answerMs, () => {
        if (!this.#hub && this.#heardAt < askedAt) this.#compete(true);
        this.#watch();
      });
    };
    const silenceMs = this.#hub ? 0 : clock.now() - this.#heardAt;
    wait(Math.max(silentMs - silenceMs, 0) + Math.random() * 300, look); // one of them asks, not all
  }

  #announceSelf(): void {
    this.#announce({ type: 'leader', id: this.id, since: this.#leaderSince });
  }

  #announce(message: Announcement): void {
    this.#everyone.postMessage(message);
  }

  #channel(name: string, onMessage: (data: unknown) => void): BroadcastChannel {
    const channel = new BroadcastChannel(this.#name(name));
    channel.onmessage = ({ data }: MessageEvent) => {
      if (!this.#isDisposed) onMessage(data);
    };
    return channel;
  }

  #name(of: string): string {
    return `${this.#parts.key} ${of}`;
  }

  #warn(error: unknown): void {
    this.#parts.log.write('warning', () => `tabs: ${String(error)}`);
  }
}
