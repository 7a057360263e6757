import type { Push } from '../client/push/index.js';
import { english, type PushWish, type PushWords, type WishMessage } from './push-messages.js';
import type { WorkerScope } from './worker-scope.js';

const cacheName = 'telnyx-push';
/** A wish for a call whose end is not known is kept for this long, in milliseconds. */
const wishMs = 60_000;

interface KeptWish extends Omit<WishMessage, 'type'> {
  readonly until: number;
}

/**
 * What a worker has to remember while the browser stops it: the words of the page, and what the user wished for before there was a
 * page. Nothing of it is a secret. A browser that forbids storage forgets it.
 */
export class Kept {
  readonly #scope: Pick<WorkerScope, 'caches' | 'registration'>;

  constructor(scope: Pick<WorkerScope, 'caches' | 'registration'>) {
    this.#scope = scope;
  }

  async words(): Promise<PushWords> {
    return { ...english, ...((await this.#read('words')) as Partial<PushWords> | null) };
  }

  async setWords(words: PushWords): Promise<void> {
    await this.#write('words', words);
  }

  async addWish(wish: PushWish, push: Push): Promise<void> {
    const kept: KeptWish = { wish, push, until: push.expiresAt ?? Date.now() + wishMs };
    await this.#write('wish', kept); // the last one counts: people answer one call
  }

  /** The wish that waits for a page, once. */
  async takeWish(): Promise<WishMessage | null> {
    const kept = (await this.#read('wish')) as KeptWish | null;
    await this.dropWish();
    return kept && kept.until > Date.now() ? { type: 'telnyx-push-wish', wish: kept.wish, push: kept.push } : null;
  }

  async dropWish(): Promise<void> {
    await this.#use(cache => cache.delete(this.#address('wish')));
  }

  async #read(name: string): Promise<unknown> {
    return this.#use(async cache => (await (await cache.match(this.#address(name)))?.json()) as unknown);
  }

  async #write(name: string, value: unknown): Promise<void> {
    await this.#use(cache => cache.put(this.#address(name), new Response(JSON.stringify(value))));
  }

  #address(name: string): string {
    return new URL(`.telnyx-push/${name}`, this.#scope.registration.scope).href;
  }

  async #use(act: (cache: Cache) => Promise<unknown>): Promise<unknown> {
    try {
      const cache = await this.#scope.caches?.open(cacheName);
      return (cache && (await act(cache))) ?? null;
    } catch {
      return null; // storage is forbidden here, or full
    }
  }
}
