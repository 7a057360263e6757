import type { Clock } from './clock.js';

/** A timer that fires later than this means that the computer slept, and no answer could arrive. In milliseconds. */
const asleepMs = 1_000;

/** Calls `fn` after `ms`, which start again when the computer slept meanwhile. Returns the function that cancels it. */
export function afterAwake(clock: Clock, ms: number, fn: () => void): () => void {
  let cancel = () => {};
  const arm = () => {
    const due = clock.now() + ms;
    cancel = clock.after(ms, () => (clock.now() - due > asleepMs ? arm() : fn()));
  };
  arm();
  return () => cancel();
}

/**
 * Settles as `promise` does, but after `ms`, awake, rejects with what `error` gives: a browser may never answer.
 * @param onLate Gets a value that comes after that, to close what it opened.
 */
export function withTimeLimit<T>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  error: () => Error,
  onLate: (value: T) => void = () => {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = afterAwake(clock, ms, () => {
      isLate = true;
      reject(error());
    });
    promise.then(
      value => {
        cancel();
        if (isLate) onLate(value);
        else resolve(value);
      },
      (reason: unknown) => {
        cancel();
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  });
}
