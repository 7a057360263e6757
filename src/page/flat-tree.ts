/** The parent of an element as rendered: where it is slotted, else its parent, else the host of its shadow tree. */
export const elementAround = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.parentNode as Partial<ShadowRoot> | null)?.host ?? null;

/** The nearest element that fits, from `element` itself outwards. */
export function closestAround(element: Element | null, fits: (element: Element) => boolean): Element | null {
  let at = element;
  while (at && !fits(at)) at = elementAround(at);
  return at;
}
