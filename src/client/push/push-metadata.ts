import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { isObject, text, type Json } from '../signaling/frame.js';

/**
 * What a push notification says of a call: as Telnyx's has it (`{ metadata: { call_id, caller_name, caller_number,
 * voice_sdk_id } }`, or that inner object), or as a relay of the site's own
 * (`{ type, pushId, callerName, callerNumber, sentAt, expiresAt }`); also as JSON.
 */
export type PushMetadata = string | Readonly<Record<string, unknown>>;

/** The same, read. */
export interface Push {
  readonly id: string;
  /** `missed`, `answered`: the call is over, or somebody else has it. */
  readonly type: 'call' | 'missed' | 'answered';
  readonly callerName: string;
  readonly callerNumber: string;
  /** The machine that has the call; null if the push does not say. */
  readonly voiceSdkId: string | null;
  /** Milliseconds since 1970; null if the push does not say. */
  readonly sentAt: number | null;
  readonly expiresAt: number | null;
}

const types: readonly unknown[] = ['call', 'missed', 'answered'] satisfies Push['type'][];

/** Reads it; null for what is none. All of it is text of strangers: it is bounded, and nothing in it is trusted. */
export function readPush(given: unknown): Push | null {
  const outer = parsed(given);
  const inner = parsed(outer?.['metadata']) ?? outer;
  if (!inner) return null;
  const id = text(inner['pushId'] ?? inner['push_id'] ?? inner['call_id'] ?? inner['callId']);
  if (!/^[\w-]{8,64}$/.test(id)) return null;
  const type = inner['type'] ?? 'call';
  if (!types.includes(type)) return null;
  return {
    id,
    type: type as Push['type'],
    callerName: text(inner['callerName'] ?? inner['caller_name']),
    callerNumber: text(inner['callerNumber'] ?? inner['caller_number']),
    voiceSdkId: text(inner['voiceSdkId'] ?? inner['voice_sdk_id']) || null,
    sentAt: time(inner['sentAt']),
    expiresAt: time(inner['expiresAt']),
  };
}

const time = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** As `readPush`, but throws a TelnyxError 49002 for what is none. */
export function needPush(given: unknown): Push {
  const push = readPush(given);
  if (push) return push;
  throw new TelnyxError(errorCodes.INVALID_OPTION, 'processPush: it is not what a push notification says of a call.');
}

function parsed(given: unknown): Json | null {
  if (typeof given !== 'string') return isObject(given) ? given : null;
  try {
    const value: unknown = JSON.parse(given);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
