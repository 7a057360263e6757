import type { CallerInfo } from './caller.js';

/** One number of a person. */
export interface PersonNumber {
  readonly name: string;
  readonly number: string;
  /** What it is, e.g. `Work`; '' if that is not known. */
  readonly label: string;
}

/** People by their numbers: `telnyx-contacts`, or a page's own. */
export interface AddressBook {
  /** Who has this number; null for a stranger. */
  find(number: string): CallerInfo | null;
  /** Whom the number field offers for a text that is typed into it; without this, none. */
  suggest?(text: string, maxItems: number): readonly PersonNumber[];
  /** Calls `listener` on every change. Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** The address book of a client, once there is one: what it says of a number comes before all other sources. */
export class KnownPeople {
  #book: AddressBook | null = null;
  readonly #listeners = new Set<() => void>();
  #stop = () => {};

  get book(): AddressBook | null {
    return this.#book;
  }

  /** Uses this address book from now on, for calls that are under way too. */
  use(book: AddressBook | null): void {
    this.#stop();
    this.#book = book;
    const notify = () => [...this.#listeners].forEach(listener => listener());
    this.#stop = book?.subscribe(notify) ?? (() => {});
    notify();
  }

  find(number: string): CallerInfo | null {
    return this.#book?.find(number) ?? null;
  }

  /** Whether it offers people for what is typed. */
  get canSuggest(): boolean {
    return this.#book?.suggest !== undefined;
  }

  /** For the number field; none if its book does not offer any. */
  suggest(text: string, maxItems: number): readonly PersonNumber[] {
    return this.#book?.suggest?.(text, maxItems) ?? [];
  }

  /** Calls `listener` when there is another book, or something in it changed. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
