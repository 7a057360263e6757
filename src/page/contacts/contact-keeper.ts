/** The contacts of a client in one book: those of tags, of addresses, and of the user, which are kept as the history is. */
import type { SessionOwner, TelnyxClient } from '../../client/index.js';
import { errorCodes, readDestination, TelnyxError } from '../../client/index.js';
import { ContactBook, type ContactInput } from '../../client/contacts/index.js';
import { fromCountry, mayBeNational } from '../../numbers/national-destination.js';
import { logForEmbedder } from '../embedder.js';
import type { HistoryMode } from '../history/history-source.js';
import { numberParts } from '../number-parts.js';
import { isSameOwner } from '../same-owner.js';
import { readKept, type ContactStore, type KeptContacts } from './contact-store.js';
import { fetchContacts } from './fetch-contacts.js';
import { storeFor } from './open-contact-store.js';

const nothing: KeptContacts = Object.freeze({ imported: Object.freeze([]), favourites: new Map() });

export class ContactKeeper {
  readonly #client: TelnyxClient | undefined;
  readonly #listeners = new Set<() => void>();
  /** What was given by elements, each under a source of its own. */
  readonly #given = new Map<
    Element,
    { readonly source: string; readonly contacts: readonly ContactInput[] | undefined }
  >();
  /** Addresses that were asked, and whether they are still, or answered with no list. */
  readonly #addresses = new Map<string, 'running' | 'failed' | 'read'>();
  #book = new ContactBook();
  #stopListening = () => {};
  #count = 0;
  #mode: HistoryMode;
  #owner: SessionOwner | null = null;
  #store: ContactStore | null = null;
  #stopFollowing = () => {};
  /** What is in the store, as far as is known: what is not written again. */
  #kept: KeptContacts = nothing;
  /** What comes from the store is not written there again. */
  #isReading = false;
  #country: string | null = null;
  /** What is read and written follows in order. */
  #queue: Promise<void> = Promise.resolve();
  #hasFailed = false;

  /** @param client None for an element without a phone: then nothing is kept. */
  constructor(client?: TelnyxClient, mode: HistoryMode = 'off') {
    this.#client = client;
    this.#mode = mode;
    this.#listen();
    client?.people.subscribe(() => this.#share());
    this.#share();
    this.look();
  }

  /** That of the client, if it is one of ours. */
  get book(): ContactBook {
    return this.#book;
  }

  /** Whether lists are asked for, or could not be read. */
  get loading(): 'no' | 'running' | 'failed' {
    const all = [...this.#addresses.values()];
    return all.includes('running') ? 'running' : all.includes('failed') ? 'failed' : 'no';
  }

  /** Calls `listener` on every change, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  configure(mode: HistoryMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    if (this.#owner) this.#open(this.#owner);
  }

  /** The client may have another user now, or another country. */
  look(): void {
    const { owner, registered, state } = this.#client ?? {};
    if (state && state.country.code !== this.#country) {
      this.#country = state.country.code;
      this.#book.readNational = null;
    }
    this.#readNational();
    if (!owner || !registered || (this.#owner && isSameOwner(this.#owner, owner))) return;
    const isOther = this.#owner !== null;
    this.#leave(); // what is forgotten stays where it is kept
    if (isOther) this.#forget();
    this.#open(owner);
  }

  /**
   * Takes what an element has, in place of what it had. What an element gave that is gone stays until another one gives something: a
   * screen that is closed deletes no contact.
   */
  give(element: Element, contacts: readonly ContactInput[] | undefined, url?: string): void {
    const before = this.#given.get(element);
    for (const [other, { source }] of this.#given)
      if (!other.isConnected && other !== element) {
        this.#given.delete(other);
        this.#book.set(source, []);
      }
    const source = before?.source ?? `element ${(this.#count += 1)}`;
    this.#given.set(element, { source, contacts });
    if (contacts !== before?.contacts) this.#book.set(source, contacts ?? []);
    if (url && !this.#addresses.has(url)) void this.#fetch(url);
  }

  /** Asks the addresses again that did not answer with a list. */
  retry(): void {
    for (const [url, state] of this.#addresses) if (state === 'failed') void this.#fetch(url);
  }

  /** Resolves when all is read and written. */
  async idle(): Promise<void> {
    await this.#queue;
  }

  /** Deletes what the user imported, and what they made a favourite. */
  clear(): Promise<void> {
    return this.#run(async () => {
      this.#forget();
      await this.#store?.clear();
    });
  }

  /** Deletes it of a user who may be signed in no more. */
  signOut(owner: SessionOwner): Promise<void> {
    this.#leave();
    this.#forget();
    return this.#run(async () => (await storeFor(owner, this.#mode))?.clear());
  }

  async #fetch(url: string): Promise<void> {
    this.#addresses.set(url, 'running');
    this.#emit();
    try {
      const contacts = await fetchContacts(url);
      this.#addresses.set(url, 'read');
      this.#book.set(`src ${url}`, contacts);
    } catch {
      this.#addresses.set(url, 'failed');
    }
    this.#emit();
  }

  /** One address book for all elements of a client. A page that has one of its own keeps it for its calls. */
  #share(): void {
    const { people } = this.#client ?? {};
    if (people?.book instanceof ContactBook) this.#adopt(people.book);
    else if (people && !people.book) people.use(this.#book);
  }

  #adopt(book: ContactBook): void {
    if (book === this.#book) return;
    const before = this.#book;
    this.#book = book;
    for (const [source, contacts] of before.sources) book.set(source, contacts);
    for (const [number, isOn] of before.favourites) book.setFavourite(number, isOn);
    this.#listen();
  }

  #listen(): void {
    this.#stopListening();
    this.#stopListening = this.#book.subscribe(() => {
      this.#save();
      this.#readNational();
      this.#emit();
    });
  }

  /** The next user sees nothing of them. */
  #forget(): void {
    this.#kept = nothing;
    this.#book.set('vcard', []);
    this.#book.clearFavourites();
  }

