import type { Call } from './call/call.js';
import type { CallState } from './call/call-state.js';
import type { CallTerminationReason } from './call/termination.js';
import type { TelnyxError } from './errors/telnyx-error.js';
import type { CallWarning } from './quality/metrics.js';

/** What a client tells its listeners: the delegate of the mobile SDKs, as typed events. */
export interface ClientEvents {
  /** The socket is open; the sign-in follows. */
  socketconnected: { host: string };
  /** The socket is gone. `willReconnect` tells whether the client tries again by itself. */
  socketdisconnected: { code: number; reason: string; willReconnect: boolean };
  /** Registered: calls can be made and taken. After each reconnection again. */
  ready: { sessionId: string };
  /** The server gave or renewed the session id. */
  sessionupdated: { sessionId: string };
  error: { error: TelnyxError };
  /** The token ends in two minutes (milliseconds since 1970). With a `tokenProvider` the client gets a fresh one itself. */
  tokenexpiring: { expiresAt: number };
  /** A chosen region did not answer; this connection uses `auto`. */
  regionfallback: { region: string };
  incomingcall: { call: Call };
  callstatechange: { call: Call; state: CallState; previous: CallState };
  /** A call is over, whoever ended it: see `reason.endedBy`. */
  callended: { call: Call; reason: CallTerminationReason };
  /** A call is over because the remote party, or the server, ended it. */
  remotecallended: { call: Call; reason: CallTerminationReason };
  /** Something went wrong with the sound of a call, or (`cleared`) is well again. Only while somebody listens to its quality. */
  warning: { call: Call; warning: CallWarning; cleared: boolean };
  /** A message of an AI assistant, as received. */
  aiconversation: { params: Record<string, unknown> };
}
