/** The calls of one user, newest first, and where they are kept. Loaded with the first call, or when they are shown. */
import type { CallSnapshot } from '../../client/index.js';
import { maxAgeMs, maxCalls } from './limits.js';
import { entryOf, fuller, isSameRing, readEntry, type CallHistoryEntry } from './history-entry.js';
import type { HistorySource } from './history-source.js';

export interface CallHistoryOptions {
  /** Where the entries are kept; null for memory alone. */
  readonly source: HistorySource | null;
  readonly onChange: (entries: readonly CallHistoryEntry[]) => void;
  /** Called with the first failure of the source; the history goes on without it. */
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds since 1970. */
  readonly wallTime?: () => number;
}

export class CallHistory {
  readonly #options: CallHistoryOptions;
  #entries: readonly CallHistoryEntry[] = Object.freeze([]);
  /** Those that the source does not have yet. */
  readonly #unsaved = new Map<string, CallHistoryEntry>();
  #hasFailed = false;
  #stop: (() => void) | undefined;
  /** What is written follows in order. */
  #queue: Promise<void> = Promise.resolve();

  constructor(options: CallHistoryOptions) {
    this.#options = options;
  }

  get entries(): readonly CallHistoryEntry[] {
    return this.#entries;
  }

  /** Reads what is kept, and follows its changes. */
  async open(): Promise<void> {
    await this.#do(source => this.#load(source));
    await this.#do(source => {
      this.#stop ??= source.subscribe?.(() => void this.#do(its => this.#load(its)));
    });
  }

  /** Stops following; what is kept stays. */
  close(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** @param calls Those that are over, each with the time of its end by the clock of the system. */
  record(calls: readonly { readonly call: CallSnapshot; readonly at: number }[]): Promise<void> {
    const entries = calls.map(({ call, at }) => entryOf(call, at));
    this.#set(entries.reduce(withEntry, this.#entries));
    return this.#save(entries);
  }

  /** The user has seen all calls. */
  markSeen(): Promise<void> {
    const missed = this.#entries.filter(({ seen }) => !seen).map(entry => Object.freeze({ ...entry, seen: true }));
    if (!missed.length) return Promise.resolve();
    this.#set([...missed, ...this.#entries]);
    return this.#save(missed);
  }

  clear(): Promise<void> {
    this.#unsaved.clear();
    this.#set([]);
    return this.#do(source => source.clear());
  }

  #save(entries: readonly CallHistoryEntry[]): Promise<void> {
    for (const entry of entries) this.#unsaved.set(entry.id, entry);
    return this.#do(async source => {
      await source.save(entries);
      for (const entry of entries) if (this.#unsaved.get(entry.id) === entry) this.#unsaved.delete(entry.id);
    });
  }

  async #load(source: HistorySource): Promise<void> {
    const loaded: unknown = await source.load();
    if (!Array.isArray(loaded)) throw new TypeError('The history that was loaded is no list.');
    const kept = loaded.flatMap(value => readEntry(value) ?? []);
    this.#set([...this.#unsaved.values()].reduce(withEntry, kept));
    const ids = new Set(this.#entries.map(({ id }) => id));
    const rest = kept.flatMap(({ id }) => (ids.has(id) ? [] : id));
    if (rest.length) await source.remove?.(rest);
  }

  /** Of entries with one id the first counts. */
  #set(entries: readonly CallHistoryEntry[]): void {
    const oldest = (this.#options.wallTime ?? Date.now)() - maxAgeMs;
    const byId = new Map(entries.toReversed().map(entry => [entry.id, entry] as const));
    const kept = [...byId.values()].filter(({ startedAt }) => startedAt > oldest);
    this.#entries = Object.freeze(kept.sort((a, b) => b.startedAt - a.startedAt).slice(0, maxCalls));
    this.#options.onChange(this.#entries);
  }

  /** One after the other; the first failure is reported. Never rejects. */
  #do(act: (source: HistorySource) => unknown): Promise<void> {
    const { source, onFailure } = this.#options;
    if (!source) return this.#queue;
    this.#queue = this.#queue.then(async () => {
      try {
        await act(source);
      } catch (error) {
        if (!this.#hasFailed) onFailure(error);
        this.#hasFailed = true;
      }
    });
    return this.#queue;
  }
}

/** What rang in two tabs is one entry: that which says more. */
function withEntry(entries: readonly CallHistoryEntry[], entry: CallHistoryEntry): readonly CallHistoryEntry[] {
  const twin = entries.find(other => other.id !== entry.id && isSameRing(other, entry));
  if (!twin) return [entry, ...entries];
  return fuller(twin, entry) === twin
    ? entries.filter(({ id }) => id !== entry.id)
    : [entry, ...entries.filter(other => other !== twin)];
}
