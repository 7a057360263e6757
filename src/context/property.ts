import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { readBoolean, readNumber } from '../client/index.js';

/** How a value is read that was given as text, by attribute or by a framework that sets properties. */
const readers = new Map<unknown, (value: unknown, name: string) => unknown>([
  [Boolean, readBoolean],
  [Number, readNumber],
]);

/** The text is the setter's to read. */
const asItIs = (text: string | null): string | null => text;

/**
 * Lit's `@property`, in which booleans and numbers understand text: `off` and `"false"` are no, `on` and the attribute's
 * own name are yes, `"3"` is 3, whether as attribute or as property. What is absent is undefined, so that the default
 * stays with the caller; text that says nothing stays text.
 */
export function property(options: PropertyDeclaration = {}): (prototype: ReactiveElement, name: string) => void {
  const read = readers.get(options.type);
  return (prototype, name) => {
    if (read) defineReader(prototype, name, read);
    // What Lit's does, which has another kind of decorators, too.
    const { constructor } = prototype as { constructor: unknown };
    const declared = read ? { ...options, converter: { fromAttribute: asItIs } } : options;
    (constructor as typeof ReactiveElement).createProperty(name, declared);
  };
}

/** The accessor that Lit's wraps. */
function defineReader(prototype: object, name: string, read: (value: unknown, name: string) => unknown): void {
  const key = Symbol(name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: Record<symbol, unknown>) {
      return this[key];
    },
    set(this: Record<symbol, unknown>, value: unknown) {
      this[key] = read(value, name);
    },
  });
}
