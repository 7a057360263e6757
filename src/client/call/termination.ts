import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import { text as bounded } from '../signaling/frame.js';

/** What a `bye` says, to us or by us. `causeCode` is not limited to Q.850's 1 to 127. */
export interface WireReason {
  /** e.g. `NORMAL_CLEARING`, `USER_BUSY`, `CALL_REJECTED`, `UNALLOCATED_NUMBER`. */
  readonly cause?: string;
  readonly causeCode?: number;
  /** SIP status, e.g. 486. */
  readonly sipCode?: number;
  /** SIP reason phrase, e.g. `Busy Here`. */
  readonly sipReason?: string;
  /** The SIP Call-ID, to find the call in the logs of a server. */
  readonly sipCallId?: string;
}

/** Why a call ended: as the server said, or in causes of our own if it ended here. */
export interface CallTerminationReason extends WireReason {
  /** `local`: the user, or the page; `remote`: the remote party, or the server; `network`; `error`: see the call's error. */
  readonly endedBy: 'local' | 'remote' | 'network' | 'error';
}

/** How an inbound call is declined: `busy` (17, SIP 486), or `rejected` (21, SIP 603): the user does not want to talk now. */
export type DeclineReason = 'busy' | 'rejected';

/** What is sent to the server. */
export const normalClearing: WireReason = { cause: 'NORMAL_CLEARING', causeCode: 16 };
/** Declined, or hung up before it was answered: servers want this code then, or they offer the call again. */
export const userBusy: WireReason = { cause: 'USER_BUSY', causeCode: 17 };
const callRejected: WireReason = { cause: 'CALL_REJECTED', causeCode: 21 };

/** Terminations by this client. */
export const hungUp: CallTerminationReason = { ...normalClearing, endedBy: 'local' };
export const cancelled: CallTerminationReason = { cause: 'CANCELLED', endedBy: 'local' };
const declined: CallTerminationReason = { cause: 'DECLINED', endedBy: 'local' };
/** Do not disturb is on. */
export const notDisturbed: CallTerminationReason = { cause: 'DO_NOT_DISTURB', endedBy: 'local' };
export const networkLost: CallTerminationReason = { cause: 'NETWORK_LOST', endedBy: 'network' };
const incompatible: CallTerminationReason = { cause: 'INCOMPATIBLE_DESTINATION', causeCode: 88, endedBy: 'error' };
export const noMicrophone: CallTerminationReason = { cause: 'NO_MICROPHONE', endedBy: 'error' };
const notConnected: CallTerminationReason = { cause: 'NOT_CONNECTED', endedBy: 'error' };

const byError: Partial<Record<ErrorCode, CallTerminationReason>> = {
  [errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED]: incompatible,
  [errorCodes.MICROPHONE_DENIED]: noMicrophone,
  [errorCodes.MICROPHONE_NOT_FOUND]: noMicrophone,
  [errorCodes.MICROPHONE_FAILED]: noMicrophone,
  [errorCodes.MICROPHONE_FORBIDDEN]: noMicrophone,
};

/** Why a call ended that the user declined. */
export function declinedAs(reason?: DeclineReason): CallTerminationReason {
  if (reason === 'rejected') return { ...declined, causeCode: callRejected.causeCode };
  return reason === 'busy' ? { ...declined, causeCode: userBusy.causeCode } : declined;
}

/** Why a call ended that an error ended. */
export const failedBy = (code: ErrorCode): CallTerminationReason => byError[code] ?? notConnected;

/** What is sent to the server about a call that ended here. */
export function wireReason({ cause, causeCode }: CallTerminationReason, isEstablished: boolean): WireReason {
  if (cause === declined.cause) return causeCode === callRejected.causeCode ? callRejected : userBusy;
  if (causeCode !== undefined) return { cause, causeCode };
  return isEstablished ? normalClearing : userBusy;
}

/** Whether it says that the two sides have no audio in common. */
export const isIncompatible = ({ causeCode }: WireReason): boolean => causeCode === incompatible.causeCode;

/** The reason in the parameters of a `bye`, with whatever the server left out left out. */
export function readTermination(params: Record<string, unknown>): CallTerminationReason {
  const text = (key: string, name = key) => (bounded(params[key]) ? { [name]: bounded(params[key]) } : {});
  const number = (key: string) => {
    const value = params[key];
    const isGiven = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return isGiven && Number.isFinite(Number(value)) ? { [key]: Number(value) } : {};
  };
  const given = { ...text('cause'), ...number('causeCode'), ...number('sipCode'), ...text('sipReason') };
  return { ...given, ...text('sip_call_id', 'sipCallId'), endedBy: 'remote' };
}
