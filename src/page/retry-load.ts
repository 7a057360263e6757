/** Milliseconds before a part that could not be loaded is asked for again; each time twice as long, up to the second. */
const [firstDelay, longestDelay] = [1_000, 60_000];

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Loads something, however long it takes. Called with the reason of each failure. */
export async function retryLoad<T>(load: () => Promise<T>, onFailure: (cause: unknown) => void): Promise<T> {
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      return await load();
    } catch (cause) {
      onFailure(cause);
    }
    await wait(delay);
  }
}
