/** What a user has entered about a call that is over, as it is kept until it is handed in: plain data, which outlives page loads. */
import type { CallSummary } from '../../client/index.js';

/** A call that is to be summed up, with what was entered so far. */
export interface SummaryDraft {
  readonly summary: CallSummary;
  readonly note: string;
  /** The value of the outcome that was chosen; null for none. */
  readonly outcome: string | null;
  /** 1 to 5; null for none. */
  readonly rating: number | null;
}

/** Characters of a note. */
export const maxNote = 10_000;

/** People talked, or the user tried to call. Missed and declined calls, and those that failed, need no notes. */
export const isWorthNotes = ({ direction, outcome }: CallSummary): boolean =>
  outcome === 'answered' || (direction === 'outbound' && outcome !== 'failed');

/** Whether something was entered. */
export const isBegun = ({ note, outcome, rating }: SummaryDraft): boolean =>
  note !== '' || outcome !== null || rating !== null;

/** What was stored, if it is a draft: storage may be corrupt. */
export function readDraft(value: unknown): SummaryDraft | null {
  const { summary, note, outcome, rating } = record<keyof SummaryDraft>(value);
  if (!isSummary(summary)) return null;
  return Object.freeze({
    summary,
    note: typeof note === 'string' ? note.slice(0, maxNote) : '',
    outcome: typeof outcome === 'string' ? outcome : null,
    rating: isRating(rating) ? rating : null,
  });
}

export const isRating = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;

/** What is shown of it is there; the rest goes to the page as it was written. */
function isSummary(value: unknown): value is CallSummary {
  const { callId, direction, remote, termination, talkSeconds } = record<keyof CallSummary>(value);
  const { name, number } = record<'name' | 'number'>(remote);
  return (
    typeof callId === 'string' &&
    (direction === 'inbound' || direction === 'outbound') &&
    typeof name === 'string' &&
    typeof number === 'string' &&
    typeof termination === 'object' &&
    Number.isFinite(talkSeconds)
  );
}

const record = <Key extends string>(value: unknown): Partial<Record<Key, unknown>> =>
  typeof value === 'object' && value !== null ? value : {};
