import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Call } from './call.js';

/** Throws 44002 for a call that is over, or another client's. */
export function noSuchCall(given: Call | string): never {
  const id = typeof given === 'string' ? given : given.id;
  throw new TelnyxError(errorCodes.INVALID_CALL_PARAMETERS, `There is no call ${id}.`);
}
