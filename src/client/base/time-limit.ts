import type { Clock } from './clock.js';

/**
 * Settles as `promise` does, but after `ms` rejects with what `error` gives: a browser may never answer.
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
    const cancel = clock.after(ms, () => {
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
