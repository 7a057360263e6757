/** Which calls a search finds: by a part of the name or of the number, however either is written. Pure. */
import type { CallHistoryEntry } from '../../page/history/history-entry.js';

/** Without case and diacritics: `Zoë` is found by `zoe`. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const digits = (text: string): string => text.replace(/\D/g, '');

export function findCalls(entries: readonly CallHistoryEntry[], query: string): readonly CallHistoryEntry[] {
  const wanted = plain(query.trim());
  if (!wanted) return entries;
  /** Without the zeros of a trunk or an international call: `0049 172` is found in `+49 172`. */
  const number = /\p{L}/u.test(wanted) ? '' : digits(wanted).replace(/^0+(?=\d{3})/, '');
  return entries.filter(
    ({ remote }) =>
      plain(remote.name).includes(wanted) ||
      plain(remote.number).includes(wanted) ||
      (number !== '' && digits(remote.number).includes(number)),
  );
}
