import type { CheckedCallOptions } from '../config/call-options.js';
import type { Json } from '../signaling/frame.js';
import { headersByName, readHeaders } from './headers.js';
import { readTelnyxIds } from './telnyx-ids.js';
import type { CallDirection, CallSnapshot, Party } from './call-snapshot.js';

/** What is known of a call when it begins. */
export interface CallStart {
  readonly direction: CallDirection;
  readonly options: CheckedCallOptions;
  readonly remote: Party;
  readonly local: Party;
  /** The server's `invite`, for inbound calls. */
  readonly invite?: Json;
  /** The id on the wire, where the page has another one. */
  readonly signalingId?: string;
  /** The user has answered it before it came: it makes no sound. */
  readonly silenced?: boolean;
  /** What the page before knew of it: the server will offer it again. */
  readonly restored?: CallSnapshot;
}

/** The first snapshot of a call. */
export function firstSnapshot(start: CallStart, now: number): CallSnapshot {
  const { direction, options, remote, local, invite, restored, signalingId } = start;
  if (restored) return { ...restored, state: 'reconnecting', interruption: 'page-reloaded', warnings: [], error: null };
  return {
    id: options.callId,
    ...(signalingId !== undefined && signalingId !== options.callId && { signalingId }),
    direction,
    state: direction === 'inbound' ? 'ringing' : 'new',
    interruption: null,
    termination: null,
    remote: Object.freeze(remote),
    local: Object.freeze(local),
    muted: options.muted ?? false,
    silenced: start.silenced ?? false,
    held: false,
    heldByRemote: false,
    heldSince: null,
    heldMs: 0,
    earlyMedia: false,
    tones: options.tones ?? '',
    pendingDigits: null,
    transferredTo: null,
    telnyxIds: invite ? readTelnyxIds(invite) : null,
    customHeaders: invite ? readHeaders(invite) : headersByName(options.customHeaders),
    warnings: [],
    recording: 'off',
    testCall: options.testCall ?? false,
    debugReportId: null,
    startedAt: now,
    activeSince: null,
    endedAt: null,
    error: null,
  };
}
