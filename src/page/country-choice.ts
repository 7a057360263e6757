import { isCountryCode } from '../client/index.js';

const key = 'telnyx-country';

/** Whose numbers the user types, kept over page loads until it is cleared; without storage, as long as the page. */
export class CountryChoice {
  readonly #listeners = new Set<() => void>();
  #unstored: string | null = null;

  /** ISO 3166 code in capitals; null if the user has not chosen. */
  get(): string | null {
    try {
      const stored = localStorage.getItem(key);
      return isCountryCode(stored) ? stored : this.#unstored;
    } catch {
      return this.#unstored; // no storage, or none allowed
    }
  }

  /** @param country null clears it. */
  set(country: string | null): void {
    const code = country && isCountryCode(country) ? country.toUpperCase() : null;
    this.#unstored = null;
    try {
      if (code) localStorage.setItem(key, code);
      else localStorage.removeItem(key);
    } catch {
      this.#unstored = code;
    }
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls `listener` on each change in this page. Returns the function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** That of the page. */
export const countryChoice = new CountryChoice();
