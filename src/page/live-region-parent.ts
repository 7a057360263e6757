import { closestAround } from './flat-tree.js';

/** Whether a selector fits; a browser that does not know it, or a test's DOM, has nothing that does. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

const isModal = (element: Element): boolean => element.localName === 'dialog' && matches(element, ':modal');

/** What may hide the rest of the page from screen readers while it is open. */
const isOpen = (element: Element): boolean =>
  matches(element, 'dialog[open], [aria-modal="true"]') || matches(element, ':popover-open');

function focused({ activeElement }: Document): Element | null {
  let at = activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * The element in which a live region is read out now. An open modal dialog makes all else inert: then it is the dialog
 * with the focus, else the one around the speaking element, else the last one. Without: the dialog or popover around the
 * speaking element, else `body`.
 */
export function liveRegionParent(speaker: Element): Element {
  const { ownerDocument } = speaker;
  const { body, documentElement } = ownerDocument;
  return (
    closestAround(focused(ownerDocument), isModal) ??
    closestAround(speaker, isOpen) ??
    [...ownerDocument.querySelectorAll('dialog')].findLast(isModal) ??
    body ??
    documentElement
  );
}
