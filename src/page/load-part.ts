import { errorCodes, TelnyxError } from '../client/index.js';
import { reportToEmbedder } from './embedder.js';
import { retryLoad } from './retry-load.js';

/**
 * Loads a part of the library, however long it takes. The first failure is reported to the page's owner, with the
 * file's name where the browser gives it.
 * @param element Which needs the part.
 * @param name What is loaded.
 */
export async function loadPart(element: Element, name: string, load: () => Promise<unknown>): Promise<void> {
  await retryLoad(load, cause => {
    const detail = `${name}: ${String(cause)}. It is tried again.`;
    reportToEmbedder(element, new TelnyxError(errorCodes.PART_NOT_LOADED, detail, { cause }));
  });
}
