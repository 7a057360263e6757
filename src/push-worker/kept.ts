import type { Push } from '../client/push/index.js';
import { english, type PushWish, type PushWords, type WishMessage } from './push-messages.js';
import type { WorkerScope } from './worker-scope.js';

const cacheName = 'telnyx-push';
/** A wish for a call whose end is not known is kept for this long, in milliseconds. */
const wishMs = 60_000;
/** So many calls that were missed are kept, the newest. */
const mostMissed = 50;

interface KeptWish extends Omit<WishMessage, 'type'> {
  readonly until: number;
}

/**
 * What a worker has to remember while the browser stops it: the words of the page, what the user wished for before there was a page,
 * and which calls were missed until there is one. Nothing of it is a secret. A browser that forbids storage forgets it.
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

  /** Calls of notifications are for this user from now on; those of another are forgotten. Gives the ones missed, once. */
  async takeMissed(given: unknown): Promise<readonly Push[]> {
    const user = String(given).slice(0, 500); // it comes from a page of the site
    const missed = (await this.#read('user')) === user ? await this.#missed() : [];
    await this.#write('user', user);
    await this.#write('missed', []);
    return missed;
  }

  /** Only its notification has shown it. */
  async addMissed(push: Push): Promise<void> {
    if ((await this.#read('declined')) === push.id) return;
    const others = (await this.#missed()).filter(({ id }) => id !== push.id);
    await this.#write('missed', [...others, { ...push, sentAt: push.sentAt ?? Date.now() }].slice(-mostMissed));
  }

  /** What was declined here is not missed, though it may ring on elsewhere. */
  async setDeclined({ id }: Push): Promise<void> {
    await this.#write('declined', id);
  }

  async #missed(): Promise<readonly Push[]> {
    return ((await this.#read('missed')) as readonly Push[] | null) ?? [];
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
