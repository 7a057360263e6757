import { regions, type Region } from './config/endpoint.js';

const key = 'telnyx-region';

/** The region that the user chose, kept across page loads until it is cleared. */
export const regionChoice = {
  get(): Region | null {
    try {
      return regions.find(region => region === localStorage.getItem(key)) ?? null;
    } catch {
      return null; // no storage, or none allowed
    }
  },

  /** @param region null clears it. */
  set(region: Region | null): void {
    try {
      if (region) localStorage.setItem(key, region);
      else localStorage.removeItem(key);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  },
};
