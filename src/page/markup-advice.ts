/** Suggestions for markup that has no effect; loaded for pages that have some. */
import { errorCodes, TelnyxError } from '../client/index.js';
import { reportToEmbedder } from './embedder.js';

/** Attributes of HTML and of frameworks that are near to one of ours and mean something else. */
const others = ['form', 'name', 'type', 'width', 'size', 'value', 'target', 'model', 'model-value'];

export interface DoubtfulMarkup {
  /** Attributes that the element does not read. */
  readonly attributes: readonly string[];
  /** Those that it reads. */
  readonly known: readonly string[];
  /** Children that are shown nowhere. */
  readonly lost: readonly Element[];
}

/** Reports each mistake to the page's owner, once. */
export function reportMarkup(element: Element, markup: DoubtfulMarkup): void {
  for (const advice of markupAdvice(element, markup))
    reportToEmbedder(element, new TelnyxError(errorCodes.INVALID_MARKUP, advice));
}

/** One sentence for each mistake. Values of attributes are not in it: they may be secret. */
export function markupAdvice(element: Element, { attributes, known, lost }: DoubtfulMarkup): readonly string[] {
  const tag = element.localName;
  const misspelt = attributes.flatMap(name => {
    const meant = others.includes(name) ? undefined : nearest(name, known);
    return meant ? [`<${tag} ${name}> does nothing: is ${meant} meant?`] : [];
  });
  const stray = lost.filter(child => child.slot || isLast(element));
  if (!stray.length) return misspelt;
  const shown = stray.slice(0, 3).map(({ localName, slot }) => `<${localName}${slot ? ` slot="${slot}"` : ''}>`);
  const list = [...shown, ...(stray.length > 3 ? ['…'] : [])].join(', ');
  return [
    ...misspelt,
    `<${tag}> shows nothing of what is in it (${list}): HTML has no <${tag} />, so write </${tag}>.`,
  ];
}

/**
 * Whether nothing follows an element in its parent. A tag that is not closed takes all up to there; one that is closed on
 * purpose, around what was to be seen before the script came, often has something behind it.
 */
function isLast(element: Element): boolean {
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    const isOurs = next instanceof Element && next.matches('.telnyx-announcer, script');
    if (!isOurs && !(next instanceof Comment) && next.textContent?.trim()) return false;
  }
  return true;
}

const letters = (name: string): string => name.replaceAll(/[-_]/g, '');

/** The attribute that a name is a misspelling of. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map(attribute => ({ attribute, slips: slipsBetween(letters(name), letters(attribute)) }))
    .filter(({ attribute, slips }) => slips <= allowedSlips(letters(attribute)));
  return near.toSorted((a, b) => a.slips - b.slips)[0]?.attribute;
}

/** In a short word each letter makes another word. */
const allowedSlips = ({ length }: string): number => (length < 5 ? 0.5 : length < 8 ? 1 : 2);

/** How many letters are wrong, missing or too many (Damerau–Levenshtein); two that are swapped count half. */
function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
          isSwap ? at(row - 2, column - 2) + 0.5 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
