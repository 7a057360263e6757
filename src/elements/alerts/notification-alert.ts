/** One notification of the system for each ringing call, while the page does not have the focus. */
export class NotificationAlert {
  readonly #shown = new Map<string, Notification>();

  /** @param calls Title by the id of the call. */
  show(document: Document, calls: ReadonlyMap<string, string>): void {
    for (const [id, notification] of this.#shown) {
      if (calls.has(id)) continue;
      notification.close();
      this.#shown.delete(id);
    }
    if (globalThis.Notification?.permission !== 'granted' || document.hasFocus()) return;
    for (const [id, title] of calls) if (!this.#shown.has(id)) this.#add(document, id, title);
  }

  #add(document: Document, id: string, title: string): void {
    try {
      const notification = new Notification(title, { tag: id, requireInteraction: true });
      notification.addEventListener('click', () => {
        document.defaultView?.focus();
        notification.close();
      });
      this.#shown.set(id, notification);
    } catch {
      // Chrome on Android has them from service workers only
    }
  }
}
