import type { CallerInfo } from './caller.js';

/** People by their numbers: `telnyx-contacts`, or a page's own. */
export interface AddressBook {
  /** Who has this number; null for a stranger. */
  find(number: string): CallerInfo | null;
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

  /** Calls `listener` when there is another book, or something in it changed. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
