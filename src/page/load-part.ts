import { errorCodes, TelnyxError } from '../client/index.js';
import { reportToEmbedder } from './embedder.js';

/** Milliseconds before a part that could not be loaded is asked for again; each time twice as long, up to the second. */
const [firstDelay, longestDelay] = [1_000, 60_000];

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Loads a part of the library, however long it takes. The first failure is reported to the page's owner, with the
 * file's name where the browser gives it.
 * @param element Which needs the part.
 * @param name What is loaded.
 */
export async function loadPart(element: Element, name: string, load: () => Promise<unknown>): Promise<void> {
  for (let delay = firstDelay; ; delay = Math.min(2 * delay, longestDelay)) {
    try {
      await load();
      return;
    } catch (cause) {
      const detail = `${name}: ${String(cause)}. It is tried again.`;
      reportToEmbedder(element, new TelnyxError(errorCodes.PART_NOT_LOADED, detail, { cause }));
    }
    await wait(delay);
  }
}
