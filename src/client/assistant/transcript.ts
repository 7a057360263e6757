/** Puts a conversation together from what comes in pieces: in order, each line once, no more than so many. */
import { errorCodes } from '../errors/error-codes.js';
import { uuid } from '../base/uuid.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { ConversationItem, HeardItem } from './conversation-item.js';

/** Older lines than these are forgotten. */
const most = 500;

/** Pieces join the line of their id; a line is final when the server says so, or when another speaker begins. */
export class Transcript {
  /** With those that have no words yet: they keep a place. */
  #all: readonly ConversationItem[] = [];
  #shown: readonly ConversationItem[] = Object.freeze([]);
  /** Those that the server sent whole: late pieces of them are ignored. */
  readonly #whole = new Set<string>();
  readonly #onFinal: (item: ConversationItem) => void;

  /** @param onFinal Called with each line that is said to its end; again if it went on after all. */
  constructor(onFinal: (item: ConversationItem) => void) {
    this.#onFinal = onFinal;
  }

  /** Frozen, oldest first; replaced on every change. */
  get items(): readonly ConversationItem[] {
    return this.#shown;
  }

  find(id: string): ConversationItem | undefined {
    return this.#all.find(item => item.id === id);
  }

  /** Takes an item whole, or as far as it is; the same id replaces what was there. */
  put({ after, isFinal, ...heard }: HeardItem, at: number, latencyMs: number | null = null): void {
    const id = heard.id || this.#unnamed(heard.role);
    const known = this.find(id);
    const isOwn = known?.status === 'sending' || known?.status === 'sent' || known?.status === 'failed';
    if (isFinal) this.#whole.add(id);
    this.#set(
      {
        id,
        role: heard.role,
        text: heard.text || (known?.text ?? ''),
        images: heard.images.length ? heard.images : (known?.images ?? []),
        status: isOwn ? 'sent' : isFinal ? 'final' : 'partial',
        at: known?.at ?? at,
        latencyMs: known ? known.latencyMs : latencyMs,
        error: null,
      },
      after,
    );
  }

  /** Adds a piece to what the assistant says. */
  append(id: string, delta: string, at: number, latencyMs: number | null = null): void {
    if (this.#whole.has(id)) return;
    const known = this.find(id) ?? { id, role: 'assistant', text: '', images: [], at, latencyMs, error: null };
    this.#set({ ...known, text: known.text + delta, status: 'partial' });
  }

  /** Adds or changes a message that was written here. */
  write(item: ConversationItem): void {
    this.#set(item);
  }

  /** The end of one line, or of all that still grow. */
  finish(id?: string): void {
    for (const item of this.#all) {
      if (item.status === 'partial' && (!id || item.id === id)) this.#set({ ...item, status: 'final' });
    }
  }

  /** The call is over: messages that were not sent have failed. */
  end(): void {
    this.finish();
    const error = new TelnyxError(errorCodes.MESSAGE_NOT_SENT, 'The call ended.').toJSON();
    for (const item of this.#all) if (item.status === 'sending') this.#set({ ...item, status: 'failed', error });
  }

  /** Takes up what was said before, such as before a page load. */
  restore(items: readonly ConversationItem[]): void {
    this.#show(items.map(item => Object.freeze({ ...item, images: Object.freeze([...item.images]) })));
  }

  clear(): void {
    this.#whole.clear();
    this.#show([]);
  }

  /** A line without an id continues the one of the same side that still grows. */
  #unnamed(role: ConversationItem['role']): string {
    const last = this.#all.findLast(item => item.role === role);
    return last?.status === 'partial' ? last.id : uuid();
  }

  #set(given: ConversationItem, after = ''): void {
    const item = Object.freeze({ ...given, images: Object.freeze([...given.images]) });
    const known = this.find(item.id);
    if (known) this.#show(this.#all.map(each => (each === known ? item : each)));
    else {
      this.finish(); // another speaker begins
      const before = this.#all.findIndex(({ id }) => id === after);
      this.#show(this.#all.toSpliced(before < 0 ? this.#all.length : before + 1, 0, item));
    }
    const isNews = known?.text !== item.text || known.status === 'partial' || known.status === 'sending';
    if (isNews && isShown(item) && (item.status === 'final' || item.status === 'sent')) this.#onFinal(item);
  }

  #show(all: readonly ConversationItem[]): void {
    for (const { id } of all.slice(0, -most)) this.#whole.delete(id);
    this.#all = all.slice(-most);
    this.#shown = Object.freeze(this.#all.filter(isShown));
  }
}

const isShown = ({ text, images }: ConversationItem): boolean => text.trim() !== '' || images.length > 0;
