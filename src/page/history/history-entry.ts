/** A call as the history keeps it: plain data, which outlives pages and versions. */
import type { CallDirection, CallSnapshot, Party } from '../../client/index.js';
import { endingKey, isMissed } from '../../i18n/ending.js';
import type { Words } from '../../i18n/index.js';

/** How a call went, with the key of the words for it. */
export const outcomeWords = {
  answered: 'callEnded',
  missed: 'endedMissed',
  busy: 'endedBusy',
  'no-answer': 'endedNoAnswer',
  declined: 'endedDeclined',
  'declined-here': 'endedYouDeclined',
  'do-not-disturb': 'endedDoNotDisturb',
  cancelled: 'endedCancelled',
  elsewhere: 'endedElsewhere',
  'unknown-number': 'endedUnknownNumber',
  'number-changed': 'endedNumberChanged',
  incomplete: 'endedIncomplete',
  unavailable: 'endedUnavailable',
  'not-allowed': 'endedNotAllowed',
  'no-credit': 'endedNoCredit',
  network: 'endedNetwork',
  'connection-lost': 'endedConnectionLost',
  'no-microphone': 'endedNoMicrophone',
  media: 'endedMedia',
  failed: 'endedFailed',
} as const satisfies Record<string, keyof Words>;

/** `answered`: people talked, and it ended as usual; all others say what went otherwise. */
export type CallOutcome = keyof typeof outcomeWords;

/** A call that is over. Plain, structured-cloneable data. */
export interface CallHistoryEntry {
  /** The id of the call. */
  readonly id: string;
  readonly direction: CallDirection;
  /** The remote party, as it was known at the end of the call. */
  readonly remote: Party;
  /** Milliseconds since 1970, by the clock of the system. */
  readonly startedAt: number;
  /** How long people talked, in milliseconds; null if nobody answered. */
  readonly durationMs: number | null;
  readonly outcome: CallOutcome;
  /** The user has seen it in a list of calls. Counts for those missed. */
  readonly seen: boolean;
}

const byWords = new Map(Object.entries(outcomeWords).map(([outcome, word]) => [word, outcome as CallOutcome] as const));

/** @param now Milliseconds since 1970 as the call ends: the times of a call are those of its page, not of the system's clock. */
export function entryOf({ id, direction, remote, ...call }: CallSnapshot, now: number): CallHistoryEntry {
  const { startedAt, activeSince, endedAt, termination } = call;
  const end = endedAt ?? startedAt;
  const word = endingKey(termination, { direction, answered: activeSince !== null });
  return Object.freeze({
    id,
    direction,
    remote: bounded(remote),
    startedAt: now - Math.max(0, end - startedAt),
    durationMs: activeSince === null ? null : Math.max(0, end - activeSince),
    outcome: byWords.get(word as (typeof outcomeWords)[CallOutcome]) ?? 'failed',
    seen: !isMissed(word),
  });
}

/** Whether it was missed. */
export const wasMissed = ({ outcome }: CallHistoryEntry): boolean => isMissed(outcomeWords[outcome]);

/** What was stored, if it is an entry: storage may be corrupt, or of another version. */
export function readEntry(value: unknown): CallHistoryEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, direction, remote, startedAt, durationMs, outcome, seen } = value as Record<
    keyof CallHistoryEntry,
    unknown
  >;
  if (typeof id !== 'string' || !id || id.length > longest) return null;
  if (direction !== 'inbound' && direction !== 'outbound') return null;
  if (typeof startedAt !== 'number' || !Number.isFinite(startedAt)) return null;
  const isTimed = typeof durationMs === 'number' && durationMs >= 0 && Number.isFinite(durationMs);
  return Object.freeze({
    id,
    direction,
    remote: bounded(remote),
    startedAt,
    durationMs: isTimed ? durationMs : null,
    outcome: typeof outcome === 'string' && Object.hasOwn(outcomeWords, outcome) ? (outcome as CallOutcome) : 'failed',
    seen: seen === true,
  });
}

/** Characters of a name or number that are kept. */
const longest = 300;

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longest) : '');

function bounded(value: unknown): Party {
  const { name, number } = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof Party, unknown>;
  return Object.freeze({ name: text(name), number: text(number) });
}

/**
 * Whether two entries are one call that rang in two tabs: the same remote party, within seconds, and no more than one of
 * them was taken.
 */
export const isSameRing = (a: CallHistoryEntry, b: CallHistoryEntry): boolean =>
  a.direction === 'inbound' &&
  b.direction === 'inbound' &&
  a.remote.number === b.remote.number &&
  Math.abs(a.startedAt - b.startedAt) < ringToleranceMs &&
  (a.durationMs === null || b.durationMs === null);

/** Tabs may get the same call this far apart, in milliseconds. */
const ringToleranceMs = 4_000;

/** Which of two entries of one call says more. */
export const fuller = (a: CallHistoryEntry, b: CallHistoryEntry): CallHistoryEntry => (rank(b) > rank(a) ? b : a);

const rank = ({ durationMs, outcome }: CallHistoryEntry): number =>
  durationMs !== null ? 3 : outcome === 'elsewhere' ? 1 : 2;
