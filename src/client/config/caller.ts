/** What a page knows of the people who call, and are called. */

/** What is known of a person. What is not given, or cannot be used, is left as the call has it. */
export interface CallerInfo {
  /** At most 256 characters. */
  readonly name?: string;
  /** `https:`, of the page's own origin, or a `data:` picture of at most 100,000 characters. */
  readonly picture?: string;
  /** What to know before one answers, e.g. `Gold customer since 2019`. At most 500 characters. */
  readonly note?: string;
  /** Where there is more, e.g. the customer's page in a CRM; `http:` or `https:`. Relative addresses are those of the page. */
  readonly href?: string;
}

/**
 * Says who a number belongs to; null or undefined where nothing is known.
 * @param number As the call has it: mostly E.164, else a SIP address, a short number or a user name. Never empty.
 * @param about `signal` is aborted when the call is over.
 */
export type ResolveCaller = (
  number: string,
  about: { readonly direction: 'inbound' | 'outbound'; readonly signal: AbortSignal },
) => CallerInfo | null | undefined | Promise<CallerInfo | null | undefined>;

/** Longest name, note, address and `data:` picture, in characters. */
const [maxName, maxNote, maxAddress, maxPicture] = [256, 500, 2_048, 100_000];

/** What networks write in place of a number that is withheld. */
const withheld =
  /^(?:sips?:)?(?:anonymous|private|restricted|unavailable|unknown|blocked|withheld|no ?number)?(?:@.*)?$/i;

/** Whether a number says anything of a person. */
export const isKnownNumber = (number: string): boolean => !withheld.test(number.trim());

/** What of an answer can be used; null if nothing. Throws what its getters throw. */
export function readCaller(answer: unknown): CallerInfo | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { name, picture, note, href } = answer as Readonly<Record<string, unknown>>;
  const read = {
    name: line(name, maxName),
    picture: pictureAddress(picture),
    note: line(note, maxNote),
    href: addressOf(href, maxAddress, ({ protocol }) => /^https?:$/.test(protocol)),
  };
  const known = Object.entries(read).filter(([, value]) => value);
  return known.length ? Object.freeze(Object.fromEntries(known)) : null;
}

/** In one line, without what turns the direction of other text around; no half of a character at its end. */
const line = (value: unknown, length: number): string =>
  typeof value !== 'string'
    ? ''
    : value
        .slice(0, 4 * length)
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
        .trim()
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '');

const pictureAddress = (value: unknown): string =>
  typeof value === 'string' && /^data:image\//i.test(value)
    ? value.length > maxPicture
      ? ''
      : value
    : addressOf(value, maxAddress, ({ protocol, origin }) => protocol === 'https:' || origin === globalThis.origin);

function addressOf(value: unknown, length: number, isAllowed: (url: URL) => boolean): string {
  if (typeof value !== 'string' || !value.trim() || value.length > length) return '';
  try {
    const url = new URL(value, 'document' in globalThis ? document.baseURI : undefined);
    return isAllowed(url) && !url.username && !url.password ? url.href : '';
  } catch {
    return ''; // no address
  }
}
