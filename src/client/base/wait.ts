import type { Clock } from './clock.js';

/** Settles as `promise` does, or rejects with what `error` makes after `ms`. */
export function withTimeout<T>(clock: Clock, ms: number, promise: Promise<T>, error: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(error()));
    promise.then(resolve, reject).finally(cancel);
  });
}
