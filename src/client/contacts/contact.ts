import { readCaller } from '../config/caller.js';
import { readDestination } from '../config/destination.js';

/** One number of a person, as people write it. */
export interface ContactNumber {
  readonly number: string;
  /** What it is, e.g. `Work`; '' if that is not known. */
  readonly label: string;
}

/** A person in an address book. */
export interface Contact {
  readonly name: string;
  readonly numbers: readonly ContactNumber[];
  readonly favourite: boolean;
  /** As in `CallerInfo`. */
  readonly picture?: string;
  readonly note?: string;
  readonly href?: string;
}

/** A person as a page or a file gives it. */
export interface ContactInput {
  readonly name: string;
  /** Either one number, or several. */
  readonly number?: string;
  readonly numbers?: readonly (string | { readonly number: string; readonly label?: string })[];
  readonly favourite?: boolean;
  readonly picture?: string;
  readonly note?: string;
  readonly href?: string;
}

/** No address book that a page shows is longer; nobody has more numbers. */
const [maxContacts, maxNumbers, maxLength] = [20_000, 20, 256];

/** What of a list can be used: people with a name or a number, everything bounded. Never throws for what is in it. */
export function readContacts(list: unknown): readonly Contact[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, maxContacts).flatMap((entry: unknown) => readContact(entry) ?? []);
}

function readContact(entry: unknown): Contact | null {
  try {
    const { number, numbers, favourite } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    const all: readonly unknown[] = [
      number,
      ...(Array.isArray(numbers) ? (numbers as unknown[]).slice(0, maxNumbers) : []),
    ];
    const read = all.flatMap((each: unknown) => readNumber(each) ?? []);
    const { name = read[0]?.number ?? '', ...rest } = readCaller(entry) ?? {};
    return name ? Object.freeze({ name, ...rest, numbers: Object.freeze(read), favourite: favourite === true }) : null;
  } catch {
    return null; // a getter of the page threw
  }
}

function readNumber(value: unknown): ContactNumber | null {
  const { number, label } = (typeof value === 'object' && value ? value : { number: value }) as Record<string, unknown>;
  const text = (typeof number === 'number' ? String(number) : typeof number === 'string' ? number : '').trim();
  if (text.length > maxLength || !readDestination(text).destination) return null;
  return Object.freeze({ number: text, label: readCaller({ name: label })?.name?.slice(0, 40) ?? '' });
}

/**
 * What is the same for one number in all its spellings: `+1 (202) 555-0142`, `tel:+12025550142`. Numbers of eleven digits and
 * more are the same with and without `+`, as networks send them. Nothing is compared by its last digits alone: two people
 * may share those.
 */
export function numberKey(text: string): string {
  const { destination } = readDestination(text);
  const sip = /^sips?:([^@;]+)@/i.exec(destination)?.[1];
  const plain = sip && /^\+?\d+$/.test(sip) ? sip : destination;
  return /^\+?\d{11,}$/.test(plain) ? plain.replace('+', '') : plain.toLowerCase();
}
