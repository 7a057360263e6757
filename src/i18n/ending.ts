import type { Words } from './translation.js';

/** Why a call ended, as far as the words for it need to know. */
export interface Ending {
  readonly cause?: string;
  readonly causeCode?: number;
  readonly sipCode?: number;
}

/** How the call stood: whose it was, and whether people had talked. */
export interface EndedCall {
  readonly direction: 'inbound' | 'outbound';
  readonly answered: boolean;
}

type Key = keyof Words;

const byCause: Readonly<Record<string, Key>> = {
  NORMAL_CLEARING: 'callEnded',
  USER_BUSY: 'endedBusy',
  NO_ANSWER: 'endedNoAnswer',
  NO_USER_RESPONSE: 'endedNoAnswer',
  ALLOTTED_TIMEOUT: 'callEnded',
  CALL_REJECTED: 'endedDeclined',
  ORIGINATOR_CANCEL: 'endedCancelled',
  LOSE_RACE: 'endedElsewhere',
  PICKED_OFF: 'endedElsewhere',
  UNALLOCATED_NUMBER: 'endedUnknownNumber',
  NO_ROUTE_DESTINATION: 'endedUnknownNumber',
  NUMBER_CHANGED: 'endedNumberChanged',
  INVALID_NUMBER_FORMAT: 'endedIncomplete',
  USER_NOT_REGISTERED: 'endedUnavailable',
  SUBSCRIBER_ABSENT: 'endedUnavailable',
  DESTINATION_OUT_OF_ORDER: 'endedUnavailable',
  OUTGOING_CALL_BARRED: 'endedNotAllowed',
  INCOMING_CALL_BARRED: 'endedNotAllowed',
  BEARERCAPABILITY_NOTAUTH: 'endedNotAllowed',
  FACILITY_NOT_SUBSCRIBED: 'endedNotAllowed',
  NORMAL_CIRCUIT_CONGESTION: 'endedNetwork',
  SWITCH_CONGESTION: 'endedNetwork',
  NETWORK_OUT_OF_ORDER: 'endedNetwork',
  NORMAL_TEMPORARY_FAILURE: 'endedNetwork',
  RECOVERY_ON_TIMER_EXPIRE: 'endedNetwork',
  GATEWAY_DOWN: 'endedNetwork',
  MEDIA_TIMEOUT: 'endedConnectionLost',
  INCOMPATIBLE_DESTINATION: 'endedMedia',
};

const bySip: Readonly<Record<number, Key>> = {
  402: 'endedNoCredit',
  403: 'endedNotAllowed',
  404: 'endedUnknownNumber',
  408: 'endedNoAnswer',
  410: 'endedNumberChanged',
  480: 'endedUnavailable',
  484: 'endedIncomplete',
  486: 'endedBusy',
  487: 'endedCancelled',
  488: 'endedMedia',
  600: 'endedBusy',
  603: 'endedDeclined',
  604: 'endedUnknownNumber',
};

/** Q.850, and the numbers beyond it that switches made up. */
const byCode: Readonly<Record<number, Key>> = {
  1: 'endedUnknownNumber',
  3: 'endedUnknownNumber',
  16: 'callEnded',
  17: 'endedBusy',
  18: 'endedNoAnswer',
  19: 'endedNoAnswer',
  20: 'endedUnavailable',
  21: 'endedDeclined',
  22: 'endedNumberChanged',
  27: 'endedUnavailable',
  28: 'endedIncomplete',
  34: 'endedNetwork',
  38: 'endedNetwork',
  41: 'endedNetwork',
  42: 'endedNetwork',
  52: 'endedNotAllowed',
  54: 'endedNotAllowed',
  88: 'endedMedia',
  102: 'endedNetwork',
  487: 'endedCancelled',
  702: 'endedElsewhere',
  805: 'endedElsewhere',
  806: 'endedUnavailable',
};

/** The key of the words for why a call ended. Unknown reasons get general words by whether people had talked. */
export function endingKey(reason: Ending | null | undefined, call: EndedCall): Key {
  const key = reason ? known(reason) : undefined;
  const isTold = key === 'endedDeclined' || key === 'endedElsewhere';
  if (call.direction === 'inbound' && !call.answered && !isTold) return 'endedMissed';
  if (key === 'callEnded') return call.answered ? 'callEnded' : 'endedCancelled';
  return key ?? (call.answered || !reason ? 'callEnded' : 'endedFailed');
}

/** A refusal of the network comes as CALL_REJECTED too; its SIP code tells it from a person's. */
function known({ cause = '', causeCode = 0, sipCode = 0 }: Ending): Key | undefined {
  if (cause === 'CALL_REJECTED' && bySip[sipCode]) return bySip[sipCode];
  const key = byCause[cause] ?? byCode[causeCode] ?? bySip[sipCode];
  return key ?? (sipCode >= 500 && sipCode < 600 ? 'endedNetwork' : undefined);
}
