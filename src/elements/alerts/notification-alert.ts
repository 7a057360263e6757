import type { PushHandle, RingText } from '../../page/push/index.js';

/** One notification of the system for each ringing call, while the page does not have the focus. */
export class NotificationAlert {
  readonly #push: () => PushHandle | null;
  readonly #shown = new Map<string, { readonly text: string; readonly close: () => void }>();

  /** @param push Those of a service worker have buttons; a page's own have none. */
  constructor(push: () => PushHandle | null) {
    this.#push = push;
  }

  /** @param calls By id. Who calls may be known later than the call: then the notification says so in its place. */
  show(document: Document, calls: ReadonlyMap<string, RingText>): void {
    for (const [id, { close }] of this.#shown) {
      if (calls.has(id)) continue;
      close();
      this.#shown.delete(id);
    }
    if (globalThis.Notification?.permission !== 'granted' || document.hasFocus()) return;
    for (const [id, ring] of calls) {
      const text = Object.values(ring).join('\n');
      if (this.#shown.get(id)?.text === text) continue;
      const close = this.#showByWorker(id, ring) ?? showByPage(document, id, ring);
      if (close) this.#shown.set(id, { text, close });
    }
  }

  /** Returns what takes it away again. */
  #showByWorker(id: string, ring: RingText): (() => void) | undefined {
    const push = this.#push();
    push?.show(id, ring);
    return push ? () => push.close(id) : undefined;
  }
}

/** Returns what takes it away again. */
function showByPage(document: Document, id: string, { title, body, icon }: RingText): (() => void) | undefined {
  try {
    const options = { tag: id, requireInteraction: true, ...(body && { body }), ...(icon && { icon }) };
    const notification = new Notification(title, options); // in the place of the one with the same tag
    notification.addEventListener('click', () => {
      document.defaultView?.focus();
      notification.close();
    });
    return () => notification.close();
  } catch {
    return undefined; // Chrome on Android has them from service workers only
  }
}
