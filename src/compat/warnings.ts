/** Warnings as the SDK has them. Ours are of the same codes; those that this client does not give are here to be compared with. */
import type { CallWarning, ConnectionWarning } from '../client/index.js';

export const TELNYX_WARNING_CODES = {
  HIGH_RTT: 31001,
  HIGH_JITTER: 31002,
  HIGH_PACKET_LOSS: 31003,
  LOW_MOS: 31004,
  LOW_LOCAL_AUDIO: 31005,
  LOW_INBOUND_AUDIO: 31006,
  LOW_BYTES_RECEIVED: 32001,
  LOW_BYTES_SENT: 32002,
  RECORDING_UNAVAILABLE: 32003,
  RECORDING_BUFFER_OVERFLOW: 32004,
  ICE_CONNECTIVITY_LOST: 33001,
  ICE_GATHERING_TIMEOUT: 33002,
  ICE_GATHERING_EMPTY: 33003,
  PEER_CONNECTION_FAILED: 33004,
  ONLY_HOST_ICE_CANDIDATES: 33005,
  ANSWER_WHILE_PEER_ACTIVE: 33006,
  DUPLICATE_INBOUND_ANSWER: 33007,
  ICE_CANDIDATE_PAIR_CHANGED: 33008,
  AUDIO_INPUT_DEVICE_CHANGE_SKIPPED: 33009,
  MULTIPLE_ACTIVE_CALLS_DETECTED: 33010,
  SHARED_REMOTE_ELEMENT_OVERWRITE: 33011,
  TOKEN_EXPIRING_SOON: 34001,
  UNKNOWN_REATTACHED_SESSION: 35002,
  SIGNALING_RECOVERY_REQUIRED: 36003,
  MEDIA_RECOVERY_REQUIRED: 36004,
  RECONNECTION_FAILED_WITH_NO_AUTO_RECONNECT: 36005,
} as const;

export interface ITelnyxWarning {
  code: number;
  name: string;
  message: string;
  description: string;
  causes: string[];
  solutions: string[];
}

export interface ITelnyxWarningEvent {
  warning: ITelnyxWarning;
  sessionId: string;
  callId?: string;
}

/** `HIGH_RTT`, in words. */
const inWords = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');

export const SDK_WARNINGS: Readonly<Record<string, Omit<ITelnyxWarning, 'code'>>> = Object.fromEntries(
  Object.entries(TELNYX_WARNING_CODES).map(([name, code]) => [
    code,
    { name, message: inWords(name), description: '', causes: [], solutions: [] },
  ]),
);

/** A warning that this client gives by itself. */
export const sdkWarning = (name: keyof typeof TELNYX_WARNING_CODES, description = ''): ITelnyxWarning => ({
  code: TELNYX_WARNING_CODES[name],
  name,
  message: inWords(name),
  description,
  causes: [],
  solutions: [],
});

/** One of our warnings as the SDK would give it. */
export function sdkWarningFrom({ code, name, cause, advice }: CallWarning | ConnectionWarning): ITelnyxWarning {
  return { code, name, message: inWords(name), description: cause, causes: [cause], solutions: advice ? [advice] : [] };
}
