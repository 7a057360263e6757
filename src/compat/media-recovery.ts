/** `mediaPermissionsRecovery`: a call that was answered without a microphone keeps ringing until the app decides. */
import { pageTime, type TelnyxError as OwnError } from '../client/index.js';
import type { Call } from './call.js';
import type { MediaPermissionsRecovery } from './client-options.js';
import { isMediaError, sdkError, type ITelnyxMediaRecoveryErrorEvent } from './errors.js';

/** The event for the app; null if it is not the microphone that failed. After the time that is given the call ends. */
export function recoveryEvent(
  call: Call,
  own: OwnError,
  retry: () => Promise<void>,
  { timeout, onSuccess, onError }: MediaPermissionsRecovery,
): Omit<ITelnyxMediaRecoveryErrorEvent, 'sessionId'> | null {
  const error = { ...sdkError(own).toJSON(), fatal: false };
  if (!isMediaError(error)) return null;
  let isDecided = false;
  const decide = (then: () => void) => {
    if (isDecided) return;
    isDecided = true;
    clearTimeout(timer);
    then();
  };
  const hangUp = (cause: OwnError) => {
    void call.hangup();
    onError?.(sdkError(cause));
  };
  const reject = () => decide(() => hangUp(own));
  const resume = () => decide(() => void retry().then(() => onSuccess?.(), hangUp));
  const timer = setTimeout(reject, timeout);
  return { error, callId: call.id, recoverable: true, retryDeadline: pageTime() + timeout, resume, reject };
}
