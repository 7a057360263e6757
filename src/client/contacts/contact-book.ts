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
 * client (`client.people.use(book)`), and is searched by name and number. Nothing is stored.
 */
export class ContactBook implements AddressBook {
  readonly #sources = new Map<string, readonly Contact[]>();
  readonly #listeners = new Set<() => void>();
  /** Made when it is needed. */
  #entries: readonly Entry[] | null = null;
  #byNumber: ReadonlyMap<string, Contact> | null = null;

  /** Everybody: favourites first, then by name. */
  get contacts(): readonly Contact[] {
    return this.#all.map(({ contact }) => contact);
  }

  /** What each source gave. */
  get sources(): ReadonlyMap<string, readonly Contact[]> {
    return this.#sources;
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
    this.#byNumber ??= new Map(
      this.#all
        .flatMap(({ contact }) => contact.numbers.map(each => [numberKey(each.number), contact] as const))
        .reverse(),
    );
    const contact = this.#byNumber.get(numberKey(number));
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
    this.#entries ??= [...this.#sources.values()]
      .flat()
      .sort((a, b) => Number(b.favourite) - Number(a.favourite) || byName(a.name, b.name))
      .map(contact => ({
        contact,
        name: folded(contact.name),
        words: wordsOf(contact.name),
        digits: contact.numbers.map(({ number }) => number.replace(/\D/g, '')),
      }));
    return this.#entries;
  }

  #replace(source: string, contacts: readonly Contact[]): void {
    this.#sources.set(source, contacts);
    this.#entries = this.#byNumber = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

const byName = new Intl.Collator().compare;

const keyOf = ({ name, numbers }: Contact): string =>
  [folded(name), ...numbers.map(({ number }) => numberKey(number))].join('\n');
