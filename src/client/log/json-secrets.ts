/** Names under which secrets stand, in JSON and in queries. */
export const secretName = /passw(?:or)?d|passphrase|pwd|token|credential|secret|api[-_]?key|authorization/i;

/** What follows a name up to the next quote: a colon between blanks, which are escaped in a string; a number, or a string. */
const value = /^((?:\s|\\+[nrt])*:(?:\s|\\+[nrt])*)(?:(-?\d[-+.\deE]*)|\\*$)/;

/**
 * Hides the strings and numbers of secret names in JSON, at any depth of JSON in strings of JSON, cut off wherever it may
 * be. It goes from quote to quote, and never back.
 */
export function hideJsonSecrets(text: string): string {
  const pieces = text.split('"');
  const levels = pieces.map((piece, at) => (at < pieces.length - 1 ? levelOf(piece) : -1));
  const level = (at: number): number => levels[at] ?? -1;
  const shown: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const name = pieces[at] ?? '';
    const next = pieces[at + 1] ?? '';
    shown.push(name);
    const [whole = '', before = '', digits] = (secretName.test(name) && value.exec(next)) || [];
    if (!before || (!digits && level(at + 1) < level(at))) continue; // a lower level: the text around it ends here
    const quote = `${escapeOf(name)}"`;
    let rest = next.slice(whole.length);
    at++;
    if (!digits) {
      const open = level(at);
      do at++;
      while (level(at) > open);
      rest = level(at) === open ? (pieces[++at] ?? '') : level(at) < 0 ? '' : escapeOf(pieces[at] ?? '');
    }
    shown.push(`${before}${quote}…${quote}${rest}`);
  }
  return shown.join('"');
}

/** The backslashes before the quote behind a piece. */
function escapeOf(piece: string): string {
  let start = piece.length;
  while (piece[start - 1] === '\\') start--;
  return piece.slice(start);
}

/**
 * How deep the string lies that the quote behind a piece begins or ends: at level n it has 2ⁿ − 1 backslashes, and an
 * escaped backslash before it adds a multiple of 2ⁿ⁺¹. The end of the text ends the strings of all levels: it counts as -1.
 */
function levelOf(piece: string): number {
  const count = escapeOf(piece).length + 1;
  return 31 - Math.clz32(count & -count);
}
