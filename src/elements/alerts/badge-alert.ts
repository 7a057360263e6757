const dot = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#15803d"/></svg>',
)}`;

/** A number on the icon of an installed app, and a dot as the icon of the tab. */
export class BadgeAlert {
  #shown = 0;
  #icon: HTMLLinkElement | undefined;

  /** @param count 0 takes both away. */
  show(document: Document, count: number): void {
    if (count === this.#shown) return;
    this.#shown = count;
    this.#icon?.remove();
    this.#icon = undefined;
    if (count > 0) {
      this.#icon = Object.assign(document.createElement('link'), { rel: 'icon', href: dot });
      document.head.append(this.#icon);
    }
    const { navigator } = (document.defaultView ?? window) as { navigator: Partial<Navigator> };
    const done = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
    done?.catch(() => {}); // the page is no app, or may not
  }
}
