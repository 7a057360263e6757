/** The page of parts shows every element that can be seen. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';

/** These show what is in them, or wait in a corner for the whole page: the demo has a page with each. */
const elsewhere = ['telnyx-client', 'telnyx-launcher'];

it('every element is among the parts', async () => {
  const { modules } = JSON.parse(await readFile('custom-elements.json', 'utf8'));
  const tags = modules.flatMap((/** @type {{ declarations?: { tagName?: string }[] }} */ { declarations = [] }) =>
    declarations.flatMap(({ tagName }) => tagName ?? []),
  );
  const source = await readFile('demo/elements.ts', 'utf8');
  const shown = [...source.matchAll(/^ {2}'(telnyx-[\w-]+)':/gm)].map(([, tag]) => tag);
  const missing = tags.filter((/** @type {string} */ tag) => !shown.includes(tag) && !elsewhere.includes(tag));
  assert.ok(tags.length > 15 && shown.length > 15, 'both lists were read');
  assert.deepEqual(missing, []);
});
