/**
 * The one reader of what people type, paste or link to as a phone number. Pure, and linear in the length of the text:
 *
 *     decode the link ─▶ plain characters ─▶ read the number ─▶ split off the tones ─▶ what is left out
 */

/** What was read in a text. */
export interface Destination {
  /** What is called: a number without decoration, a SIP URI or a user name as it is. Empty if the text cannot be read. */
  readonly destination: string;
  /** The number in E.164 (`+12025550142`), without service codes; null for all else, national forms included. */
  readonly number: string | null;
  /**
   * What is sent once the call is answered: `0-9`, `*` and `#`; `,` pauses for two seconds, `w` waits for the user. An
   * extension has no pause before it.
   */
  readonly tones: string;
  /** What of the text means nothing to a telephone, to be shown: remarks, further numbers, unknown parameters. */
  readonly leftOut: string;
}

/** Characters that are read. No number stands behind that many, and no server takes a longer address. */
const maxLength = 1_000;

/** The longest number with service codes, prefixes and all. */
const maxDigits = 32;

/** Letters of the keypad by their key, from 0 to 9, as the standard E.161 has them. */
export const keypadLetters: readonly string[] = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Country codes of one and two digits; all others have three. */
const countryCode = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Where the 0 before the area code is part of the international number: Italy and its enclaves, and three in Africa. */
const keepsZero = /^\+?(?:39|378|379|225|241|242)$/;

/** What people write between a number and an extension of it, beside `#`. */
const extensionWords = [
  ...['x', 'ext', 'extn', 'xtn', 'extension'], // English, French
  ...['durchwahl', 'dw', 'nebenstelle', 'nst', 'apparat', 'app', 'klappe', 'kl'], // German
  ...['poste', 'extensión', 'anexo', 'interno', 'int', 'ramal', 'extensão', 'interior'], // French, Spanish, Portuguese, …
  ...['toestel', 'tst', 'anknytning', 'ankn', 'lokalnummer', 'lokal', 'lok', 'alanumero'], // Dutch, Nordic languages
  ...['wewnętrzny', 'wewn', 'wew', 'linka', 'klapka', 'mellék', 'dahili'], // Polish, Czech, Hungarian, Turkish
  ...['добавочный', 'доб', 'внутренний', 'внутр', 'вн', 'додатковий', 'дод'], // Russian, Ukrainian
  ...['εσωτερικό', 'εσωτ', 'שלוחה', 'تحويلة', 'داخلي', 'داخلی', 'एक्सटेंशन', 'ต่อ'],
  ...['分机', '分機', '转', '轉', '内線', '內線', '내선', 'máy lẻ'],
].join('|');

/** An extension from here on: its word, and its digits behind it. */
const extensionAhead = new RegExp(`^(?:${extensionWords})[\\s.:#=-]*(?:n[or]\\.?\\s*)?\\d`, 'iu');

/** The same behind a remark, or behind `#` alone. */
const extension = new RegExp(
  `^([^\\d+*#]*?)(?:(?<!\\p{L})(?:${extensionWords})[\\s.:#=-]*(?:n[or]\\.?\\s*)?|#\\s*)(\\d[\\d*#]*)`,
  'iu',
);

