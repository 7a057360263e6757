/** Why a call ended. Every field is as the server gave it; `causeCode` is not limited to Q.850's 1 to 127. */
export interface CallTerminationReason {
  /** e.g. `NORMAL_CLEARING`, `USER_BUSY`, `CALL_REJECTED`, `UNALLOCATED_NUMBER`. */
  readonly cause?: string;
  readonly causeCode?: number;
  /** SIP status, e.g. 486. */
  readonly sipCode?: number;
  /** SIP reason phrase, e.g. `Busy Here`. */
  readonly sipReason?: string;
}

export const normalClearing: CallTerminationReason = { cause: 'NORMAL_CLEARING', causeCode: 16 };
/** Declined, or hung up before it was answered: servers want this code then, or they offer the call again. */
export const userBusy: CallTerminationReason = { cause: 'USER_BUSY', causeCode: 17 };
export const networkLost: CallTerminationReason = { cause: 'NETWORK_LOST' };
export const incompatible: CallTerminationReason = { cause: 'INCOMPATIBLE_DESTINATION', causeCode: 88 };

/** The reason in the parameters of a `bye`, with whatever the server left out left out. */
export function readTermination(params: Record<string, unknown>): CallTerminationReason {
  const text = (key: string) => (typeof params[key] === 'string' && params[key] ? { [key]: params[key] } : {});
  const number = (key: string) => {
    const value = params[key];
    const isGiven = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return isGiven && Number.isFinite(Number(value)) ? { [key]: Number(value) } : {};
  };
  return { ...text('cause'), ...number('causeCode'), ...number('sipCode'), ...text('sipReason') };
}
