import { errorCodes } from './error-codes.js';
import { TelnyxError } from './telnyx-error.js';

/** Loads code of ours that not every page needs. Rejects with 49008 where that is missing. */
export const loadCode = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch((cause: unknown) => {
    throw new TelnyxError(errorCodes.PART_NOT_LOADED, `${String(cause)}.`, { cause });
  });
