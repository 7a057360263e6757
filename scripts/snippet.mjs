/**
 * `dist/snippet.html` and `dist/snippet-launcher.html`: the tags that load the drop-in, or the launcher alone, with a checksum of
 * each of its files, for pages that want the browser to refuse any other. `npm run build` writes them.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../dist/', import.meta.url);

const integrityOf = (/** @type {string} */ file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(new URL(file, folder)))
    .digest('base64')}`;

/** The chunks that each entry asks for at once. */
const first = { 'telnyx-elements': ['base', 'core'], 'telnyx-launcher': ['base', 'launcher'] };

/** The tags, for a page that has the files under `base`, e.g. `/assets/`. @param {keyof typeof first} entry */
export function snippet(base = '/', entry = 'telnyx-elements') {
  const chunks = readdirSync(new URL('telnyx-elements/', folder))
    .filter(name => name.endsWith('.js'))
    .map(name => `telnyx-elements/${name}`);
  const integrity = Object.fromEntries(chunks.map(file => [base + file, integrityOf(file)]));
  const preloads = first[entry].map(name => {
    const file = String(chunks.find(each => each.replace(/-[\w-]{8}\.js$/, '') === `telnyx-elements/${name}`));
    return `<link rel="modulepreload" href="${base}${file}" integrity="${integrityOf(file)}">`;
  });
  return `<!-- An inline import map needs a nonce or its hash under a strict Content-Security-Policy. Without the map all works, unchecked. -->
<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
${preloads.join('\n')}
<script type="module" src="${base}${entry}.js" integrity="${integrityOf(`${entry}.js`)}"></script>
`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(new URL('snippet.html', folder), snippet());
  writeFileSync(new URL('snippet-launcher.html', folder), snippet('/', 'telnyx-launcher'));
}
