/** What only the owner of a page can mend, and so has to hear of, whatever the log level is. */
import { consoleLogger, type TelnyxError } from '../client/index.js';
import { TelnyxErrorEvent } from '../events/index.js';

/** What each document was told of. */
const told = new WeakMap<Document, Set<string>>();

/** Writes one line into the console, once for a document. Returns whether it did. */
export function noteForEmbedder({ ownerDocument }: Element, error: TelnyxError): boolean {
  const { code, codeName, message, solutions } = error;
  const subjects = told.get(ownerDocument) ?? new Set<string>();
  told.set(ownerDocument, subjects);
  const subject = `${code} ${/https?:\/\/\S+/.exec(message)?.[0] ?? message}`; // several may miss the same file
  if (subjects.has(subject)) return false;
  subjects.add(subject);
  consoleLogger.log('error', `${code} ${codeName}: ${message} ${solutions.at(-1) ?? ''}`, { time: Date.now() });
  return true;
}

/** Writes the line, and dispatches `telnyx-error` on the element; once for a document. */
export function tellEmbedder(element: Element, error: TelnyxError): void {
  if (noteForEmbedder(element, error)) element.dispatchEvent(new TelnyxErrorEvent(error));
}
