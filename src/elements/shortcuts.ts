/** Keys that act on calls from anywhere on a page, as an attribute names them. Pure. */
import { readBoolean } from '../client/index.js';

export type ShortcutAction = 'mute' | 'hold' | 'keypad' | 'answer' | 'hangup';

/** Which key does what; a single character in lower case. */
export type Shortcuts = Readonly<Partial<Record<ShortcutAction, string>>>;

const defaults: Required<Shortcuts> = { mute: 'm', hold: 'h', keypad: 'k', answer: 'a', hangup: 'e' };

/**
 * Reads `shortcuts`: any word for yes gives all, with their usual keys; a list such as `mute:m, hangup:x` those that it names. What is
 * not understood is left out, as are digits, `*`, `#` and `+`, which are dialled, and a key that is given twice.
 * @returns null if there are none.
 */
export function readShortcuts(text: unknown): Shortcuts | null {
  const value = readBoolean(text, 'shortcuts');
  if (value === true) return defaults;
  if (typeof value !== 'string') return null;
  const found = new Map<ShortcutAction, string>();
  for (const [, action = '', key = ''] of value.toLowerCase().matchAll(/([a-z]+)\s*:\s*(\S)(?=[\s,;]|$)/g)) {
    if (!isAction(action) || /[\d*#+,;]/.test(key) || [...found.values()].includes(key)) continue;
    found.set(action, key);
  }
  return found.size ? Object.freeze(Object.fromEntries(found)) : null;
}

const isAction = (text: string): text is ShortcutAction => Object.hasOwn(defaults, text);
