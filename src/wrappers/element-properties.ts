import { isSecret } from '../provider/secret-attributes.js';
import type { PropertyDefinition } from './element-definition.js';

type Definitions = Readonly<Record<string, PropertyDefinition>>;
type Given = Readonly<Record<string, unknown>>;

/**
 * The given properties as attributes, as far as HTML can say them: what a server writes. A secret is never among them, nor
 * are functions and objects; lists are written as JSON.
 */
export function attributesOf(properties: Definitions, given: Given): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, definition] of Object.entries(properties)) {
    const value = given[name]; // read in any case: Vue renders again on a change of what was read
    const text = definition.attribute && asText(value, definition);
    if (text === undefined || definition.attribute === undefined) continue;
    if (!isSecret(definition.attribute, text)) attributes[definition.attribute] = text;
  }
  return attributes;
}

function asText(value: unknown, { initial }: PropertyDefinition): string | undefined {
  if (value === true) return '';
  if (value === false) return initial === false ? undefined : 'off';
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Keeps the properties of an element as they were given to its wrapper, whether the element is defined yet or not. */
export class ElementProperties {
  readonly #definitions: Definitions;
  /** What was set here, and is to be taken back when it is not given any more. */
  readonly #set = new Set<string>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  apply(node: HTMLElement, given: Given): void {
    for (const [name, { initial }] of Object.entries(this.#definitions)) {
      const isGiven = given[name] !== undefined;
      if (!isGiven && !this.#set.delete(name)) continue;
      if (isGiven) this.#set.add(name);
      const value = isGiven ? given[name] : initial;
      if (Reflect.get(node, name) !== value) Reflect.set(node, name, value);
    }
  }
}
