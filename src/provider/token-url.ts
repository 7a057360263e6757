import { errorCodes } from '../client/index.js';
import { TelnyxError } from '../client/index.js';

const timeout = 10_000;

/**
 * Asks the site's own server for a token: `POST`, with the site's cookies, answered by `{ "token": "…" }`. Every other
 * answer is a TelnyxError 46004, whose text never holds what the server said.
 */
export async function fetchToken(url: string): Promise<string> {
  const address = checked(url);
  const response = await post(url, address);
  if (!response.ok)
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, `${address} answered with ${response.status}.`);
  const body: unknown = await response.json().catch(() => undefined);
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
  if (typeof token === 'string' && token.trim()) return token; // the client checks whether it can be one
  throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, `${address} answered with something else than {"token": "…"}.`);
}

/** The address as it may be repeated, without its query. Throws 46004 for one that no browser asks. */
function checked(url: string): string {
  const { username, password } = parsed(url);
  if (username || password)
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, 'token-url: user name and password have no place in it.');
  return url.replace(/[?#].*/s, '');
}

function parsed(url: string): URL {
  try {
    return new URL(url, document.baseURI);
  } catch {
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, 'token-url: it is not an address.'); // which in some browsers the reason repeats
  }
}

async function post(url: string, address: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeout),
    });
  } catch (cause) {
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, `${address} did not answer.`, { cause });
  }
}
