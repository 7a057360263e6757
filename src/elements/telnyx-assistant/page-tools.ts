/** The page's tools for an assistant: an object of functions, or the dotted path on `window` to one. */
import type { ToolHandler, Tools } from '../../client/assistant/index.js';
import { isForbidden, readPagePath, readProperty } from '../../provider/page-path.js';

/**
 * What is given, as tools. A path is looked up at once, so call it for each use: the page's script may come later. Functions of
 * the browser are none, as for `logger`: `client-tools="localStorage"` gives nothing away.
 */
export function pageTools(given: Tools | string | undefined): Tools {
  if (typeof given !== 'string') return given ?? {};
  const found = given ? readPagePath(given) : 'missing';
  if (typeof found === 'string' || isForbidden(found.value) || typeof found.value === 'function') return {};
  const { value } = found;
  const tools = Object.keys(value).flatMap(name => {
    const tool = readProperty(value, name);
    if (typeof tool !== 'function' || isForbidden(tool)) return [];
    return [[name, (args, context) => Reflect.apply(tool, value, [args, context]) as unknown]] satisfies [
      string,
      ToolHandler,
    ][];
  });
  return Object.fromEntries(tools);
}
