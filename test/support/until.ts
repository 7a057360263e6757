/** Waiting for a condition instead of sleeping for luck. */

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** Resolves with the first truthy value of `condition`, which is tried again and again; rejects after `timeout` ms. */
export async function until<T>(
  condition: () => T | Promise<T>,
  { timeout = 10_000, interval = 20, what = condition.toString() } = {},
): Promise<Truthy<T>> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) return value as Truthy<T>;
    if (performance.now() > deadline) throw new Error(`not within ${timeout} ms: ${what} (last: ${String(value)})`);
    await new Promise(resolve => setTimeout(resolve, interval));
  }
}
