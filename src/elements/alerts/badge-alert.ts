const dot = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#15803d"/></svg>',
)}`;

/** A number on the icon of an installed app, and a dot as the icon of the tab; 0 takes both away. */
export class BadgeAlert {
  #shown = 0;
  readonly #icon = document.createElement('link');

  constructor() {
    this.#icon.rel = 'icon';
    this.#icon.href = dot;
  }

  show(count: number): void {
    if (count === this.#shown) return;
    this.#shown = count;
    if (count > 0) document.head.append(this.#icon);
    else this.#icon.remove();
    const { navigator } = window as { navigator: Partial<Navigator> };
    const done = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
    done?.catch(() => {}); // the page is no app, or may not
  }
}
