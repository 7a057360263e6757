import type { CallerInfo } from '../config/caller.js';
import type { AddressBook, PersonNumber } from '../config/known-people.js';
import { numberKey, readContacts, type Contact, type ContactInput } from './contact.js';
import { folded, isNamed, isNumbered, readTyped, wordsOf } from './name-search.js';
import { readVCards } from './vcard.js';

interface Entry {
  readonly contact: Contact;
  /** What a search looks into. */
  readonly name: string;
  /** See `wordsOf`. */
  readonly words: string;
  readonly digits: readonly string[];
}

/**
 * People and their numbers, from any number of sources: a page's list, a server's, an imported file. It names the callers of a
 * client (`client.people.use(book)`), and is searched by name and number. It stores nothing itself.
 */
export class ContactBook implements AddressBook {
  readonly #sources = new Map<string, readonly Contact[]>();
  readonly #favourites = new Map<string, boolean>();
  readonly #listeners = new Set<() => void>();
  /** Made when it is needed. */
  #entries: readonly Entry[] | null = null;
  #byNumber: ReadonlyMap<string, Contact> | null = null;
  #readNational: ((number: string) => string | null) | null = null;

  /** Everybody, each once: favourites first, then by name. */
  get contacts(): readonly Contact[] {
    return this.#all.map(({ contact }) => contact);
  }

  /** What each source gave. */
  get sources(): ReadonlyMap<string, readonly Contact[]> {
    return this.#sources;
  }

  /** What the user made of numbers, by `numberKey`: it comes before the `favourite` that a source gives. */
  get favourites(): ReadonlyMap<string, boolean> {
    return this.#favourites;
  }

  /**
   * Reads a number that is only valid in one country as E.164, null if it is not valid there, so that `(202) 555-0142` in the book is known
   * as `+12025550142`. Without it nothing is guessed.
   */
  get readNational(): ((number: string) => string | null) | null {
    return this.#readNational;
  }
  set readNational(reader: ((number: string) => string | null) | null) {
    if (reader === this.#readNational) return;
    this.#readNational = reader;
    this.#change();
  }

  /** Makes whoever has this number a favourite, or no more. */
  setFavourite(number: string, isOn: boolean): void {
    const key = numberKey(number);
    if (this.#favourites.get(key) === isOn) return;
    this.#favourites.set(key, isOn);
    this.#change();
  }

  /** Forgets what the user made of numbers. */
  clearFavourites(): void {
    if (!this.#favourites.size) return;
    this.#favourites.clear();
    this.#change();
  }

  /** Whether a number in the book is such a one. */
  hasNumber(isWanted: (number: string) => boolean): boolean {
    return this.#all.some(({ contact }) => contact.numbers.some(({ number }) => isWanted(number)));
  }

  /** Puts these people in the place of those that the same source gave before. What cannot be used is left out. */
  set(source: string, contacts: readonly ContactInput[]): void {
    this.#replace(source, readContacts(contacts));
  }

  /** Adds the people of a vCard file. Those whose name and numbers are there already are not added again. Returns how many are new. */
  importVCards(text: string): number {
    const known = new Set(this.contacts.map(keyOf));
    const found = readContacts(readVCards(text)).filter(contact => {
      const key = keyOf(contact);
      return !known.has(key) && known.add(key);
    });
    if (found.length) this.#replace('vcard', [...(this.#sources.get('vcard') ?? []), ...found]);
    return found.length;
  }

  /** Who has this number, however it is written; null for a stranger. Never a guess: see `numberKey`. */
  find(number: string): CallerInfo | null {
    this.#byNumber ??= this.#index();
    const national = () => this.#readNational?.(number);
    const contact = this.#byNumber.get(numberKey(number)) ?? this.#byNumber.get(numberKey(national() ?? ''));
    if (!contact) return null;
    const { name, picture, note, href } = contact;
    return { name, ...(picture && { picture }), ...(note && { note }), ...(href && { href }) };
  }

  /** People with all words of a text in their name, or its digits in a number. An empty text finds everybody. */
  search(text: string): readonly Contact[] {
    const words = folded(text).split(/\s+/).filter(Boolean);
    const digits = /\p{L}/u.test(text) ? '' : text.replace(/\D/g, '');
    const fits = ({ name, digits: numbers }: Entry): boolean =>
      words.every(word => name.includes(word)) || (digits !== '' && numbers.some(number => number.includes(digits)));
    return this.#all.filter(fits).map(({ contact }) => contact);
  }

  /** Numbers of people whose name has words that begin so, and numbers with these digits: to be offered as one types. */
  suggest(text: string, maxItems: number): readonly PersonNumber[] {
    const typed = readTyped(text);
    const found: PersonNumber[] = [];
    for (const { contact, words } of this.#all) {
      const { name, numbers } = contact;
      const isWanted = isNamed(words, typed);
      for (const { number, label } of numbers)
        if (isWanted || isNumbered(number, typed)) found.push({ name, number, label });
      if (found.length >= maxItems) break;
    }
    return found.slice(0, maxItems);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #all(): readonly Entry[] {
    const seen = new Set<string>();
    this.#entries ??= [...this.#sources.values()]
      .flat()
      .filter(contact => {
        const key = spelling(contact);
        return !seen.has(key) && seen.add(key);
      })
      .map(contact => this.#marked(contact))
      .sort((a, b) => Number(b.favourite) - Number(a.favourite) || byName(a.name, b.name))
      .map(contact => ({
        contact,
        name: folded(contact.name),
        words: wordsOf(contact.name),
        digits: contact.numbers.map(({ number }) => number.replace(/\D/g, '')),
      }));
    return this.#entries;
  }

  /** As the user has marked them. */
  #marked(contact: Contact): Contact {
    if (!this.#favourites.size) return contact;
    const own = contact.numbers.flatMap(({ number }) => this.#favourites.get(numberKey(number)) ?? []);
    const favourite = own.length ? own.includes(true) : contact.favourite;
    return favourite === contact.favourite ? contact : Object.freeze({ ...contact, favourite });
  }

  /** Of two with one number the first; as it is written before as it is read in the country. */
  #index(): ReadonlyMap<string, Contact> {
    const numbers = this.#all.flatMap(({ contact }) => contact.numbers.map(({ number }) => [number, contact] as const));
    const read = this.#readNational;
    const national = numbers.flatMap(([number, contact]) => {
      const known = read?.(number);
      return known ? [[numberKey(known), contact] as const] : [];
    });
    const written = numbers.map(([number, contact]) => [numberKey(number), contact] as const);
    const index = new Map([...written, ...national].reverse());
    index.delete('');
    return index;
  }

  #replace(source: string, contacts: readonly Contact[]): void {
    if (!contacts.length && !this.#sources.get(source)?.length) return;
    if (contacts.length) this.#sources.set(source, contacts);
    else this.#sources.delete(source);
    this.#change();
  }

  #change(): void {
    this.#entries = this.#byNumber = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Several sources may have one person: the same name, the same numbers. */
const spelling = ({ name, numbers }: Contact): string => [name, ...numbers.map(({ number }) => number)].join('\n');

const byName = new Intl.Collator().compare;

const keyOf = ({ name, numbers }: Contact): string =>
  [folded(name), ...numbers.map(({ number }) => numberKey(number))].join('\n');
