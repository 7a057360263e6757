import { closestAround, elementAround } from '../page/flat-tree.js';

/** Tags that give a phone to what stands below them. */
const providers = ['telnyx-client', 'telnyx-phone'];

/**
 * The nearest provider around an element, by tag name: it counts before it is upgraded too, so that the answer does not
 * depend on the order of scripts. It looks where events go: through slots and shadow hosts.
 */
export function providerAbove(element: Element): Element | null {
  return closestAround(elementAround(element), ({ localName }) => providers.includes(localName));
}
