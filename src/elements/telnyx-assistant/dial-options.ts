/** What goes along with the call to an assistant. */
import type { CustomHeaders } from '../../client/index.js';
import { readObject } from '../../provider/client-options.js';
import type { AssistantOptionsElement } from './assistant-options-element.js';

/** Characters of the value of a variable. */
const longest = 1_024;

/** `first_name` travels as `X-First-Name`, which the assistant reads as `first_name`. */
const headerOf = (name: string): string =>
  `X-${name
    .split(/[_\s-]+/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('-')}`;

/**
 * The headers of a call: the page's own, and its `variables`; undefined where it has no variables, for then the phone's are
 * used. Throws 49002 for what is no JSON.
 */
export function variableHeaders({ variables, customHeaders }: AssistantOptionsElement): CustomHeaders | undefined {
  const read = readObject('variables', variables, '{"first_name":"Ada"}');
  if (!read) return undefined;
  const own = readObject('custom-headers', customHeaders, '{"X-Order":"7"}') ?? [];
  const listed = Array.isArray(own)
    ? (own as Exclude<CustomHeaders, Readonly<Record<string, string>>>)
    : Object.entries(own).map(([name, value]) => ({ name, value: value as string }));
  const usable = Object.entries(read).filter(([name]) => /^[a-z][\w -]*$/i.test(name));
  return [
    ...listed,
    ...usable.map(([name, value]) => ({
      name: headerOf(name),
      value: String(value)
        .replace(/[\r\n]+/g, ' ')
        .slice(0, longest),
    })),
  ];
}
