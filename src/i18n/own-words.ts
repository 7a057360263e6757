import { parent } from './inherited.js';
import type { OwnWords } from './translation.js';

/** The words that the page has put on an element and those around it; the nearer ones come first. */
export function inheritedWords(element: Element): OwnWords | undefined {
  let found: OwnWords | undefined;
  for (let at: Element | null = element; at; at = parent(at)) {
    const { words } = at as { words?: unknown };
    if (typeof words === 'object' && words) found = { ...words, ...found };
  }
  return found;
}
