import { inherited, parent } from './inherited.js';
import { directionOf } from './tags.js';

/**
 * Says on what an element has rendered which language it is, where the page around it says another one or none: fonts,
 * screen readers and the order of signs go by it.
 * @param isWanted It is the page's language, not English in its place.
 */
export function markLanguage(host: Element, lang: string, isWanted: boolean): void {
  const isSaid = inherited(host, 'lang') === lang;
  const around = inherited(host, 'dir') ?? 'ltr';
  const own = isWanted ? (directionFor(host, lang) ?? around) : around;
  for (const root of host.shadowRoot?.children ?? []) {
    if (root.localName === 'style') continue;
    set(root, 'lang', isSaid ? null : lang);
    set(root, 'dir', isSaid && own === around ? null : own);
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The direction of writing for words in `lang`: what the page says where it says the language, or nearer; else that of the language. */
function directionFor(element: Element, lang: string): 'ltr' | 'rtl' | undefined {
  for (let at: Element | null = element; at; at = parent(at)) {
    if (at.hasAttribute('dir')) return undefined;
    if (at.hasAttribute('lang')) return directionOf(lang);
  }
  return undefined;
}
