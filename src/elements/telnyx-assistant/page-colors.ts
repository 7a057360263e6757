/** Whether the page says which colours it has, by `color-scheme` or by our own property, around an element. */
export function hasColors(element: Element): boolean {
  const page = getComputedStyle(element.parentElement ?? element.ownerDocument.documentElement);
  return page.colorScheme !== 'normal' || page.getPropertyValue('--telnyx-color-scheme') !== '';
}
