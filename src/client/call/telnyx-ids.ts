import { text, type Json } from '../signaling/frame.js';

/** Telnyx's ids of a call for its API and its support; '' where the server sent none. */
export interface TelnyxIds {
  readonly callControlId: string;
  readonly sessionId: string;
  readonly legId: string;
}

/** The ids in a message of the server; null where it has none. */
export function readTelnyxIds(params: Json): TelnyxIds | null {
  const callControlId = text(params['telnyx_call_control_id']);
  const sessionId = text(params['telnyx_session_id']);
  const legId = text(params['telnyx_leg_id']);
  return sessionId || legId ? Object.freeze({ callControlId, sessionId, legId }) : null;
}
