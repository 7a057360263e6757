import type { CheckedCallOptions } from '../config/call-options.js';
import type { Json } from '../signaling/frame.js';
import type { CallDirection, CallSnapshot, Party } from './call-snapshot.js';

/** What is known of a call when it begins. */
export interface CallStart {
  readonly direction: CallDirection;
  readonly options: CheckedCallOptions;
  readonly remote: Party;
  readonly local: Party;
  /** The server's `invite`, for inbound calls. */
  readonly invite?: Json;
  /** What the page before knew of it: the server will offer it anew. */
  readonly restored?: CallSnapshot;
}

/** The snapshot that a call begins with. */
export function firstSnapshot({ direction, options, remote, local, restored }: CallStart, now: number): CallSnapshot {
  if (restored) return { ...restored, state: 'reconnecting', reason: 'page-reloaded', warnings: [], error: null };
  return {
    id: options.callId,
    direction,
    state: direction === 'inbound' ? 'ringing' : 'new',
    reason: null,
    termination: null,
    remote: Object.freeze(remote),
    local: Object.freeze(local),
    muted: options.muted ?? false,
    held: false,
    heldByRemote: false,
    heldSince: null,
    earlyMedia: false,
    tones: options.tones ?? '',
    pendingDigits: null,
    warnings: [],
    startedAt: now,
    activeSince: null,
    endedAt: null,
    error: null,
  };
}

/** The SIP headers of an invitation. */
export function readHeaders(params: Json): Readonly<Record<string, string>> {
  const dialog = params['dialogParams'];
  const list: unknown = typeof dialog === 'object' && dialog !== null ? (dialog as Json)['custom_headers'] : null;
  if (!Array.isArray(list)) return Object.freeze({});
  const headers = (list as unknown[]).filter((item): item is { name: string; value: string } => {
    const { name, value } = (item ?? {}) as Json;
    return typeof name === 'string' && typeof value === 'string';
  });
  return Object.freeze(Object.fromEntries(headers.map(({ name, value }) => [name, value])));
}
