import { errorCodes } from '../client/index.js';
import { TelnyxError, type Call, type TelnyxClient } from '../client/index.js';

/** The call of a request, or an error that says that it is over. */
export function callById(client: TelnyxClient, callId: string): Call {
  const call = client.getCall(callId);
  if (!call)
    throw new TelnyxError(errorCodes.INVALID_TRANSITION, 'It is over, or this phone never had it.', { callId });
  return call;
}
