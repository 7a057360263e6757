/** What a notification says of a ringing call. */
export interface RingNotification {
  readonly title: string;
  /** '' for none, as `icon`. */
  readonly body: string;
  readonly icon: string;
}

/** One notification of the system for each ringing call, while the page does not have the focus. */
export class NotificationAlert {
  readonly #shown = new Map<string, { readonly text: string; readonly notification: Notification }>();

  /** @param calls By id. Who calls may be known later than the call: then the notification says so in its place. */
  show(document: Document, calls: ReadonlyMap<string, RingNotification>): void {
    for (const [id, { notification }] of this.#shown) {
      if (calls.has(id)) continue;
      notification.close();
      this.#shown.delete(id);
    }
    if (globalThis.Notification?.permission !== 'granted' || document.hasFocus()) return;
    for (const [id, ring] of calls) if (this.#shown.get(id)?.text !== textOf(ring)) this.#add(document, id, ring);
  }

  #add(document: Document, id: string, ring: RingNotification): void {
    const { title, body, icon } = ring;
    try {
      const options = { tag: id, requireInteraction: true, ...(body && { body }), ...(icon && { icon }) };
      const notification = new Notification(title, options); // in the place of the one with the same tag
      notification.addEventListener('click', () => {
        document.defaultView?.focus();
        notification.close();
      });
      this.#shown.set(id, { text: textOf(ring), notification });
    } catch {
      // Chrome on Android has them from service workers only
    }
  }
}

const textOf = (ring: RingNotification): string => Object.values(ring).join('\n');
