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

/** Does something as if no time passed on that clock meanwhile, however busy the machine is. */
export async function atOnce<T>(act: () => T | Promise<T>): Promise<T> {
  const { now } = performance;
  const at = performance.now();
  performance.now = () => at;
  try {
    return await act();
  } finally {
    performance.now = now;
  }
}
