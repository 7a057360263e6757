/** Yes, no and numbers as HTML, frameworks and configurations write them: one reader for attributes, properties and options. */

const no = ['false', 'off', 'no', '0'];
const yes = ['', 'true', 'on', 'yes', '1'];

/**
 * True or false for every word that says so, and for the numbers 1 and 0; undefined for nothing. What says neither comes
 * back as it is.
 * @param name What is read: its own name means yes, as in `debug="debug"`.
 */
export function readBoolean(value: unknown, name: string): unknown {
  if (value == null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return value;
  const word = String(value).trim().toLowerCase();
  if (no.includes(word)) return false;
  return yes.includes(word) || word.replaceAll('-', '') === name.toLowerCase() ? true : value;
}

/** A number for every text that is one, undefined for nothing or an empty text. What is no number comes back as it is. */
export function readNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const number = Number(value);
  if (!value.trim()) return undefined;
  return Number.isNaN(number) ? value : number;
}
