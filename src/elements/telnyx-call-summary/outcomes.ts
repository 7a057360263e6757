/** What a user can choose between as the outcome of a call. */
import type { Localize } from '../../i18n/index.js';

/** A choice: what the event carries, and what is shown. */
export interface SummaryOutcome {
  readonly value: string;
  readonly label: string;
}

/** More are too many to choose from. */
const maxOutcomes = 12;

/**
 * Reads `outcomes`: a list, of texts or of values with labels; or text, with commas between them. The usual ones where nothing is
 * given, in the language of the page; none for `off`.
 */
export function readOutcomes(given: unknown, words: Localize): readonly SummaryOutcome[] {
  if (given == null || given === true || given === '') return usual(words);
  if (given === false || given === 'off') return [];
  const list: readonly unknown[] = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  const read = list.flatMap(each => outcome(each) ?? []);
  return [...new Map(read.map(each => [each.value, each] as const)).values()].slice(0, maxOutcomes);
}

const usual = (words: Localize): readonly SummaryOutcome[] => [
  { value: 'reached', label: words.term('outcomeReached') },
  { value: 'left-message', label: words.term('outcomeLeftMessage') },
  { value: 'no-answer', label: words.term('noAnswerShort') },
  { value: 'call-back', label: words.term('callBack') },
];

function outcome(given: unknown): SummaryOutcome | null {
  const { value, label = value } = (typeof given === 'object' && given !== null ? given : { value: given }) as Partial<
    Record<keyof SummaryOutcome, unknown>
  >;
  if (typeof value !== 'string' || typeof label !== 'string' || !value.trim()) return null;
  return { value: value.trim(), label: label.trim() || value.trim() };
}
