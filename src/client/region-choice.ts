import { regions, type Region } from './config/endpoint.js';

const key = 'telnyx-region';

/** The region that the user chose, kept across page loads until it is cleared; without storage, as long as its client. */
export class RegionChoice {
  #unstored: Region | null = null;

  get(): Region | null {
    try {
      return regions.find(region => region === localStorage.getItem(key)) ?? this.#unstored;
    } catch {
      return this.#unstored; // no storage, or none allowed
    }
  }

  /** @param region null clears it. */
  set(region: Region | null): void {
    this.#unstored = null;
    try {
      if (region) localStorage.setItem(key, region);
      else localStorage.removeItem(key);
    } catch {
      this.#unstored = region;
    }
  }
}
