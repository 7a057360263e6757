/** What only readers of the source need, taken out of the templates of the drop-in: its other minifiers leave strings alone. */
import { transformSync } from 'esbuild';
import { parseSync, Visitor } from 'vite';

const css = (/** @type {string} */ text) => transformSync(text, { loader: 'css', minify: true }).code.trim();

/** A run of white space is one space to the browser, in text and within a tag; nothing of ours stands in a `<pre>`. */
const html = (/** @type {string} */ text) => text.replaceAll(/\s+/g, ' ');

/** @type {Readonly<Record<string, (text: string) => string>>} */
const minifiers = { css, html, svg: html };

/**
 * The same module with its `css`, `html` and `svg` templates minified. Lines of code stay where they are, for source maps:
 * the line breaks of a template come behind it.
 */
export function minifyTemplates(/** @type {string} */ code, file = 'module.ts') {
  /** @type {{ from: number, to: number, text: string }[]} */
  const edits = [];
  const minify = (/** @type {import('vite').ESTree.TaggedTemplateExpression} */ { tag, quasi: { quasis } }) => {
    const minifier = tag.type === 'Identifier' ? minifiers[tag.name] : undefined;
    if (!minifier || (minifier === css && quasis.length > 1)) return; // part of a style sheet cannot be understood
    for (const { start, tail, value } of quasis) {
      const from = code.indexOf(value.raw, start);
      const to = from + value.raw.length + (tail ? '`' : '${').length;
      edits.push({ from, to, text: minifier(value.raw) + code.slice(from + value.raw.length, to) + lines(value.raw) });
    }
  };
  new Visitor({ TaggedTemplateExpression: minify }).visit(parseSync(file, code).program);
  edits.sort((a, b) => b.from - a.from); // from the end, so that positions stay true
  return edits.reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
}

const lines = (/** @type {string} */ text) => text.replaceAll(/[^\n]/g, '');
