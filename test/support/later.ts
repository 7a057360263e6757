/** Does something as if `ms` had passed on the page's monotonic clock. */
export async function later<T>(ms: number, act: () => T | Promise<T>): Promise<T> {
  const { now } = performance;
  performance.now = () => now.call(performance) + ms;
  try {
    return await act();
  } finally {
    performance.now = now;
  }
}
