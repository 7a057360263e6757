import type { Clock } from './clock.js';

/** Milliseconds between two checks. */
const intervalMs = 3_000;
/** The shortest gap that counts as a sleep of the computer, in milliseconds. */
const shortestMs = 5_000;

/**
 * Notices that the computer was asleep: the system's clock ran on while the monotonic one stopped, or a timer came much too
 * late. Returns the function that stops it.
 * @param onAwake Gets by how much the system's clock ran ahead, in milliseconds: 0 if the monotonic one ran with it. The
 * user may also have set that clock; the two cannot be distinguished.
 */
export function watchSleep(clock: Clock, onAwake: (missedMs: number) => void): () => void {
  let cancel = () => {};
  const look = () => {
    const startedAt = clock.now();
    const ahead = clock.wallTime() - startedAt;
    cancel = clock.after(intervalMs, () => {
      const missedMs = clock.wallTime() - clock.now() - ahead;
      const isLate = clock.now() - startedAt - intervalMs >= shortestMs;
      look();
      if (missedMs >= shortestMs) onAwake(missedMs);
      else if (isLate) onAwake(0);
    });
  };
  look();
  return () => cancel();
}
