/** What a headset has to show of a phone. Pure. */
import type { CallSnapshot, ClientState } from '../../client/index.js';

/** A call as a headset knows it. */
export interface HeadsetCall {
  readonly id: string;
  /** Of the remote party, or its number; a stranger's text of at most 64 characters. */
  readonly name: string;
  /** `ringing`: it came in and waits for an answer; `connecting`: it is dialled or being answered. */
  readonly state: 'ringing' | 'connecting' | 'active' | 'held';
  readonly muted: boolean;
  /** It rings without a sound. */
  readonly silenced: boolean;
  /** A button was pressed for it, and that is not done yet: the device may know more than the phone. */
  readonly pending: boolean;
}

export interface HeadsetStatus {
  /** All calls that are not over, oldest first. */
  readonly calls: readonly HeadsetCall[];
  /** The call that rings, the one that came first; null if none does. */
  readonly ringing: HeadsetCall | null;
  /** The call that the user is in, interrupted ones too; null if there is none. */
  readonly current: HeadsetCall | null;
  /** Name of the microphone in use; '' until the browser says it. */
  readonly microphone: string;
}

export const idle: HeadsetStatus = Object.freeze({
  calls: Object.freeze([]),
  ringing: null,
  current: null,
  microphone: '',
});

/**
 * @param label Of the track that the current call sends; it counts if it is a microphone's.
 * @param pending Ids of calls that a button was pressed for.
 */
export function headsetStatus(state: ClientState, label = '', pending: readonly string[] = []): HeadsetStatus {
  const calls = state.calls.map(call => ({ ...headsetCall(call), pending: pending.includes(call.id) }));
  const inCall = calls.filter(call => call.state !== 'ringing');
  const current = inCall.find(({ id }) => id === state.currentCallId) ?? inCall.at(-1) ?? null;
  const { microphones, microphoneId } = state.devices;
  const chosen =
    microphones.find(microphone => label && microphone.label === label) ??
    microphones.find(({ id }) => id === (microphoneId ?? 'default')) ??
    microphones[0];
  return {
    calls,
    ringing: calls.find(call => call.state === 'ringing') ?? null,
    current,
    microphone: chosen?.label ?? '',
  };
}

/** Whether a device would show the same. */
export const isSame = (a: HeadsetStatus, b: HeadsetStatus): boolean => JSON.stringify(a) === JSON.stringify(b);

const headsetCall = (call: CallSnapshot): Omit<HeadsetCall, 'pending'> => ({
  id: call.id,
  name: (call.remote.name || call.remote.number).slice(0, 64),
  state: stateOf(call),
  muted: call.muted,
  silenced: call.silenced,
});

function stateOf({ direction, state, held, activeSince }: CallSnapshot): HeadsetCall['state'] {
  if (direction === 'inbound' && state === 'ringing') return 'ringing';
  if (held) return 'held';
  return activeSince === null ? 'connecting' : 'active';
}
