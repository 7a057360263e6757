/** Warns a public page of the password in it. */
import { consoleLogger } from '../client/index.js';

/** Documents that were warned. */
const warned = new WeakSet<Document>();

/** Host names of this machine, of networks at home or at work, and those without a public DNS entry. */
const privateHost = new RegExp(
  [
    String.raw`^(?:127|10)\.[\d.]+$`,
    String.raw`^192\.168\.[\d.]+$`,
    String.raw`^172\.(?:1[6-9]|2\d|3[01])\.[\d.]+$`,
    String.raw`^169\.254\.[\d.]+$`,
    String.raw`^\[(?:::1|f[cd][\da-f]{2}:.*|fe80:.*)\]$`,
    String.raw`^[^.[\]]*$`,
    String.raw`\.(?:localhost|local|test|internal|lan|home\.arpa)$`,
  ].join('|'),
  'i',
);

/** Whether pages of this host may be readable from the internet. */
export const isPublicHost = (hostname: string): boolean => !privateHost.test(hostname);

/** Writes one line, once for a document: anyone who can read the page can call with the password in it. */
export function warnOfPassword({ ownerDocument: document, localName }: Element): void {
  if (warned.has(document) || !isPublicHost(document.location.hostname)) return;
  warned.add(document);
  const text =
    `<${localName} password="…">: everybody who can read this page can make calls with that password. ` +
    'Take token-url and a server of your own, or telnyx-login.';
  consoleLogger.log('warning', text, { time: Date.now() });
}
