/** Tags that give a phone to what stands below them. */
const providers = ['telnyx-client', 'telnyx-phone'];

/**
 * The nearest provider around an element, by tag name: it counts before it is upgraded too, so that the answer does not
 * depend on the order of scripts. It looks where events go: through slots and shadow hosts.
 */
export function providerAbove(element: Element): Element | null {
  for (let at = above(element); at; at = above(at)) {
    if (providers.includes(at.localName)) return at;
  }
  return null;
}

function above(element: Element): Element | null {
  if (element.assignedSlot ?? element.parentElement) return element.assignedSlot ?? element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
