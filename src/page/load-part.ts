import { consoleLogger } from '../client/index.js';

/** Milliseconds before a part that could not be loaded is asked for again; each time twice as long, up to the second. */
const [firstDelay, longestDelay] = [1_000, 60_000];

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Loads a part of the library, however long it takes. The first failure is one line in the console, which names the file
 * where the browser does.
 * @param name What is loaded, for that line.
 */
export async function loadPart(name: string, load: () => Promise<unknown>): Promise<void> {
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      await load();
      return;
    } catch (error) {
      if (delay === firstDelay) {
        const advice = 'Is the folder telnyx-elements/ there, of the same version? It is tried again.';
        consoleLogger.log('error', `could not load ${name}: ${String(error)}. ${advice}`, { time: Date.now() });
      }
    }
    await wait(delay);
  }
}
