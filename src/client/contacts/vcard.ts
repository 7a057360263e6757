import type { ContactInput } from './contact.js';

/** A file of contacts is not longer, in characters; the pictures in it count. */
const maxLength = 30_000_000;

/** Parameters of TEL that say what a number is, and our names of them; the others say what it can do. */
const labels: Readonly<Record<string, string>> = {
  cell: 'mobile',
  home: 'home',
  work: 'work',
  main: 'main',
  pager: 'pager',
  car: 'car',
};

interface Property {
  readonly name: string;
  /** In small letters: `type=cell` and plain `cell` alike are types. */
  readonly types: readonly string[];
  readonly isQuotedPrintable: boolean;
  readonly charset: string;
  readonly value: string;
}

/**
 * The people in a `.vcf` file, of versions 2.1, 3.0 and 4.0, with name and numbers; what cannot be read is left out. Never throws.
 */
export function readVCards(text: string): ContactInput[] {
  const cards: ContactInput[] = [];
  let card: Property[] | null = null;
  for (const line of unfolded(text.slice(0, maxLength))) {
    const property = readProperty(line);
    if (!property) continue;
    if (property.name === 'BEGIN') card = [];
    else if (property.name === 'END') {
      const contact = card && contactOf(card);
      if (contact) cards.push(contact);
      card = null;
    } else card?.push(property);
  }
  return cards;
}

/** A line goes on in the next one that begins with a space; in quoted-printable, behind a `=` at its end. */
const unfolded = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .replace(/^([^:\n]*QUOTED-PRINTABLE[^:\n]*:(?:[^\n]*=\n)*[^\n]*)$/gim, all => all.replace(/=\n/g, ''))
    .split('\n');

function readProperty(line: string): Property | null {
  const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")+):(.*)$/.exec(line) ?? [];
  const [group = '', ...parameters] = head.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const name = group.replace(/^.*\./, '').trim().toUpperCase();
  if (!name) return null;
  const pairs = parameters.map(parameter => /^(?:([\w-]+)=)?"?(.*?)"?$/.exec(parameter.toLowerCase()) ?? []);
  const valuesOf = (key: string) => pairs.filter(pair => (pair[1] ?? 'type') === key).map(pair => pair[2] ?? '');
  return {
    name,
    types: valuesOf('type').flatMap(type => type.split(',')),
    isQuotedPrintable: /quoted-printable/i.test(head),
    charset: valuesOf('charset')[0] ?? 'utf-8',
    value,
  };
}

function contactOf(card: readonly Property[]): ContactInput | null {
  const textOf = (name: string) => card.filter(each => each.name === name).map(decode);
  const [family = '', given = '', middle = ''] = splitAt(textOf('N')[0] ?? '', ';');
  const name =
    unescaped(textOf('FN')[0] ?? '') ||
    [given, middle, family].map(unescaped).filter(Boolean).join(' ') ||
    unescaped(splitAt(textOf('ORG')[0] ?? '', ';')[0] ?? '');
  const numbers = card
    .filter(each => each.name === 'TEL' && !each.types.includes('fax'))
    .map(each => ({ number: unescaped(decode(each)), label: labelOf(each.types) }));
  const note = unescaped(textOf('NOTE')[0] ?? '');
  return name.trim() && numbers.length ? { name, numbers, ...(note && { note }) } : null;
}

const labelOf = (types: readonly string[]): string => labels[types.find(type => type in labels) ?? ''] ?? '';

/** At a separator that no backslash stands before. */
const splitAt = (text: string, separator: string): string[] => text.split(new RegExp(`(?<!\\\\)${separator}`));

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)).trim();

/** Older files have letters beyond ASCII as `=C3=A9`, in the character set that they name. */
function decode({ value, isQuotedPrintable, charset }: Property): string {
  if (!isQuotedPrintable) return value;
  const bytes = [...value.matchAll(/=([\da-f]{2})|([^])/gi)].flatMap(([, hex, letter = '']) =>
    hex ? [parseInt(hex, 16)] : [...new TextEncoder().encode(letter)],
  );
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder().decode(new Uint8Array(bytes)); // a character set that the browser does not know
  }
}