/** Pauses, a wait, and the digits behind them. A comma or semicolon with a space behind it is one of a sentence. */
const pauses = /^\s*(?=,,|, *[\d*#]+#|[,pw][\d*#,pw]|;[\d*#,;pw]+$)(?:[\d*#, ]|[pw]+(?!\p{L})|;(?=[\d*#,;pw]*$))+/iu;
const pauseLetters = /^[pw]+[\d*#,]/i;

/** A parameter of a `tel:` link. */
const parameter = /^\s*;\s*([a-z][\w-]*)(?:=([^;\s]*))?/i;

const remarks = /\((?=[^()]*\p{L})[^()]*\)/gu;

/** A remark in brackets, digits, a sign, a word, or what stands between them. */
const pieces = /\((?=[^()]*\p{L})[^()]*\)|\d+|[*#+]|[\p{L}\p{M}\p{Nl}\p{No}]+|\(|[^\d*#+\p{L}\p{M}\p{N}(]+/gu;
const isGap = /^[^\d*#+\p{L}\p{M}\p{N}]/u;

/** Reads whatever text there is: of several numbers the first. Never throws. */
export function readDestination(text: unknown): Destination {
  const given = typeof text === 'string' ? text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').trim() : '';
  const body = decodeLink(given);
  if (body === given && isAddress(body)) return asGiven(body);
  const plain = plainText(body);
  return readFrom(plain, plain.search(/[+*#\d]/)) ?? readFrom(plain, plain.indexOf('+')) ?? asGiven(body);
}

/** `+1` of `+12025550142`; null for what is no international number. */
export const countryCodeOf = (number: string): string | null => countryCode.exec(number)?.[0] ?? null;

/** Takes off `tel:`, and what links percent-encode. */
function decodeLink(text: string): string {
  if (!/^(?:[<"'\s]*(?:tel|callto)(?::|%3a)|%2b[^@]*$)/i.test(text)) return text;
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // It holds a stray %.
  }
  return decoded.replace(/^[<"'\s]*(?:tel|callto):/i, '').trim();
}

const isAddress = (text: string): boolean => /^<?sips?:/i.test(text) || (text.includes('@') && !/\s/.test(text));

/** A SIP URI or a user name: nothing is changed in it. It holds no space, and is no link to something else. */
function asGiven(text: string): Destination {
  const name = text.replace(/^<(.*)>$/, '$1');
  const isName = name.length <= maxLength && /\p{L}/u.test(name) && !/[\s\p{Cc}]/u.test(name);
  const isOtherLink = /^(?!sips?:)[a-z][a-z\d+.-]*:/i.test(name);
  return { destination: isName && !isOtherLink ? name : '', number: null, tones: '', leftOut: '' };
}

/** Every way to write digits, dashes, brackets and spaces, as ASCII has them. Circled and raised digits stay words. */
function plainText(text: string): string {
  const short = text.length > maxLength ? text.slice(0, maxLength).replace(/\S*$/, '') : text;
  return short
    .replace(/[^\p{Nl}\p{No}]+/gu, run => run.normalize('NFKC'))
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/(?<=[\d*#+])\p{M}+/gu, '')
    .replace(/[\p{Pd}\u2212]|(?<=[\d)])\u30fc/gu, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\u2795/g, '+')
    .replace(/[\u060c\u061b\u3001]/g, '|') // the commas of sentences
    .replace(/\u00d7/g, 'x')
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')');
}

/** In Unicode the digits of each script stand in a row from 0 to 9. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/** Reads the number that begins at `start`; null if there is none, or a name with digits in it. */
function readFrom(text: string, start: number): Destination | null {
  if (start < 0) return null;
  const label = text.slice(0, start);
  const { dialled, between, rest } = scan(withoutTrunkZero(text.slice(start)));
  const isFull = isComplete(dialled);
  if (!/[\d*#]/.test(dialled) || dialled.length > maxDigits) return null;
  if (/[\p{L}\p{N}]/u.test(label) && !(isFull && /[\s:)][^\p{L}\p{N}]*$/u.test(label))) return null;
  if (!isFull && /^(?:[^\p{L}\d]*[+\p{Nl}\p{No}]|\p{L})/u.test(rest)) return null;
  const { tones, context, unknown, leftOut } = splitTones(rest);
  const isNameLike = !/\s/.test(text) && /\p{L}/u.test(leftOut.replace(remarks, ''));
  if (isNameLike && !(isFull && dialled.includes('+'))) return null;
  const destination = inContext(dialled, context);
  return {
    destination,
    number: /^(?:[*#][\d*#]*)?(\+[1-9]\d{6,14})#?$/.exec(destination)?.[1] ?? null,
    tones,
    leftOut: [label, ...between, ...unknown, leftOut].map(tidy).filter(Boolean).join(' '),
  };
}

/** What is dialled, from the beginning of the text on; remarks between its digits; and all that comes behind. */
function scan(text: string): { dialled: string; between: string[]; rest: string } {
  const between: string[] = [];
  let [dialled, gap, end] = ['', '', 0];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (isGap.test(piece)) {
      gap += piece;
      continue;
    }
    const added = next(piece, dialled, gap, text.slice(index));
    if (added === null) break;
    dialled += added;
    between.push(...(gap.match(remarks) ?? []));
    end = index + piece.length;
    gap = '';
  }
  return { dialled, between, rest: text.slice(end) };
}

/** What a piece adds to what is dialled so far; null where the number ends. */
function next(piece: string, dialled: string, gap: string, ahead: string): string | null {
  const isFull = isComplete(dialled, piece);
  if (dialled && /[,;]/.test(gap)) return null;
  if (isFull && /[\n\r|(]|\s\/\s/.test(gap.replace(remarks, ''))) return null;
  if (/[\d*]/.test(piece)) return piece;
  if (piece === '+') return dialled === '+' ? '' : /^(?:[*#][\d*#]*)?$/.test(dialled) ? piece : null;
  if (piece === '#') return isExtensionSign(dialled, ahead) ? null : piece;
  if ((gap || isFull) && extensionAhead.test(ahead)) return null;
  return isFull && pauseLetters.test(ahead) ? null : keysOf(piece, dialled, gap);
}

/** `#` is dialled, but for the one behind an international number that is not part of a service code. */
const isExtensionSign = (dialled: string, ahead: string): boolean =>
  /\+\d{8,}$/.test(dialled) && (dialled.startsWith('+') || /^#\s*\d/.test(ahead));

/**
 * The keys that carry the letters of a word (`1-800-FLOWERS`); null if it is no part of the number. Small letters behind
 * three digits are a remark: `911 emergency` is not meant to be spelled.
 */
function keysOf(word: string, dialled: string, gap: string): string | null {
  const isSpelled = /^[A-Z]+$/.test(word)
    ? /^[\s()./-]*$/.test(gap)
    : /^[a-z]+$/i.test(word) && /^[\s()-]+$/.test(gap) && dialled.length > 3;
  const isJoined = gap === '-' && dialled.length + word.length <= 16;
  if (!isSpelled || (isComplete(dialled, word) && !isJoined)) return null;
  return word
    .toUpperCase()
    .replace(/./g, letter => String(keypadLetters.findIndex(letters => letters.includes(letter))));
}

/** Whether the digits are a whole number, so that a word behind them (`word`) is a remark. */
function isComplete(dialled: string, word = ''): boolean {
  const number = dialled.slice(Math.max(0, dialled.indexOf('+')));
  if (number.startsWith('+')) return number.length > (number.startsWith('+1') ? 11 : 8);
  return number.length >= (number.startsWith('1') && /^[A-Z]+$/.test(word) ? 11 : 7);
}

/** `+49 (0) 30` is `+49 30`. */
function withoutTrunkZero(text: string): string {
  return text.replace(
    /(\+|^00)(\D*)(\d{1,3})([^\d(]*\()\s*0/,
    (all, plus: string, gap: string, code: string, bracket: string) =>
      keepsZero.test(code) ? all : `${plus}${gap}${code}${bracket}`,
  );
}

interface Tail {
  readonly tones: string;
  /** The `phone-context` of a link: where the number is valid. */
  readonly context: string;
  readonly unknown: readonly string[];
  readonly leftOut: string;
}

/** What stands behind the number: the parameters of a link, an extension, pauses and digits, and what is none of these. */
function splitTones(text: string): Tail {
  let [tones, context, rest] = ['', '', text];
  const unknown: string[] = [];
  for (let match; (match = pauses.test(rest) ? null : parameter.exec(rest)); rest = rest.slice(match[0].length)) {
    const [all, name = '', value = ''] = match;
    if (/^(?:ext|postd)$/i.test(name)) tones += tonesOf(value);
    else if (/^phone-context$/i.test(name)) context = value.replace(/[^\w+.]/g, '');
    else unknown.push(all);
  }
  const [all = '', skipped = '', digits = ''] = extension.exec(rest) ?? [];
  rest = rest.slice(all.length);
  const [paused = ''] = pauses.exec(rest) ?? [];
  tones = tonesOf(tones + digits + paused);
  return { tones, context, unknown, leftOut: `${skipped} ${rest.slice(paused.length)}` };
}

/** As they are sent: `p` is a comma, `;` a `w`; none at the end. */
const tonesOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/p/g, ',')
    .replace(/;/g, 'w')
    .replace(/[^\d*#,w]/g, '')
    .replace(/[,w]+$/, '');

/** A local number of a link with a country around it. It is joined only where nothing else can be meant (RFC 3966, 5.1.5). */
function inContext(number: string, context: string): string {
  const isCountry = countryCodeOf(context) === context;
  const trunkPrefix = context === '+1' ? '1' : '0';
  const isNational = keepsZero.test(context) || !number.startsWith(trunkPrefix);
  return isCountry && isNational && /^\d{6,}$/.test(number) ? context + number : number;
}

/** Without the punctuation around it; empty if that is all. */
const tidy = (text: string): string =>
  /[\p{L}\p{N}]/u.test(text) ? text.replace(/^[\s,;/|:.-]+|[\s,;/|:.-]+$/g, '').replace(/\s+/g, ' ') : '';
