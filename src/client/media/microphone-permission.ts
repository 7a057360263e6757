import type { Clock } from '../base/clock.js';
import { withTimeLimit } from '../base/time-limit.js';

/** A browser that does not answer within this does not say, in milliseconds. */
const timeoutMs = 1_000;

/** Whether the browser lets the page have a microphone, and later changes of that; null where it does not say. */
export async function microphonePermission(clock: Clock): Promise<PermissionStatus | null> {
  try {
    const query = navigator.permissions.query({ name: 'microphone' });
    return await withTimeLimit(clock, timeoutMs, query, () => new Error('no answer'));
  } catch {
    return null; // not every browser knows this name
  }
}
