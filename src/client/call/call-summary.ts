import type { CallDirection, CallSnapshot, Party } from './call-snapshot.js';
import { networkLost, type CallTerminationReason } from './termination.js';

/** What became of a call. `answered-elsewhere`: on another device; `cancelled`: by the user, before anybody answered. */
export type CallOutcome =
  'answered' | 'missed' | 'declined' | 'answered-elsewhere' | 'cancelled' | 'busy' | 'no-answer' | 'failed';

/** All that a log of calls needs to know of one that is over, as plain data. */
export interface CallSummary {
  readonly callId: string;
  /** Telnyx's ids, for its API and its support; null where the server sent none. */
  readonly sessionId: string | null;
  readonly legId: string | null;
  readonly callControlId: string | null;
  readonly direction: CallDirection;
  readonly remote: Party;
  readonly local: Party;
  /** ISO 8601, in UTC, by the clock of the system as it was at the end of the call. */
  readonly startedAt: string;
  /** Null for a call that nobody answered. */
  readonly answeredAt: string | null;
  readonly endedAt: string;
  /** Until the answer, or the end. */
  readonly ringSeconds: number;
  /** From the answer to the end, with what was on hold. */
  readonly talkSeconds: number;
  readonly holdSeconds: number;
  readonly outcome: CallOutcome;
  /** Why it ended: cause, codes and `endedBy`. */
  readonly termination: CallTerminationReason;
  /** Where the user transferred it to: a number, or that of the other call; null for others. */
  readonly transferredTo: string | null;
  /** The mean opinion score, 1 to 5, on average; null unless the quality had a listener. */
  readonly mos: number | null;
  /** The region in use at the end. */
  readonly region: string;
  /** SIP headers: those that came with an inbound call, or went with an outbound one. */
  readonly customHeaders: Readonly<Record<string, string>>;
}

/** What a summary is made of besides the snapshot. */
export interface SummarySources {
  /** Milliseconds since 1970 as the page counts, and by the clock of the system: of the same moment. */
  readonly now: number;
  readonly wallTime: number;
  readonly mos: readonly (number | null)[];
  readonly region: string;
}

const elsewhere: readonly unknown[] = ['LOSE_RACE', 'PICKED_OFF', 702, 805];
const outbound: readonly (readonly [CallOutcome, readonly unknown[]])[] = [
  ['busy', ['USER_BUSY', 17, 486, 600]],
  ['no-answer', ['NO_ANSWER', 'NO_USER_RESPONSE', 18, 19, 408, 480]],
  ['declined', ['CALL_REJECTED', 21, 603]],
];

/** The summary of a call that is over. */
export function summarize(call: CallSnapshot, { now, wallTime, mos, region }: SummarySources): CallSummary {
  const { startedAt, activeSince, endedAt, heldSince, heldMs, telnyxIds, termination } = call;
  const end = endedAt ?? now;
  const iso = (time: number) => new Date(wallTime - (now - time)).toISOString();
  const seconds = (ms: number) => Math.max(0, Math.round(ms / 1000));
  const known = mos.filter(score => score !== null);
  return Object.freeze({
    callId: call.id,
    sessionId: telnyxIds?.sessionId || null,
    legId: telnyxIds?.legId || null,
    callControlId: telnyxIds?.callControlId || null,
    direction: call.direction,
    remote: call.remote,
    local: call.local,
    startedAt: iso(startedAt),
    answeredAt: activeSince === null ? null : iso(activeSince),
    endedAt: iso(end),
    ringSeconds: seconds((activeSince ?? end) - startedAt),
    talkSeconds: activeSince === null ? 0 : seconds(end - activeSince),
    holdSeconds: seconds(heldMs + (heldSince === null ? 0 : end - heldSince)),
    outcome: outcomeOf(call),
    termination: termination ?? networkLost,
    transferredTo: call.transferredTo,
    mos: known.length ? Math.round((100 * known.reduce((sum, score) => sum + score, 0)) / known.length) / 100 : null,
    region,
    customHeaders: call.customHeaders,
  });
}

function outcomeOf({ direction, activeSince, termination }: CallSnapshot): CallOutcome {
  const { cause, causeCode, sipCode, endedBy } = termination ?? {};
  const codes = [cause, causeCode, sipCode].filter(code => code !== undefined);
  if (activeSince !== null) return 'answered';
  if (endedBy === 'error') return 'failed';
  if (direction === 'outbound') {
    if (endedBy === 'local') return 'cancelled';
    return outbound.find(([, list]) => codes.some(code => list.includes(code)))?.[0] ?? 'failed';
  }
  if (cause === 'DECLINED') return 'declined';
  return codes.some(code => elsewhere.includes(code)) ? 'answered-elsewhere' : 'missed';
}
