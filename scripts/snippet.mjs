/**
 * `dist/snippet.html`: the tags that load the drop-in, with a checksum of each of its files, for pages that want the browser
 * to refuse any other. `npm run build` writes it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../dist/', import.meta.url);

const integrityOf = (/** @type {string} */ file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(file, folder)))
    .digest('base64')}`;

/** The tags, for a page that has the files under `base`, e.g. `/assets/`. */
export function snippet(base = '/') {
  const chunks = readdirSync(new URL('telnyx-elements/', folder))
    .filter(name => name.endsWith('.js'))
    .map(name => `telnyx-elements/${name}`);
  const integrity = Object.fromEntries(chunks.map(file => [base + file, integrityOf(file)]));
  const core = chunks.find(file => file.includes('/core-'));
  return `<!-- An inline import map needs a nonce or its hash under a strict Content-Security-Policy. Without the map all works, unchecked. -->
<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
<link rel="modulepreload" href="${base}${core}" integrity="${integrityOf(String(core))}">
<script type="module" src="${base}telnyx-elements.js" integrity="${integrityOf('telnyx-elements.js')}"></script>
`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(new URL('snippet.html', folder), snippet());
