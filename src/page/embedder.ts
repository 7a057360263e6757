/** Reports what only the owner of a page can fix, whatever the log level is. */
import { consoleLogger, type TelnyxError } from '../client/index.js';
import { TelnyxErrorEvent } from '../events/index.js';

/** What was reported, by document. */
const reported = new WeakMap<Document, Set<string>>();

/** Writes one line into the console, once for a document. Returns whether it did. */
export function logForEmbedder({ ownerDocument }: Element, error: TelnyxError): boolean {
  const { code, codeName, message, solutions } = error;
  const subjects = reported.get(ownerDocument) ?? new Set<string>();
  reported.set(ownerDocument, subjects);
  const subject = `${code} ${/https?:\/\/\S+/.exec(message)?.[0] ?? message}`; // several may miss the same file
  if (subjects.has(subject)) return false;
  subjects.add(subject);
  consoleLogger.log('error', `${code} ${codeName}: ${message} ${solutions.at(-1) ?? ''}`, { time: Date.now() });
  return true;
}

/** Writes the line, and dispatches `telnyx-error` on the element; once for a document. */
export function reportToEmbedder(element: Element, error: TelnyxError): void {
  if (logForEmbedder(element, error)) element.dispatchEvent(new TelnyxErrorEvent(error));
}
