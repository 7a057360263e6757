/** Shows ringing calls outside the tab: title, notification, badge, vibration. Loaded with the first ring. */
import type { ReactiveControllerHost } from 'lit';
import type { CallSnapshot } from '../../client/index.js';
import { nameOf } from '../identity.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import type { PushHandle } from '../../page/push/index.js';
import { BadgeAlert } from './badge-alert.js';
import { NotificationAlert } from './notification-alert.js';
import { setTitleAlert } from './title-alert.js';

export type AlertKind = 'title' | 'notification' | 'badge' | 'vibrate';

/** Ten seconds of a ringing phone, in milliseconds on and off. */
const pattern = Array.from({ length: 10 }, () => [400, 600]).flat();

export class CallAlerts {
  readonly #host: HTMLElement;
  readonly #words: Localize;
  readonly #badge = new BadgeAlert();
  readonly #notification: NotificationAlert;
  #isVibrating = false;

  /** @param push Shows notifications by the service worker, with buttons. */
  constructor(host: ReactiveControllerHost & HTMLElement, push: () => PushHandle | null) {
    this.#host = host;
    this.#notification = new NotificationAlert(push);
    this.#words = new Localize(host, inCall);
  }

  /**
   * @param ringing The calls that wait for an answer; none takes everything away.
   * @param kinds Where they are shown.
   */
  show(ringing: readonly CallSnapshot[], kinds: ReadonlySet<AlertKind>): void {
    const calls = new Map(
      ringing.map(({ id, remote }) => {
        const title = this.#words.term('isCalling', nameOf(remote, this.#words));
        return [id, { title, body: remote.note ?? '', icon: remote.picture ?? '' }] as const;
      }),
    );
    const first = [...calls.values()][0]?.title ?? null;
    const { ownerDocument: document } = this.#host;
    setTitleAlert(document, this, kinds.has('title') ? first : null);
    this.#notification.show(document, kinds.has('notification') ? calls : new Map());
    this.#badge.show(document, kinds.has('badge') ? calls.size : 0);
    this.#vibrate(kinds.has('vibrate') && calls.size > 0);
  }

  /** It ends by itself, and begins again only with another ring. */
  #vibrate(isWanted: boolean): void {
    const { navigator } = window as { navigator: Partial<Navigator> };
    if (isWanted !== this.#isVibrating) navigator.vibrate?.(isWanted ? pattern : 0);
    this.#isVibrating = isWanted;
  }
}
