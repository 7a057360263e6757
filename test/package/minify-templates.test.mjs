/** Minified templates mean the same, and the code around them stays where it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';

/** @type {Readonly<Record<string, readonly [source: string, minified: string]>>} */
const cases = {
  'a style sheet': [
    'css`\n  :host {\n    color: red;\n  }\n\n  .a:not(.b) > .c {\n    margin: 0px; /* why */\n  }\n`;',
    'css`:host{color:red}.a:not(.b)>.c{margin:0}`\n\n\n\n\n\n\n\n;',
  ],
  'modern colours and states, untouched': [
    'css`:host(:state(x)) { --_a: light-dark(oklch(from var(--b) min(l, 0.5) c h), #fff); }`',
    'css`:host(:state(x)){--_a: light-dark(oklch(from var(--b) min(l, .5) c h), #fff)}`',
  ],
  'a style sheet with holes: left alone': ['css`a {\n  b: ${c};\n}`', 'css`a {\n  b: ${c};\n}`'],
  'text, where a space may be seen': [
    'html`<b>one</b>\n  <b>two</b> · ${three}\n  four`',
    'html`<b>one</b> <b>two</b> · ${\nthree} four`\n',
  ],
  'a tag over several lines': ['html`<a\n  b="c"\n  d=${e}\n></a>`', 'html`<a b="c" d=${\n\ne} ></a>`\n'],
  'templates in templates': [
    'html`<p>\n  ${a ? html`<i>\n    ${b}</i>` : svg`<path\n d="" />`}\n</p>`',
    'html`<p> ${\na ? html`<i> ${\nb}</i>` : svg`<path d="" />`\n} </p>`\n',
  ],
  'other strings: left alone': ['`a\n  ${b}`;\nlet c = other`\n  d`;', '`a\n  ${b}`;\nlet c = other`\n  d`;'],
  'letters beyond ASCII before it': ['/* ∗ 📞 */ html`a\n  b`', '/* ∗ 📞 */ html`a b`\n'],
};

for (const [what, [source, minified]] of Object.entries(cases)) {
  test(what, () => {
    assert.equal(minifyTemplates(source), minified);
    assert.equal(minified.split('\n').length, source.split('\n').length, 'lines stay where they are');
  });
}
