/**
 * Writes what is made from the docblocks: custom-elements.json, and the pages and tables of the docs (`docs-pages.mjs`).
 * With `--check` it writes nothing and fails if one of them would change.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
// @ts-expect-error -- it comes without types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { docsPages } from './docs-pages.mjs';

const isCheck = process.argv.includes('--check');
const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true });
/** @type {Record<string, string>} */
const wanted = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  ...(await docsPages(manifest)),
};

/** Says what is wrong, or mends it. */
function differs(/** @type {string} */ name, /** @type {() => void} */ mend) {
  if (!isCheck) return mend();
  console.error(`${name} is not what the docblocks say: run npm run manifest.`);
  process.exitCode = 1;
}

for (const [name, text] of Object.entries(wanted)) {
  if (!existsSync(name) || readFileSync(name, 'utf8') !== text) differs(name, () => writeFileSync(name, text));
}
for (const name of readdirSync('docs/elements').map(name => `docs/elements/${name}`)) {
  if (!(name in wanted)) differs(name, () => rmSync(name)); // of an element that is gone
}
