import type { Localize } from './localize.js';
import type { Words } from './translation.js';

/** Why a call ended, as far as the words for it need to know. */
export interface Ending {
  readonly cause?: string;
  readonly causeCode?: number;
  readonly sipCode?: number;
  readonly endedBy?: 'local' | 'remote' | 'network' | 'error';
}

/** The situation of the call: its direction, and whether people had talked. */
export interface EndedCall {
  readonly direction: 'inbound' | 'outbound';
  readonly answered: boolean;
}

type Key = keyof Words;

/**
 * Each ending with all that means it: causes, cause codes (Q.850, and the numbers beyond it that switches made up) and
 * SIP statuses, which begin at 400.
 */
const reasons: Partial<Record<Key, readonly (string | number)[]>> = {
  callEnded: ['NORMAL_CLEARING', 'ALLOTTED_TIMEOUT', 16],
  endedBusy: ['USER_BUSY', 17, 486, 600],
  endedNoAnswer: ['NO_ANSWER', 'NO_USER_RESPONSE', 18, 19, 408],
  endedDeclined: ['CALL_REJECTED', 21, 603],
  endedCancelled: ['ORIGINATOR_CANCEL', 'CANCELLED', 487],
  endedYouDeclined: ['DECLINED'],
  endedDoNotDisturb: ['DO_NOT_DISTURB'],
  endedNoMicrophone: ['NO_MICROPHONE'],
  endedElsewhere: ['LOSE_RACE', 'PICKED_OFF', 702, 805],
  endedUnknownNumber: ['UNALLOCATED_NUMBER', 'NO_ROUTE_DESTINATION', 1, 3, 404, 604],
  endedNumberChanged: ['NUMBER_CHANGED', 22, 410],
  endedIncomplete: ['INVALID_NUMBER_FORMAT', 28, 484],
  endedUnavailable: ['USER_NOT_REGISTERED', 'SUBSCRIBER_ABSENT', 'DESTINATION_OUT_OF_ORDER', 20, 27, 806, 480],
  endedNotAllowed: [
    'OUTGOING_CALL_BARRED',
    'INCOMING_CALL_BARRED',
    'BEARERCAPABILITY_NOTAUTH',
    'FACILITY_NOT_SUBSCRIBED',
    52,
    54,
    403,
  ],
  endedNetwork: [
    'NORMAL_CIRCUIT_CONGESTION',
    'SWITCH_CONGESTION',
    'NETWORK_OUT_OF_ORDER',
    'NORMAL_TEMPORARY_FAILURE',
    'RECOVERY_ON_TIMER_EXPIRE',
    'GATEWAY_DOWN',
    34,
    38,
    41,
    42,
    102,
  ],
  endedConnectionLost: ['MEDIA_TIMEOUT', 'NETWORK_LOST'],
  endedMedia: ['INCOMPATIBLE_DESTINATION', 88, 488],
  endedNoCredit: [402],
};

const byReason = new Map(
  Object.entries(reasons).flatMap(([key, list]) => list.map(reason => [reason, key as Key] as const)),
);

/** The key of the words for why a call ended. Unknown reasons get general words by whether people had talked. */
export function endingKey(reason: Ending | null | undefined, call: EndedCall): Key {
  const key = reason ? known(reason) : undefined;
  const isHere = reason?.endedBy !== undefined && reason.endedBy !== 'remote';
  const isTold = isHere || key === 'endedDeclined' || key === 'endedElsewhere';
  if (call.direction === 'inbound' && !call.answered && !isTold) return 'endedMissed';
  if (key === 'callEnded') return call.answered ? 'callEnded' : 'endedCancelled';
  return key ?? (call.answered || !reason ? 'callEnded' : 'endedFailed');
}

/** Whether it means a missed call. */
export const isMissed = (key: Key): boolean => key === 'endedMissed' || key === 'endedDoNotDisturb';

/** Why a call ended, in the user's words. */
export const ending = (words: Localize, reason: Ending | null | undefined, call: EndedCall): string =>
  words.term(endingKey(reason, call) as 'callEnded');

/** A refusal of the network comes as CALL_REJECTED too; its SIP code distinguishes it from a person's. */
function known({ cause = '', causeCode = 0, sipCode = 0 }: Ending): Key | undefined {
  const bySip = byReason.get(sipCode);
  if (cause === 'CALL_REJECTED' && bySip) return bySip;
  const key = byReason.get(cause) ?? byReason.get(causeCode) ?? bySip;
  return key ?? (sipCode >= 500 && sipCode < 600 ? 'endedNetwork' : undefined);
}
