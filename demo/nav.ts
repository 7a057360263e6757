/** The links to the other pages of the demo lead to the same gateway; the one of this page is in sight. */
import { host } from './gateway-controls.js';

export function keepHost(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.nav a:not([href*="docs"])')) {
    link.search = new URLSearchParams({ host }).toString();
    const { parentElement: row } = link;
    if (link.ariaCurrent && row) row.scrollLeft = link.offsetLeft - row.offsetLeft - 16;
  }
}
