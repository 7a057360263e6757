import type { ErrorSnapshot } from '../errors/telnyx-error.js';
import type { CallWarning } from '../quality/metrics.js';
import type { CallState, InterruptionReason } from './call-state.js';
import type { TelnyxIds } from './telnyx-ids.js';
import type { CallTerminationReason } from './termination.js';

export type CallDirection = 'inbound' | 'outbound';

/**
 * Whether a call is recorded, as far as the user is asked and told: `asked`, `allowed` and `refused` are the user's answer; `on` is while
 * the page says that its server records.
 */
export type RecordingState = 'off' | 'asked' | 'allowed' | 'refused' | 'on';

/** One end of a call. Either may be empty. */
export interface Party {
  readonly name: string;
  /** Phone number or SIP URI. */
  readonly number: string;
  /** What the page or the address book knows of the person, see `CallerInfo`; only of a remote party. */
  readonly picture?: string;
  readonly note?: string;
  readonly href?: string;
}

/** A call as plain, frozen data, as it stands in `client.state`. */
export interface CallSnapshot {
  readonly id: string;
  /** Its id on the wire, only where that is another one: a call that a push notification announced has the id of the push. */
  readonly signalingId?: string;
  /** Its audio is in another tab that shares the session (`ClientOptions.tabs`): `call.bringHere()`. */
  readonly elsewhere?: true;
  readonly direction: CallDirection;
  readonly state: CallState;
  /** Why it is `reconnecting` or `dropped`; null in other states. */
  readonly interruption: InterruptionReason | null;
  /** Why it ended; null until `done`. */
  readonly termination: CallTerminationReason | null;
  readonly remote: Party;
  readonly local: Party;
  readonly muted: boolean;
  /** It came in, and rings without a sound: `call.silence()`. */
  readonly silenced: boolean;
  /** The server confirmed that it is on hold. It outlives an interruption. */
  readonly held: boolean;
  /** The remote party does not take our sound: it has put the call on hold, or only announces something. */
  readonly heldByRemote: boolean;
  /** Milliseconds since 1970; null while it is not on hold. */
  readonly heldSince: number | null;
  /** How long it has been on hold, in milliseconds, without the hold that lasts. */
  readonly heldMs: number;
  /** Audio arrives before the answer: the network's own ringback or announcement. */
  readonly earlyMedia: boolean;
  /** Digits from behind the number that are not sent yet, as `CallOptions.tones` has them; empty for most calls. */
  readonly tones: string;
  /** Those that wait for the user, until `call.sendPendingDigits()`; null while none do. */
  readonly pendingDigits: string | null;
  /** Where the user transfers it to: a number, or that of the other call; null for others. */
  readonly transferredTo: string | null;
  /** Telnyx's ids for its API and its support; null until the server sent them. */
  readonly telnyxIds: TelnyxIds | null;
  /** Whether the user was asked for a recording, and whether there is one: `call.recording`. */
  readonly recording: RecordingState;
  /** SIP headers that came with an inbound call, or went with an outbound one. */
  readonly customHeaders: Readonly<Record<string, string>>;
  /** It only tries the connection (`CallOptions.testCall`): leave it out of what people see of their calls. */
  readonly testCall: boolean;
  /** Of the report to Telnyx's support, if the call has `debug`; null before it begins, a moment after the answer. */
  readonly debugReportId: string | null;
  /** Milliseconds since 1970; null until it happens. */
  readonly startedAt: number;
  readonly activeSince: number | null;
  readonly endedAt: number | null;
  /** What is wrong with its sound; only known while its quality has listeners. */
  readonly warnings: readonly CallWarning[];
  /** What went wrong last, e.g. a refused hold, or the blocked microphone that ended it. */
  readonly error: ErrorSnapshot | null;
}

/** Under which id the server knows a call. */
export const wireId = ({ id, signalingId = id }: CallSnapshot): string => signalingId;

/** The call that the user is in: the newest that talks or is being set up, else the newest. */
export function currentIdOf(calls: readonly CallSnapshot[]): string | null {
  const newestFirst = calls.filter(({ testCall }) => !testCall).toReversed();
  const inFront = newestFirst.find(
    ({ held, direction, state }) => !held && !(direction === 'inbound' && state === 'ringing'),
  );
  return (inFront ?? newestFirst[0])?.id ?? null;
}

/** The times of a call that began `ms` earlier than was thought. */
export function olderBy(
  ms: number,
  { startedAt, activeSince, heldSince }: CallSnapshot,
): Pick<CallSnapshot, 'startedAt' | 'activeSince' | 'heldSince'> {
  return {
    startedAt: startedAt - ms,
    activeSince: activeSince && activeSince - ms,
    heldSince: heldSince && heldSince - ms,
  };
}
