import { declineByPush, declineByVerto, type Push } from '../client/push/index.js';
import type { ClientOptions } from '../client/index.js';

const timeoutMs = 10_000;

/** Where a call can be declined without a page. */
export interface DeclineTargets {
  /** Base address of the site's own relay. */
  readonly pushUrl?: string;
  /** Gives a token to sign in with, by the cookies of the site, as `token-url` of the elements. */
  readonly tokenUrl?: string;
  /** Where the phone signs in, if not at Telnyx's production servers, and how. */
  readonly phone?: Pick<ClientOptions, 'dialect' | 'host' | 'environment' | 'region' | 'pushToken' | 'pushProvider'>;
}

/** Declines without a page: at the relay of the site, else where the phone signs in. False where neither is there, or works. */
export async function decline(push: Push, { pushUrl, tokenUrl, phone = {} }: DeclineTargets): Promise<boolean> {
  try {
    if (pushUrl) {
      const { ok, status } = await post(`${pushUrl.replace(/\/$/, '')}/decline`, { pushId: push.id });
      return ok || status === 404; // the call is gone
    }
    if (!tokenUrl) return false;
    const answer = (await (await post(tokenUrl)).json()) as { readonly token?: unknown } | null;
    if (typeof answer?.token !== 'string') return false;
    const options = { ...phone, loginToken: answer.token };
    if (phone.dialect === 'verto') await declineByVerto(options, push);
    else await declineByPush(options, { voiceSdkId: push.voiceSdkId });
    return true;
  } catch {
    return false;
  }
}

/** With the cookies of the site. */
export const post = (url: string, body?: object): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
