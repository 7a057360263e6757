/** Attributes that any tag may have, and those that frameworks mark theirs with. */
export const ordinary = /^(?:class|dir|hidden|id|lang|part|role|slot|style|tabindex|title)$|^(?:aria|data)-|[^a-z_-]/;

/** Children that are not displayed. */
const unseen = 'script, style, link, meta, template, noscript, [hidden]';

/**
 * Reports to the page's owner what looks like a mistake in a tag: attributes that are near to one of ours, and children
 * that are shown nowhere. What reports it is loaded on demand.
 * @param known The attributes that the element reads.
 */
export async function checkMarkup(element: Element, known: readonly string[]): Promise<void> {
  const attributes = element.getAttributeNames().filter(name => !known.includes(name) && !ordinary.test(name));
  const slots = [...(element.shadowRoot?.querySelectorAll('slot') ?? [])].map(slot => slot.getAttribute('name') ?? '');
  const lost = [...element.children].filter(child => !slots.includes(child.slot) && !child.matches(unseen));
  if (!attributes.length && !lost.length) return;
  try {
    const { reportMarkup } = await import('./markup-advice.js');
    reportMarkup(element, { attributes, known, lost });
  } catch {
    // without the advice the page works as well as with it
  }
}

/** Runs a callback once the parser, or a framework, has finished the content of the current tags. */
export function whenParsed(document: Document, act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else setTimeout(act);
}
