/** The links to the other pages of the demo lead to the same gateway. */
import { host } from './gateway-controls.js';

export function keepHost(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.nav a:not([href*="docs"])')) {
    link.search = new URLSearchParams({ host }).toString();
  }
}
