import type { Call } from '../call/call.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** What another tab may ask of a call of this one. What is not here is not done, whoever asks. */
const actions: Readonly<Record<string, (call: Call, args: readonly unknown[]) => unknown>> = {
  hangup: (call, [options]) => call.hangup(options ?? {}),
  silence: call => call.silence(),
  muteAudio: call => call.muteAudio(),
  unmuteAudio: call => call.unmuteAudio(),
  hold: call => call.hold(),
  unhold: call => call.unhold(),
  transfer: (call, [destination]) => call.transfer(String(destination)),
  transferTo: (call, [id]) => call.transferTo(String(id)),
  dtmf: (call, [digits]) => call.dtmf(String(digits)),
  askToRecord: call => call.recording.ask(),
  answerToRecord: (call, [allowed]) => call.recording.answer(allowed === true),
  showRecording: (call, [isRecording]) => call.recording.show(isRecording === true),
  sendPendingDigits: call => call.sendPendingDigits(),
};

/** Does what another tab asks. Rejects with 44002 if the call is over, and as the method of the call does. */
export async function actOn(call: Call | undefined, action: string, args: readonly unknown[]): Promise<void> {
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!call || !act) throw new TelnyxError(errorCodes.INVALID_CALL_PARAMETERS, `(${action})`);
  await act(call, args);
}
