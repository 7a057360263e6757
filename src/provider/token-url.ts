import { TelnyxError } from '../client/index.js';

const timeout = 10_000;

/**
 * Asks the site's own server for a token: `POST`, with the site's cookies, answered by `{ "token": "…" }`. Every other
 * answer is a TelnyxError 46004, whose text never holds what the server said.
 */
export async function fetchToken(url: string): Promise<string> {
  const response = await post(url);
  if (!response.ok) throw new TelnyxError(46004, `${url} answered with ${response.status}.`);
  const body: unknown = await response.json().catch(() => undefined);
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
  if (typeof token === 'string' && token.trim()) return token; // whether it can be one, the client sees
  throw new TelnyxError(46004, `${url} answered with something else than {"token": "…"}.`);
}

async function post(url: string): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeout),
    });
  } catch (cause) {
    throw new TelnyxError(46004, `${url} did not answer.`, { cause });
  }
}
