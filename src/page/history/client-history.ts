/** The history of a client, of which only this much is there before the first call: what keeps the calls is loaded then. */
import type { CallSnapshot, SessionOwner, TelnyxClient } from '../../client/index.js';
import { errorCodes, TelnyxError } from '../../client/index.js';
import { logForEmbedder } from '../embedder.js';
import { contactsOf } from '../contacts/client-contacts.js';
import { isStored } from '../is-stored.js';
import { loadPart } from '../load-part.js';
import { isSameOwner } from '../same-owner.js';
import type { CallHistory } from './call-history.js';
import type { CallHistoryEntry } from './history-entry.js';
import type { HistoryMode, HistorySource } from './history-source.js';
import { databaseName } from './limits.js';

/** What a provider wants of the history of its client. */
export interface HistorySettings {
  /** Of the page: where trouble is reported. */
  readonly element: Element;
  readonly mode: HistoryMode;
  /** The page's own; comes before the mode, but for `off`. */
  readonly source: HistorySource | undefined;
}

/** The calls of one user that are not with their history yet, and the history once it is loaded. */
interface Shelf {
  readonly owner: SessionOwner;
  waiting: { readonly call: CallSnapshot; readonly at: number }[];
  opening: Promise<CallHistory> | undefined;
  history: CallHistory | undefined;
}

const none: readonly CallHistoryEntry[] = Object.freeze([]);

/** Records the calls of a client while it is in use. Calls that only try the connection are left out. */
export class ClientHistory {
  readonly #client: TelnyxClient;
  readonly #listeners = new Set<() => void>();
  readonly #signOutListeners = new Set<() => void>();
  readonly #users = new Set<object>();
  #stop: (() => void) | undefined;
  #settings: HistorySettings | undefined;
  #shelf: Shelf | undefined;
  #entries = none;
  /** Who signed out. */
  #gone: SessionOwner | null = null;

  constructor(client: TelnyxClient) {
    this.#client = client;
  }

  get isOn(): boolean {
    return this.#settings?.mode !== 'off';
  }

  /** Newest first; empty until they are loaded. */
  get entries(): readonly CallHistoryEntry[] {
    return this.#entries;
  }

  /** Calls that were missed, and not seen since. */
  get missedCount(): number {
    return this.#entries.filter(({ seen }) => !seen).length;
  }

  /** Calls `listener` on each change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `listener` when the user signs out, until the function that it returns is called: for what else is kept by user. */
  onSignOut(listener: () => void): () => void {
    this.#signOutListeners.add(listener);
    return () => this.#signOutListeners.delete(listener);
  }

