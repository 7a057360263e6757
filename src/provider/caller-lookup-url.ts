/** Asks the site's own server who a number belongs to. */
import type { CallerInfo } from '../client/index.js';

const timeoutMs = 10_000;
/** A name, a note and two addresses are short; a `data:` picture is not long. In bytes. */
const maxBytes = 200_000;

/**
 * `GET`, with the site's cookies, answered by `{ "name": …, "picture": …, "note": …, "href": … }`; 204 and 404 mean that
 * nobody is known. Redirects within the site are followed. Rejects for every other answer, such as that of another site, with a text that holds neither the number nor what the server said.
 * @param template An address with `{number}` in it; else the number follows as the parameter `number`.
 */
export async function fetchCaller(template: string, number: string, signal: AbortSignal): Promise<CallerInfo | null> {
  const url = callerAddress(template, number);
  const name = template.replace(/[?#].*/s, '');
  const limit = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, {
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    signal: 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : limit,
  }).catch(() => {
    throw new Error(`${name} did not answer.`);
  });
  if (response.redirected && new URL(response.url).origin !== url.origin) {
    await response.body?.cancel();
    throw new Error(`${name} led to another site.`);
  }
  if (response.status === 204 || response.status === 404) {
    await response.body?.cancel();
    return null;
  }
  if (!response.ok) throw new Error(`${name} answered with ${response.status}.`);
  try {
    return JSON.parse(await textOf(response)) as CallerInfo; // the client checks what is in it
  } catch {
    throw new Error(`${name} answered with something else than JSON of up to ${maxBytes / 1000} kB.`);
  }
}

/** Throws for one that no browser asks. */
function callerAddress(template: string, number: string): URL {
  const encoded = encodeURIComponent(number);
  const url = parsed(template.replaceAll(/\{number\}|%7Bnumber%7D/gi, () => encoded));
  if (!/^https?:$/.test(url.protocol)) throw new Error('caller-lookup-url: it must be an address of http or https.');
  if (url.username || url.password) throw new Error('caller-lookup-url: user name and password have no place in it.');
  if (!/\{number\}|%7Bnumber%7D/i.test(template)) url.searchParams.set('number', number);
  return url;
}

function parsed(address: string): URL {
  try {
    return new URL(address, document.baseURI);
  } catch {
    throw new Error('caller-lookup-url: it is not an address.'); // which in some browsers the reason repeats
  }
}

/** Throws as soon as it is too long. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new RangeError();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
