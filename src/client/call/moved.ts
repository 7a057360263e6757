import type { CallTerminationReason } from './termination.js';

/** Another tab that shares the session has the call now. */
export const moved: CallTerminationReason = { cause: 'MOVED', endedBy: 'local' };

/** Whether it goes on in another tab: for the user it is not over. */
export const isMoved = ({ termination }: { readonly termination: CallTerminationReason | null }): boolean =>
  termination?.endedBy === 'local' && termination.cause === moved.cause;
