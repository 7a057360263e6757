import type { NumberFormats } from '../numbers/number-formats.js';
import { loadPart } from './load-part.js';

/** The part that knows the numbers of the world: on a page once, loaded when an element first wants it. */
export class NumberParts {
  readonly #load: () => Promise<NumberFormats>;
  readonly #listeners = new Set<() => void>();
  #formats: NumberFormats | null = null;
  #loading: Promise<void> | undefined;
  #firstAttempt: Promise<void> | undefined;

  constructor(load: () => Promise<NumberFormats>) {
    this.#load = load;
  }

  /** Null until it is loaded: numbers are then grouped plainly, and dialled as they are read. */
  get formats(): NumberFormats | null {
    return this.#formats;
  }

  /** Loads it, unless that was done; resolves when it is there. @param element Which wants it. */
  load(element: Element): Promise<void> {
    this.#loading ??= loadPart(element, 'The formats of numbers', () => {
      const attempt = this.#attempt();
      this.#firstAttempt ??= attempt.catch(() => {}); // loadPart reports it
      return attempt;
    });
    return this.#loading;
  }

  /** The same, but resolves as well when it could not be loaded at once. It is then tried again. */
  async loadOnce(element: Element): Promise<void> {
    void this.load(element);
    await this.#firstAttempt;
  }

  /** Calls `listener` once it is loaded. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #attempt(): Promise<void> {
    this.#formats = await this.#load();
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Those of this copy of the library. */
export const numberParts = new NumberParts(async () => (await import('../numbers/libphonenumber.js')).numberFormats);
