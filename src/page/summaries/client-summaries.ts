/** The calls of a client that are over and wait for the user's notes. Loaded with what shows them. */
import type { CallSummary, SessionOwner, TelnyxClient } from '../../client/index.js';
import { historyOf } from '../history/client-history.js';
import { isSameOwner } from '../same-owner.js';
import { isWorthNotes, readDraft, type SummaryDraft } from './summary-draft.js';

/** Of more the oldest are given up. */
const maxDrafts = 20;

/**
 * Collects the summaries of calls while it is in use, and keeps them with what is entered until they are handed in: in
 * `sessionStorage`, over page loads; in memory alone where it is not known who is signed in. Another user does not see them, and
 * nobody does after signing out.
 */
export class ClientSummaries {
  readonly #client: TelnyxClient;
  readonly #listeners = new Set<() => void>();
  readonly #users = new Set<object>();
  #stop: (() => void) | undefined;
  /** Whose drafts they are; undefined before the first sign-in. */
  #owner: SessionOwner | undefined;
  #drafts: readonly SummaryDraft[] = Object.freeze([]);

  constructor(client: TelnyxClient) {
    this.#client = client;
  }

  /** Oldest first. */
  get drafts(): readonly SummaryDraft[] {
    return this.#drafts;
  }

  /** Calls `listener` on each change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Collects summaries until the function that it returns is called. */
  use(): () => void {
    const user = {};
    this.#users.add(user);
    this.#stop ??= this.#listen();
    this.#look();
    return () => {
      this.#users.delete(user);
      if (this.#users.size) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  /** Ignores calls that need no notes, and those that are there. */
  add(summary: CallSummary): void {
    this.#look();
    if (!isWorthNotes(summary) || this.#drafts.some(draft => draft.summary.callId === summary.callId)) return;
    this.#set([...this.#drafts, { summary, note: '', outcome: null, rating: null }].slice(-maxDrafts));
  }

  /** Keeps what was entered. Ignores calls that were handed in. */
  enter(callId: string, entered: Partial<Omit<SummaryDraft, 'summary'>>): void {
    this.#set(this.#drafts.map(draft => (draft.summary.callId === callId ? { ...draft, ...entered } : draft)));
  }

  /** Takes a draft out, for good: it is given once. Returns null if it is gone. */
  take(callId: string): SummaryDraft | null {
    const taken = this.#drafts.find(({ summary }) => summary.callId === callId);
    if (taken) this.#set(this.#drafts.filter(draft => draft !== taken));
    return taken ?? null;
  }

  /** The page did not accept it: the user goes on with it. */
  putBack(draft: SummaryDraft): void {
    this.#set([...this.#drafts, draft].sort((a, b) => a.summary.endedAt.localeCompare(b.summary.endedAt)));
  }

  #listen(): () => void {
    const stops = [
      this.#client.on('callsummary', ({ summary }) => this.add(summary)),
      this.#client.subscribe(() => this.#look()),
      historyOf(this.#client).onSignOut(() => this.#clear()),
    ];
    return () => stops.forEach(stop => stop());
  }

  /** Who is signed in now. */
  #look(): void {
    const { owner, registered, state, network } = this.#client;
    if (owner && state.connection === 'disconnected' && !network.canSignIn) return this.#clear();
    if (!owner || !registered || (this.#owner && isSameOwner(this.#owner, owner))) return;
    this.#owner = owner;
    this.#drafts = Object.freeze(this.#read());
    this.#emit();
  }

  #clear(): void {
    if (this.#drafts.length) this.#set([]);
    this.#owner = undefined;
  }

  /** Under what they are stored, in this tab; null for nowhere. Another version is another key. */
  get #key(): string | null {
    const session = this.#owner?.session ?? null;
    return session === null ? null : `telnyx-call-summary:1:${session}`;
  }

  #read(): SummaryDraft[] {
    if (!this.#key) return [];
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(stored) ? stored.flatMap(value => readDraft(value) ?? []).slice(-maxDrafts) : [];
    } catch {
      return []; // corrupt, or a storage that is forbidden
    }
  }

  #set(drafts: readonly SummaryDraft[]): void {
    this.#drafts = Object.freeze(drafts);
    this.#write();
    this.#emit();
  }

  #write(): void {
    if (!this.#key) return;
    try {
      if (this.#drafts.length) sessionStorage.setItem(this.#key, JSON.stringify(this.#drafts));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // A full or forbidden storage: what was entered is kept as long as the page.
    }
  }

  #emit(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const summaries = new WeakMap<TelnyxClient, ClientSummaries>();

/** The summaries of a client: one for all elements that show them. */
export function summariesOf(client: TelnyxClient): ClientSummaries {
  const found = summaries.get(client) ?? new ClientSummaries(client);
  summaries.set(client, found);
  return found;
}
