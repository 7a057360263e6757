const types = ['keydown', 'keypress', 'keyup'] as const;

/**
 * A key that writes or erases. With Ctrl, Alt or Meta it is a command, and may be one of the page's; but AltGr writes, and
 * so does the Option key of a Mac, which is Alt: what it writes is no plain letter or digit (`@`, `ß`).
 */
function isWriting(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  const isAltGr = event.getModifierState('AltGraph') || (altKey && !metaKey && /^[^a-z\d]$/iu.test(key));
  const isCommand = (ctrlKey || altKey || metaKey) && !isAltGr;
  return !isCommand && /^(.|Backspace|Delete)$/su.test(key);
}

/** Stops the propagation of keys that write into a field in the shadow root of the element that listens. */
function keepIn(event: KeyboardEvent): void {
  const [field] = event.composedPath() as Partial<Element>[];
  const { shadowRoot } = event.currentTarget as Element;
  const isOurs = field?.matches?.('input, textarea, select') && field.getRootNode?.() === shadowRoot;
  if (isOurs && isWriting(event)) event.stopPropagation();
}

/**
 * Hides keys that write into an element's fields from the page: it may have shortcuts of one key, and sees no field
 * but the element. May be called more than once.
 */
export function keepWriting(element: HTMLElement): void {
  for (const type of types) element.addEventListener(type, keepIn);
}
