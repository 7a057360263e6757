/** Edits of the number field that keep caret and selection where a person expects them. */
import { separators } from '../../numbers/number-formats.js';

/** Puts text over the selection, or at the end while the field has no focus. Dispatches an `input` event. */
export function insert(field: HTMLInputElement, text: string, isFocused: boolean): void {
  const [from, to] = selection(field, isFocused);
  replace(field, text, from, to);
}

/**
 * Deletes the selection, else the character before the caret.
 * @param isGrouped Whether what stands between the digits is ours.
 */
export function erase(field: HTMLInputElement, isFocused: boolean, isGrouped: boolean): void {
  const [from, to] = selection(field, isFocused);
  const last = isGrouped ? /[\d+][^\d+]*$/ : /.\s*$/u;
  replace(field, '', from === to ? field.value.slice(0, from).replace(last, '').length : from, to);
}

export function clear(field: HTMLInputElement): void {
  replace(field, '', 0, field.value.length);
}

/**
 * Groups digits again, and puts the caret behind the same digit; all else stays as it is typed, and so do digits among which
 * the user typed a space or a dash. Returns the value of the field, without what stands between the groups.
 * @param before What it returned the last time.
 * @param format Groups digits, and changes nothing but what stands between them.
 */
export function regroup(
  field: HTMLInputElement,
  { data, inputType }: InputEvent,
  before: string,
  format: (digits: string) => string,
): string {
  const { value: text, selectionStart } = field;
  const value = text.replace(separators, '');
  if (!/^\+?\d*$/.test(value) || before.search(separators) >= 0 || data?.search(separators) === 0) return text;
  const shown = format(value);
  if (shown === text) return value;
  if (shown === value && format(before) === before) return text; // the spaces are the user's
  const digits = text.slice(0, selectionStart ?? text.length).replace(separators, '').length;
  const caret = caretAfter(shown, digits, inputType);
  field.value = shown;
  field.setSelectionRange(caret, caret);
  return value;
}

/** The value of the field with `text` over the selection; the field itself drops line breaks. */
export function textWith(field: HTMLInputElement, text: string): string {
  const [from, to] = selection(field, true);
  return field.value.slice(0, from) + text + field.value.slice(to);
}

/** Where the caret stands behind `count` digits; behind what follows them when deleting forwards, or typing at the end. */
export function caretAfter(shown: string, count: number, inputType = ''): number {
  let caret = 0;
  for (let left = count; left > 0 && caret < shown.length; caret++) if (/[\d+]/.test(shown[caret] ?? '')) left--;
  const rest = shown.slice(caret);
  const gap = rest.search(/[\d+]/);
  if (gap < 0) return inputType.startsWith('delete') ? caret : shown.length;
  return inputType === 'deleteContentForward' ? caret + gap : caret;
}

function selection(field: HTMLInputElement, isFocused: boolean): [number, number] {
  const end = field.value.length;
  return isFocused ? [field.selectionStart ?? end, field.selectionEnd ?? end] : [end, end];
}

function replace(field: HTMLInputElement, text: string, from: number, to: number): void {
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}

/** Smaller glyphs are not smaller in proportion: this much is left free. */
const spare = 0.97;

/** A text of this size can still be read; what is longer scrolls. */
const readablePx = 10;

/** How much smaller a text must be to fit into its field, and whether it needs the room of the left side too. */
export function fit(entry: ParentNode | null): { ratio: number; isLong: boolean } {
  const element = (selector: string) => entry?.querySelector<HTMLElement>(selector);
  const width = (selector: string) => element(selector)?.offsetWidth ?? 0;
  const measure = element('.measure');
  const smallest = measure ? readablePx / parseFloat(getComputedStyle(measure).fontSize) : 1;
  const [needed, side, available] = [width('.measure'), width('.icon'), width('.entry') - 8];
  const room = available - side - width('.country');
  const ratio = room > 0 && needed > room ? Math.max(smallest, (spare * room) / needed) : 1;
  return { ratio: Math.floor(ratio * 100) / 100, isLong: needed > room - side };
}
