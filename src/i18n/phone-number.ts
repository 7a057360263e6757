/** Reads what people type, paste or say as a phone number, and writes numbers so that they can be read. Pure. */

/** Country codes of one and two digits; all others have three. */
const countryCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
const keypadLetters = 'ABC DEF GHI JKL MNO PQRS TUV WXYZ'.split(' ');

/** Letters of the keypad under each of its keys, as the standard E.161 has them. */
export const lettersOf = (key: string): string => (Number(key) >= 2 ? (keypadLetters[Number(key) - 2] ?? '') : '');

/** Whether the text is meant as a phone number, not as a SIP URI or a user name: it begins as one and has no `@` or `:`. */
export const isNumeric = (text: string): boolean => /^[\d+*#(]/.test(text) && !/[@:]/.test(text);

/**
 * What was typed or pasted, as it is sent: a number without its punctuation, letters as the keys that carry them
 * (`1-800-FLOWERS`), digits of other scripts as ours. A SIP URI or a name stays as it is.
 */
export function readDestination(text: string): string {
  const clean = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15))
    .trim()
    .replace(/^tel:/i, '');
  if (!isNumeric(clean)) return clean;
  return clean
    .replace(/^(\+.*)\(0\)/, '$1')
    .replace(/[a-z]/gi, letter =>
      String(keypadLetters.findIndex(letters => letters.includes(letter.toUpperCase())) + 2),
    )
    .replace(/(?!^\+)[^\d*#]/g, '');
}

/** `+18004377950` as `+1 800 437 7950`. Only numbers with a country code are grouped: of others nobody knows the habit. */
export function formatNumber(number: string): string {
  const code = /^\+\d{3,15}$/.test(number) && countryCode.exec(number)?.[0];
  if (!code) return number;
  const groups = number.slice(code.length).match(/\d{1,3}/g) ?? [];
  const last = groups.at(-1) ?? '';
  if (groups.length > 3 && last.length === 1) groups.splice(-2, 2, `${groups.at(-2) ?? ''}${last}`);
  return [code, ...groups].join(' ');
}
