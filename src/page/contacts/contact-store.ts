import { readContacts, type Contact } from '../../client/contacts/index.js';

/** What a user has of contacts beside those of the page: plain data, which outlives pages and versions. */
export interface KeptContacts {
  /** From vCard files. */
  readonly imported: readonly Contact[];
  /** By number, see `numberKey`: what the user has made of each. */
  readonly favourites: ReadonlyMap<string, boolean>;
}

/** Where the contacts of one user are kept. Each method may throw, or reject. */
export interface ContactStore {
  /** What is kept; anything may be in it. */
  load(): unknown;
  save(kept: object): unknown;
  clear(): unknown;
  /** Calls `listener` when another tab changed them. Returns the function that stops it. */
  subscribe?(listener: () => void): () => void;
}

const [maxFavourites, maxKey] = [20_000, 300];

/** What was stored, as far as it can be used: storage may be corrupt, or of another version. */
export function readKept(value: unknown): KeptContacts {
  const { imported, favourites } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  const pairs = (Array.isArray(favourites) ? (favourites as unknown[]).slice(0, maxFavourites) : []).flatMap(pair => {
    const [key, isOn] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof key === 'string' && key.length <= maxKey && typeof isOn === 'boolean' ? [[key, isOn] as const] : [];
  });
  return { imported: readContacts(imported), favourites: new Map(pairs) };
}
