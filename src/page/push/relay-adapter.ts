import { errorCodes, TelnyxError } from '../../client/index.js';
import type { PushAdapter } from './push-adapter.js';

const timeoutMs = 10_000;

/**
 * For a server of the site's own, such as `demo/push-relay`: JSON over HTTP below one address, with the cookies of the site.
 * @param options.url Base address, such as `/push`; of the page's own origin, as its cookies say who asks.
 */
export function relayAdapter({ url }: { readonly url: string }): PushAdapter {
  const base = url.replace(/\/+$/, '');
  return {
    async key() {
      const answer = (await (await ask(`${base}/key`, 'GET')).json()) as { applicationServerKey?: unknown } | null;
      if (typeof answer?.applicationServerKey === 'string') return answer.applicationServerKey;
      throw new TelnyxError(errorCodes.PUSH_FAILED, `${base}/key gave no applicationServerKey.`);
    },
    async subscribe(subscription) {
      await ask(`${base}/subscriptions`, 'POST', { subscription });
    },
    async unsubscribe({ endpoint }) {
      await ask(`${base}/subscriptions`, 'DELETE', { endpoint }, [404]);
    },
    ready: async pushId => (await ask(`${base}/ready`, 'POST', { pushId }, [404])).ok,
    decline: async pushId => (await ask(`${base}/decline`, 'POST', { pushId }, [404])).ok,
  };
}

/** @param allowed Statuses besides 2xx that are an answer. What the server says otherwise is not repeated. */
async function ask(url: string, method: string, body?: object, allowed: readonly number[] = []): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    throw new TelnyxError(errorCodes.PUSH_FAILED, `${url} did not answer.`, { cause });
  }
  if (response.ok || allowed.includes(response.status)) return response;
  throw new TelnyxError(errorCodes.PUSH_FAILED, `${url} answered with ${response.status}.`);
}