  #leave(): void {
    this.#stopFollowing();
    this.#stopFollowing = () => {};
    this.#store = null;
    this.#owner = null;
  }

  /** What the user made before the sign-in, or where it was kept until now, is theirs too. */
  #open(owner: SessionOwner): void {
    this.#leave();
    this.#owner = owner;
    void this.#run(async () => {
      const store = await storeFor(owner, this.#mode);
      if (this.#owner !== owner) return;
      this.#store = store;
      if (!store) return;
      await this.#load(store, 'added');
      if (this.#owner !== owner) return;
      this.#stopFollowing = store.subscribe?.(() => void this.#do(its => this.#load(its, 'replaced'))) ?? (() => {});
      this.#save();
    });
  }

  async #load(store: ContactStore, how: 'added' | 'replaced'): Promise<void> {
    const kept = readKept(await store.load());
    if (store !== this.#store) return;
    const { sources, favourites } = this.#book;
    const own = how === 'added' ? (sources.get('vcard') ?? []) : [];
    const rest = how === 'added' ? [...favourites] : [];
    this.#isReading = true;
    if (how === 'replaced') this.#book.clearFavourites();
    this.#book.set('vcard', [...kept.imported, ...own]);
    for (const [number, isOn] of [...kept.favourites, ...rest]) this.#book.setFavourite(number, isOn);
    this.#isReading = false;
    this.#kept = { imported: own.length ? kept.imported : this.#imported, favourites: kept.favourites };
  }

  get #imported(): KeptContacts['imported'] {
    return this.#book.sources.get('vcard') ?? nothing.imported;
  }

  #save(): void {
    const [imported, { favourites }] = [this.#imported, this.#book];
    if (
      !this.#store ||
      this.#isReading ||
      (imported === this.#kept.imported && isEqual(favourites, this.#kept.favourites))
    )
      return;
    const kept = { imported, favourites: new Map(favourites) };
    this.#kept = kept;
    void this.#do(store => (kept === this.#kept ? store.save({ imported, favourites: [...kept.favourites] }) : null));
  }

  /** Numbers without a country code are known by the phone's country, once what reads them is there. */
  #readNational(): void {
    const country = this.#country;
    if (!country || this.#book.readNational || !this.#book.hasNumber(text => mayBeNational(readDestination(text))))
      return;
    const { formats } = numberParts;
    if (formats) this.#book.readNational = text => fromCountry(readDestination(text), country, formats).number;
    else void numberParts.load(document.documentElement).then(this.#onFormats);
  }

  readonly #onFormats = (): void => this.#readNational();

  /** @param store That of the user, unless they are gone. */
  #do(act: (store: ContactStore) => unknown, store = this.#store): Promise<void> {
    return store ? this.#run(() => act(store)) : this.#queue;
  }

  /** One after the other; the first failure is reported. Never rejects. */
  #run(act: () => unknown): Promise<void> {
    this.#queue = this.#queue.then(act).then(noValue, (cause: unknown) => {
      if (!this.#hasFailed)
        void logForEmbedder(
          document.documentElement,
          new TelnyxError(errorCodes.HISTORY_NOT_KEPT, `Contacts: ${String(cause)}`, { cause }),
        );
      this.#hasFailed = true;
    });
    return this.#queue;
  }

  #emit(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const noValue = (): void => {};

const isEqual = (a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
