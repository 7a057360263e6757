/** The nearest value of an attribute at an element or around it, through shadow roots and slots. */
export function inherited(element: Element, attribute: string): string | null {
  for (let at: Element | null = element; at; at = parent(at)) {
    const value = at.getAttribute(attribute);
    if (value !== null) return value;
  }
  return null;
}

/** Around an element, through shadow roots. */
export const parent = ({ parentElement, parentNode }: Element): Element | null =>
  parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host ?? null;