  /** Sets where calls are kept. What was recorded so far stays where it is. */
  configure(settings: HistorySettings): void {
    const { mode, source } = this.#settings ?? {};
    this.#settings = settings;
    contactsOf(this.#client).configure(settings.mode);
    if (mode === settings.mode && source === settings.source) return;
    this.#leave();
    if (this.#users.size) this.#look();
    this.#emit();
  }

  /** Records calls until the function that it returns is called. @param element Where trouble is reported. */
  use(element: Element): () => void {
    const user = {};
    this.#users.add(user);
    this.#settings ??= { element, mode: 'session', source: undefined };
    this.#stop ??= this.#listen();
    this.#look();
    return () => {
      this.#users.delete(user);
      if (this.#users.size) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  /** Loads what is kept, to be shown. */
  async show(): Promise<void> {
    if (this.#shelf) await this.#open(this.#shelf);
  }

  async markSeen(): Promise<void> {
    await this.#shelf?.history?.markSeen();
  }

  /** Deletes all calls of the user, wherever they are kept. */
  async clear(): Promise<void> {
    const shelf = this.#shelf;
    if (!shelf) return;
    shelf.waiting = [];
    await (await this.#open(shelf)).clear();
  }

  /** The user signed out: what we keep is deleted, but not what the page keeps. */
  async signOut(): Promise<void> {
    for (const listener of [...this.#signOutListeners]) listener();
    const shelf = this.#shelf;
    this.#leave();
    if (!shelf || this.#settings?.source) return;
    shelf.waiting = [];
    await (await this.#open(shelf)).clear();
  }

  /** The user may have signed out: there are no credentials any more. */
  handleOptions(): void {
    const { owner, state, network } = this.#client;
    const isGone = owner !== null && state.connection === 'disconnected' && !network.canSignIn;
    if (isGone && this.#gone !== owner) void contactsOf(this.#client).signOut(owner);
    this.#gone = isGone ? owner : null;
    if (this.#shelf && isGone) void this.signOut();
  }

  #listen(): () => void {
    const stops = [
      this.#client.on('callstatechange', ({ call, state }) => {
        if (state === 'done') this.#record(call.snapshot);
      }),
      this.#client.on('pushmissed', ({ call }) => this.#record(call)),
      this.#client.subscribe(() => this.#look()),
    ];
    return () => stops.forEach(stop => stop());
  }

  #record(call: CallSnapshot): void {
    if (call.testCall || !this.isOn || !this.#shelf) return;
    this.#shelf.waiting.push({ call, at: Date.now() });
    void this.#open(this.#shelf);
  }

  /** Whose history it is now, and whether there is something to show of it. */
  #look(): void {
    const { owner, registered } = this.#client;
    this.handleOptions();
    contactsOf(this.#client).look();
    if (!this.isOn || !owner || !registered || (this.#shelf && isSameOwner(this.#shelf.owner, owner))) return;
    this.#leave();
    const shelf: Shelf = { owner, waiting: [], opening: undefined, history: undefined };
    this.#shelf = shelf;
    void this.#isKept(owner).then(kept => {
      if (kept && this.#shelf === shelf) void this.#open(shelf);
    });
    this.#emit();
  }

  /** The history of the user who signed in last is not shown any more; it stays where it is kept. */
  #leave(): void {
    this.#shelf?.history?.close();
    this.#shelf = undefined;
    this.#set(none);
  }

  /** Whether there is something to be loaded for, such as a badge. */
  async #isKept(owner: SessionOwner): Promise<boolean> {
    const { source, mode = 'session' } = this.#settings ?? {};
    return source !== undefined || isStored(databaseName, owner, mode);
  }

  #open(shelf: Shelf): Promise<CallHistory> {
    shelf.opening ??= this.#load(shelf);
    return shelf.opening.then(async history => {
      const calls = shelf.waiting;
      shelf.waiting = [];
      if (calls.length) await history.record(calls);
      return history;
    });
  }

  async #load(shelf: Shelf): Promise<CallHistory> {
    const { element = document.documentElement, mode = 'session', source } = this.#settings ?? {};
    const onChange = (entries: typeof none) => this.#shelf === shelf && this.#set(entries);
    const onFailure = (cause: unknown) =>
      void logForEmbedder(element, new TelnyxError(errorCodes.HISTORY_NOT_KEPT, String(cause), { cause }));
    await loadPart(element, 'The call history', async () => {
      const { openHistory } = await import('./open-history.js');
      shelf.history = await openHistory({ owner: shelf.owner, mode, source, onChange, onFailure });
    });
    const history = shelf.history as CallHistory;
    await history.open();
    if (this.#shelf !== shelf) history.close();
    return history;
  }

  #set(entries: readonly CallHistoryEntry[]): void {
    if (entries === this.#entries) return;
    this.#entries = entries;
    this.#emit();
  }

  #emit(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Reads an attribute: any of the words for no is `off`. */
export const readHistoryMode = (text: string | undefined): HistoryMode =>
  text === 'local' ? 'local' : ['off', 'false', 'no', '0'].includes(text ?? '') ? 'off' : 'session';

const histories = new WeakMap<TelnyxClient, ClientHistory>();

/** The history of a client: one for all elements that use it. */
export function historyOf(client: TelnyxClient): ClientHistory {
  const history = histories.get(client) ?? new ClientHistory(client);
  histories.set(client, history);
  return history;
}
