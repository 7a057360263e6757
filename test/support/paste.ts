/** Pastes a text into a field as a user does. What the browser would insert then, unless prevented, is left out. */
export function paste(field: EventTarget, text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
  // Firefox's own ClipboardEvent takes no data from a script.
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  field.dispatchEvent(event);
}
