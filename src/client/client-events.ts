import type { Call } from './call/call.js';
import type { CallSnapshot, Party } from './call/call-snapshot.js';
import type { CallState } from './call/call-state.js';
import type { CallSummary } from './call/call-summary.js';
import type { CallTerminationReason } from './call/termination.js';
import type { TelnyxError } from './errors/telnyx-error.js';
import type { ConnectionWarning } from './errors/connection-warnings.js';
import type { CallQualityMetrics, CallWarning } from './quality/metrics.js';

/** The events of a client: the delegate of the mobile SDKs, as typed events. */
export interface ClientEvents {
  /** The socket is open; the sign-in follows. */
  socketconnected: { host: string };
  /** The socket is gone. `willReconnect`: whether the client tries again by itself. */
  socketdisconnected: { code: number; reason: string; willReconnect: boolean };
  /** Registered: calls can be made and taken. After each reconnection again. */
  ready: { sessionId: string };
  /** The server gave or renewed the session id. */
  sessionupdated: { sessionId: string };
  /** Something went wrong that the user or the page has to act on. What recovers by itself is a `warning`. */
  error: { error: TelnyxError };
  /** The token ends in two minutes (milliseconds since 1970). With a `tokenProvider` the client gets a fresh one itself. */
  tokenexpiring: { expiresAt: number };
  /** A chosen region did not answer; this connection uses `auto`. */
  regionfallback: { region: string };
  incomingcall: { call: Call };
  /** A call is there that a push notification had announced: `processPush()`. It is no `incomingcall`. */
  pushcall: { call: Call };
  /** A call that a push notification had announced, or says was missed, is over, and did not come here. */
  pushmissed: { call: CallSnapshot };
  /** After a page load: a call of the page before continues here. */
  callresumed: { call: Call };
  /**
   * Something is known of the remote party of a call, from `resolveCaller` or the address book: for screen pops, once for each
   * number of a call.
   */
  callerinfo: { call: Call; caller: Party };
  callstatechange: { call: Call; state: CallState; previous: CallState };
  /** A call is over; for who ended it see `termination.endedBy`. */
  callended: { call: Call; termination: CallTerminationReason };
  /** A call is over: all that a log of calls needs to know of it. Once a call, also after a page load; not for test calls. */
  callsummary: { call: Call; summary: CallSummary };
  /** A call is over because the remote party, or the server, ended it. */
  remotecallended: { call: Call; termination: CallTerminationReason };
  /**
   * Something is wrong that recovers without help, or (`cleared`) is over: with the sound of a call, measured only while its
   * quality has a listener; or with a connection, which the client brings back by itself: that to the server (then there is
   * no call), or the path of a call's audio.
   */
  warning: { call: Call | null; warning: CallWarning | ConnectionWarning; cleared: boolean };
  /** The quality of a call was measured, as `quality` of the call has a listener. A listener here does not start it. */
  quality: { call: Call; metrics: CallQualityMetrics };
  /** A message of an AI assistant, as received. */
  aiconversation: { params: Record<string, unknown> };
}
