const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477, 1633];
const keys = '123A456B789C*0#D';

/** The two frequencies of a key, in Hz. */
export function keyFrequencies(digit: string): [number, number] | null {
  const index = keys.indexOf(digit.toUpperCase());
  if (index < 0 || digit.length !== 1) return null;
  return [rows[index >> 2] ?? 0, columns[index & 3] ?? 0];
}
