/** Keys that are pressed anywhere in the phone, besides those that the control with the focus takes. */

/** @param onDigit What becomes of a digit, a star, a hash or a plus. */
export function handlePhoneKey(event: KeyboardEvent, root: ShadowRoot | null, onDigit: (key: string) => void): void {
  const { key, repeat, ctrlKey, metaKey, altKey } = event;
  if ((event.target as Node).getRootNode() !== root) return; // in something of the page's, in a slot
  if (key === 'Enter' && repeat) event.preventDefault(); // or the Enter that calls would end the call too
  if (key === 'Escape' && !event.defaultPrevented && stepBack(root)) event.preventDefault();
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || !/^[\d*#+]$/.test(key)) return;
  event.preventDefault();
  onDigit(key);
}

/** Closes the keypad, else silences the ring. Returns whether there was anything to do. */
function stepBack(root: ShadowRoot | null): boolean {
  const controls = root?.querySelector('telnyx-call-controls');
  const incoming = root?.querySelector('telnyx-incoming-call');
  if (!controls?.keypadOpen) return incoming?.silence?.() ?? false; // it may not be loaded yet
  controls.keypadOpen = false;
  return true;
}
