import type { ContactInput } from '../../client/contacts/index.js';

const timeoutMs = 10_000;

/**
 * Asks for a list of people: `GET`, with the site's cookies, answered by a JSON array, or by `{ "contacts": [ … ] }`. Rejects for every
 * other answer, with a text that holds nothing of it.
 */
export async function fetchContacts(src: string): Promise<readonly ContactInput[]> {
  const response = await fetch(addressOf(src), {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`src: it answered with ${response.status}.`);
  const body: unknown = await response.json();
  const list = Array.isArray(body) ? body : (body as { contacts?: unknown } | null)?.contacts;
  if (!Array.isArray(list)) throw new Error('src: it answered with something else than a list.');
  return list as readonly ContactInput[]; // the address book checks what is in it
}

/** Throws for one that no browser asks. */
function addressOf(src: string): URL {
  const url = new URL(src, document.baseURI);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new Error('src: it must be an address of http or https, without user name and password.');
  return url;
}
