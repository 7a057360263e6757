/** Push notifications of a provider with `push-url`: loaded once the user has allowed them. */
import type { ReactiveControllerHost } from 'lit';
import { errorCodes, TelnyxError, type TelnyxClient } from '../client/index.js';
import { Localize } from '../i18n/index.js';
import { inCall } from '../i18n/translations/en-call.js';
import { reportToEmbedder } from '../page/embedder.js';
import { enablePush, relayAdapter, type PushHandle } from '../page/push/index.js';

export type PushHost = ReactiveControllerHost &
  HTMLElement & {
    readonly client?: TelnyxClient | undefined;
    readonly pushUrl?: string;
    readonly pushWorker?: string;
    readonly tokenUrl?: string;
  };

/** Subscribes at the site's own server. Null where that cannot be; the page's owner is told why. */
export async function enableAtRelay(host: PushHost, client: TelnyxClient, url: string): Promise<PushHandle | null> {
  const { pushWorker, tokenUrl } = host;
  const words = new Localize(host, inCall);
  try {
    return await enablePush(client, {
      adapter: relayAdapter({ url }),
      pushUrl: url,
      ask: false,
      ...(pushWorker && { serviceWorker: pushWorker }),
      ...(tokenUrl && { tokenUrl }),
      words: {
        isCalling: words.term('isCalling', '{who}'),
        missedCall: words.term('endedMissed'),
        answer: words.term('answer'),
        decline: words.term('decline'),
        unknownCaller: words.term('unknownCaller'),
        lang: words.lang,
      },
    });
  } catch (error) {
    reportToEmbedder(host, TelnyxError.from(error, errorCodes.PUSH_FAILED));
    return null;
  }
}
