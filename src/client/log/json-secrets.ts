/** Names under which secrets stand, in JSON and in queries. */
export const secretName = /passw(?:or)?d|passphrase|pwd|token|credential|secret|api[-_]?key|authorization/i;

/** A `"` with the backslashes before it. */
interface Quote {
  readonly start: number;
  /** Behind the `"`. */
  readonly end: number;
  /**
   * How deep its string lies in JSON that stands as a string in JSON: at level n a quote has 2ⁿ − 1 backslashes, and an
   * escaped backslash before it adds a multiple of 2ⁿ⁺¹.
   */
  readonly level: number;
}

/**
 * Hides the values of secret names in JSON, at any depth of JSON in strings of JSON, cut off wherever it may be.
 * @returns The text, and how many characters were looked at: never more than a few for each one of the text.
 */
export function hideJsonSecrets(text: string): { readonly text: string; readonly steps: number } {
  const reader = new QuoteReader(text);
  let hidden = '';
  let copied = 0;
  let nameStart = 0;
  for (let close = reader.next(0); close;) {
    const valueStart = reader.isSecret(nameStart, close) ? reader.valueAfter(close) : null;
    const valueEnd = valueStart === null ? null : reader.endOfValue(valueStart, close.level);
    if (valueStart !== null && valueEnd !== null) {
      const quote = text.slice(close.start, close.end);
      hidden += `${text.slice(copied, valueStart)}${quote}…${quote}`;
      copied = valueEnd;
    }
    nameStart = valueEnd ?? close.end;
    close = reader.next(nameStart);
  }
  return { text: hidden + text.slice(copied), steps: reader.steps };
}

/** Goes from quote to quote, forward only. */
class QuoteReader {
  /** Characters looked at. */
  steps = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first quote from here on. @param from Behind a quote, or where no backslash goes before. */
  next(from: number): Quote | null {
    const mark = this.#text.indexOf('"', from);
    this.steps += (mark < 0 ? this.#text.length : mark) - from;
    if (mark < 0) return null;
    let start = mark;
    while (start > from && this.#text[start - 1] === '\\') start--;
    this.steps += mark - start + 1;
    return { start, end: mark + 1, level: trailingZeros(mark - start + 1) };
  }

  /** Whether what stands before a quote names a secret. */
  isSecret(from: number, { start }: Quote): boolean {
    this.steps += start - from;
    return secretName.test(this.#text.slice(from, start));
  }

  /** Where the value of a name begins; null if there is no colon behind it, so that it is no name. */
  valueAfter(name: Quote): number | null {
    const colon = this.#skipBlank(name.end);
    return this.#text[colon] === ':' ? this.#skipBlank(colon + 1) : null;
  }

  /** Where a value ends that begins here; null for one that holds no secret: true, false, null, or nothing. */
  endOfValue(start: number, level: number): number | null {
    const first = this.#text[start] ?? '';
    if (first === '{' || first === '[') return this.#endOfGroup(start, level);
    if (/[-\d]/.test(first)) return this.#skip(start, /[-+.\deE]/);
    const quoteAt = this.#skip(start, /\\/);
    if (this.#text[quoteAt] !== '"') return null;
    const open = this.next(start);
    return open && open.level >= level ? this.#endOfString(open) : null; // a lower level: the text around it ends here
  }

  #endOfString(open: Quote): number {
    let close = this.next(open.end);
    while (close && close.level > open.level) close = this.next(close.end);
    if (!close) return this.#text.length;
    return close.level === open.level ? close.end : close.start;
  }

  /** The end of an object or a list; brackets in its strings do not count. */
  #endOfGroup(start: number, level: number): number {
    let depth = 0;
    let quote = this.next(start);
    for (let at = start; at < this.#text.length;) {
      if (at === quote?.start) {
        if (quote.level < level) return at;
        at = this.#endOfString(quote);
        quote = this.next(at);
        continue;
      }
      const char = this.#text[at++] ?? '';
      this.steps++;
      if ('{['.includes(char)) depth++;
      else if (']}'.includes(char) && --depth === 0) return at;
    }
    return this.#text.length;
  }

  /** Blanks, also those that are escaped because they stand in a string. */
  #skipBlank(from: number): number {
    for (let at = from; ;) {
      at = this.#skip(at, /\s/);
      const escape = this.#skip(at, /\\/);
      if (escape === at || !/[nrt]/.test(this.#text[escape] ?? '')) return at;
      at = escape + 1;
    }
  }

  #skip(from: number, chars: RegExp): number {
    let at = from;
    while (chars.test(this.#text[at] ?? '')) at++;
    this.steps += at - from + 1;
    return at;
  }
}

const trailingZeros = (count: number): number => 31 - Math.clz32(count & -count);
