/**
 * What a page pays: kB (1000 bytes) after gzip of the client alone, of each element with all it needs, of the drop-in, and of
 * compat, beside `@telnyx/webrtc` bundled the same way. `--json` for programs, `--check` against budgets.json.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as viteBuild } from 'vite';

const gzip = (/** @type {string | Uint8Array} */ text) => gzipSync(text, { level: 9 }).length / 1000;

/**
 * The size of what a page loads for this line, as a bundler makes it. What is loaded on demand, such as the debug report of
 * a call, is a file of its own and not counted.
 */
async function bundle(/** @type {string} */ contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    splitting: true,
    outdir: 'out',
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const loaded = new Set(
    Object.keys(metafile.outputs).filter(name => metafile.outputs[name]?.entryPoint === '<stdin>'),
  );
  for (const name of loaded) {
    const imports = metafile.outputs[name]?.imports ?? [];
    for (const { path, kind } of imports) if (kind === 'import-statement') loaded.add(path); // a set takes more while it is walked
  }
  const files = outputFiles.filter(({ path }) => loaded.has(relative(process.cwd(), path)));
  return files.reduce((sum, file) => sum + gzip(file.contents), 0);
}

/** What came after the first fourteen elements, by the name of its chunk. */
const later = [
  'telnyx-assistant',
  'floating',
  'visualizer',
  'markdown',
  'telnyx-call-actions',
  'telnyx-call-button',
  'phone-summary',
  'telnyx-do-not-disturb',
  'call-alerts',
  'caller-lookup-url',
  'telnyx-contacts',
  'contact-keeper',
  'contact-database',
  'suggestion-list',
  'country-picker',
  'field-lists',
  'mute-feedback',
  'processors',
  'shortcut-keys',
  'call-media-session',
  'quiet-file',
  'pop-out',
  'telnyx-microphone-help',
  'libphonenumber',
  'examples.mobile.json',
  'launcher',
  'launcher-parts',
  'move-away',
  'pushed-calls',
  'shared-tabs',
  'push-at-relay',
  'telnyx-call-history',
  'open-history',
  'indexed-db-source',
  'user-database',
];

/** What belongs to those, and few pages load: it has rows of its own. */
const seldom = ['password-advice', 'path-logger'];

/** Languages, each in a chunk of its name: a page loads the one that it is in. */
const languages = readdirSync('src/i18n/translations')
  .map(name => name.replace('.ts', ''))
  .filter(name => !name.startsWith('en'));

/** The chunks of the drop-in as it is shipped, straight from its build. */
async function dropIn() {
  const built = await viteBuild({ mode: 'drop-in', logLevel: 'error', build: { write: false } });
  const output = 'output' in built ? built.output : Array.isArray(built) ? (built[0]?.output ?? []) : [];
  const chunks = output.flatMap(file => (file.type === 'chunk' ? [file] : []));
  const size = (/** @type {(name: string) => boolean} */ isWanted) =>
    chunks.reduce((sum, { name, code }) => (isWanted(name) ? sum + gzip(code) : sum), 0);
  const atOnce = ['telnyx-elements', 'base', 'core', 'rolldown-runtime'];
  const forLauncher = ['telnyx-launcher', 'base', 'launcher', 'rolldown-runtime'];
  const inCall = [...atOnce, 'call'];
  /** @type {Map<string, number>} */
  const seen = new Map();
  let twice = 0;
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      if (seen.has(id)) twice += renderedLength;
      seen.set(id, renderedLength);
    }
  }
  return new Map([
    ['drop-in: the phone', size(name => atOnce.includes(name))],
    ['drop-in: and a call', size(name => inCall.includes(name))],
    ['drop-in: and its quality', size(name => [...inCall, 'quality'].includes(name))],
    ['drop-in: all of the first fourteen', size(name => ![...later, ...languages, 'telnyx-launcher'].includes(name))],
    ['launcher before intent', size(name => forLauncher.includes(name))],
    ...[...later, ...seldom].map(name => /** @type {const} */ ([`drop-in: ${name}`, size(each => each === name)])),
    ['drop-in: the largest language', Math.max(...languages.map(name => size(each => each === name)))],
    ['drop-in: in two chunks', twice / 1000],
  ]);
}

/** RNNoise with its model, as it is shipped. */
async function worklet() {
  const built = await viteBuild({ mode: 'noise-worklet', logLevel: 'error', build: { write: false } });
  const [{ output } = { output: [] }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([built].flat());
  return output.reduce((sum, file) => (file.type === 'chunk' ? sum + gzip(file.code) : sum), 0);
}

const peer = await bundle(`export { TelnyxRTC } from '@telnyx/webrtc'`);
const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));
const sizes = new Map([
  ['client', await bundle(`export { TelnyxClient } from './src/client/index.ts'`)],
  ...(await dropIn()),
  ['noise', await bundle(`export { noiseSuppression } from './src/noise/index.ts'`)],
  ['noise/rnnoise-worklet.js', await worklet()],
  ['telnyx-elements.sw.js', await bundle(`import './src/push-worker/telnyx-elements.sw.ts'`)],
]);
/** Without the client, which the page has anyway. */
const withHeadset = await bundle(
  `export { TelnyxClient } from './src/client/index.ts'; export * from './src/page/headset/index.ts'`,
);
sizes.set('headset: beside the client', withHeadset - (sizes.get('client') ?? 0));
for (const tag of tags) sizes.set(tag, await bundle(`export * from './src/elements/${tag}/${tag}.ts'`));

/** Compat loads the diagnosis on demand, which cuts a bundle in more pieces: so does what it is measured beside. */
const beside = await bundle(`export { TelnyxClient } from './src/client/index.ts';
  export const load = () => import('./src/client/diagnosis/index.ts')`);
const compat = await bundle(`export { TelnyxRTC } from './src/compat/index.ts'`);
sizes.set('compat', compat).set('compat: beside the client', compat - beside);

const round = (/** @type {number} */ value) => Number(value.toFixed(2));
const rows = [...sizes].map(([name, ours]) => ({
  name,
  unit: 'kB gzip',
  ours: round(ours),
  peer: round(peer),
  floor: null,
  ratio: round(ours / peer),
  spread: 0,
}));

/** @type {Record<string, number>} */
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));
const over = rows.filter(({ name, ours }) => ours > (budgets[name] ?? Infinity));

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(`${'kB after gzip'.padEnd(36)} ours    of @telnyx/webrtc (${round(peer)})`);
  for (const { name, ours, ratio } of rows) {
    const budget = budgets[name] ? `   budget ${budgets[name]}` : '';
    console.log(`${name.padEnd(36)} ${ours.toFixed(2).padStart(5)}   ${ratio.toFixed(2)}${budget}`);
  }
}
if (process.argv.includes('--check')) {
  for (const { name, ours } of over) console.error(`${name} is ${ours} kB, its budget is ${budgets[name]} kB.`);
  process.exitCode = over.length ? 1 : 0;
}
