/** Makes templates and style sheets small, which minifiers leave as they are. */
import { parse } from 'vite';

/**
 * Finds the literal parts of all templates with one of these tags.
 * @param {unknown} node of the syntax tree
 * @param {readonly string[]} tags
 * @returns {{ start: number, end: number }[]}
 */
function literals(node, tags) {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = /** @type {any} */ (node);
  const own = type === 'TaggedTemplateExpression' && tags.includes(tag.name) ? quasi.quasis : [];
  return [...own, ...Object.values(node).flatMap(child => literals(child, tags))];
}

/**
 * Replaces the text of templates in our sources.
 * @param {string} name
 * @param {readonly string[]} tags
 * @param {(text: string) => string} compact
 * @returns {import('vite').Plugin}
 */
const compactor = (name, tags, compact) => ({
  name,
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !tags.some(tag => code.includes(`${tag}\``))) return undefined;
    const { program } = await parse(id, code);
    let [result, at] = ['', 0];
    for (const { start, end } of literals(program, tags).toSorted((a, b) => a.start - b.start)) {
      result += code.slice(at, start) + compact(code.slice(start, end));
      at = end;
    }
    return { code: result + code.slice(at), map: null };
  },
});

/**
 * Takes the indentation off what is rendered. Lines stay, which are the same white space to a browser. The library and the drop-in
 * need the same, as one takes over what the other rendered on a server.
 */
export const compactTemplates = compactor('compact-templates', ['html', 'svg'], text =>
  text.replaceAll(/\n\s+/g, '\n'),
);

/** Takes white space and comments off the style sheets. */
export const compactStyles = compactor('compact-styles', ['css'], text =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\n\s+/g, '\n')
    .replaceAll(/\n([\w-]+): /g, '\n$1:')
    .replaceAll(/([;{},])\n+/g, '$1')
    .replaceAll(' {', '{')
    .replaceAll(';}', '}'),
);
