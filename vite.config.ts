/** Builds: the library, file by file with lit outside; and with `--mode drop-in` the script for pages, in chunks. */
import { readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { compactStyles, compactTemplates } from './scripts/compact.mjs';
import { facade } from './scripts/facade.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));

/** Rooms of the client with a door of their own. */
const rooms = ['assistant', 'contacts', 'diagnosis', 'push'];

/** What frameworks get; the frameworks themselves are the app's. */
const wrappers = ['react', 'vue'];

/**
 * Our build would put the worklet into the address as text; the bundler of an app sees an address beside the module, and brings
 * the file along.
 */
const addressForBundlers = {
  name: 'address-for-bundlers',
  renderChunk: (code: string) => code.replace(/\s*\/\* @vite-ignore \*\/\s*/g, ''),
};

/** One file per module: each class exists once, and a bundler sees which files define elements (`sideEffects`). */
const library: BuildEnvironmentOptions = {
  minify: false,
  lib: {
    entry: [
      'src/index.ts',
      'src/client/index.ts',
      'src/compat/index.ts',
      'src/page/headset/index.ts',
      'src/page/push/index.ts',
      'src/push-worker/index.ts',
      'src/noise/index.ts',
      ...rooms.map(room => `src/client/${room}/index.ts`),
      ...tags.map(tag => `src/elements/${tag}/${tag}.ts`),
      ...wrappers.map(name => `src/${name}/index.ts`),
    ],
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^@lit\//, /^libphonenumber-js\//, 'idb', ...wrappers],
    checks: { moduleLevelDirective: false }, // React's `'use client'` stays where it is
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: ({ name }) =>
        name.startsWith('_virtual/') ? `_runtime/${name.split('/').at(-1)}.js` : '[name].js',
    },
  },
};

const ofBase = `/*! telnyx-elements ${version}, MIT. Contains lit, (c) Google LLC, BSD-3-Clause; Lucide, (c) Lucide Icons and Contributors, ISC`;
const notice = `${ofBase}; and, on demand, libphonenumber-js, (c) catamphetamine, MIT, https://gitlab.com/catamphetamine/libphonenumber-js */`;

/** What the launcher needs before the phone is wanted, and the phone too. */
const base = /\/(credentials-element|when-idle|retry-load|define|flat-tree|provider-above|handset)\.ts$/;

/**
 * One graph of chunks, so that no module is loaded twice: what a launcher needs, what the page needs at once, what a call
 * needs, what measures and reports calls, and what several of the other elements need. Those are a chunk each.
 */
const dropIn: BuildEnvironmentOptions = {
  emptyOutDir: false,
  modulePreload: false,
  lib: { entry: { 'telnyx-elements': 'src/drop-in.ts', 'telnyx-launcher': 'src/launcher.ts' }, formats: ['es'] },
  rolldownOptions: {
    output: {
      minify: true, // without it the library mode keeps white space
      comments: false,
      entryFileNames: '[name].js',
      chunkFileNames: 'telnyx-elements/[name]-[hash].js',
      postBanner: ({ name }) =>
        name === 'base' ? `${ofBase} */\n` : ['telnyx-elements', 'core'].includes(name) ? notice : '',
      codeSplitting: {
        groups: [
          { name: 'base', test: base, priority: 6 }, // with all that it imports
          { name: 'launcher', test: /\/telnyx-launcher\/(telnyx-launcher|free-place)/, priority: 5 },
          { name: 'core', test: /\/src\/drop-in/, priority: 4 }, // with all that it imports
          {
            name: 'call',
            test: /\/telnyx-phone\/call-parts|\/client\/(client-calls|media\/audio-engine)\.ts/,
            priority: 3,
          },
          { name: 'quality', test: /\/client\/quality\/|silence-watch/, priority: 2 },
          { name: 'level', test: /level-watch/, priority: 2 }, // of Mute and of the device picker
          { name: 'field-lists', test: /active-option|en-field|name-search/, priority: 3 }, // of what the number field opens
          { name: 'user-database', test: /\/user-database|\/idb\//, priority: 3 },
          { name: 'path-logger', test: /\/provider\/(path-logger|page-path)/, priority: 2 },
          { name: 'contact-keeper', test: /\/contact-keeper/, priority: 2 },
          { name: 'more', test: /\/(src|node_modules)\//, minShareCount: 2, priority: 1 },
        ],
      },
    },
  },
};

/** The service worker: one file that imports nothing, as not every browser takes modules there. */
const pushWorker: BuildEnvironmentOptions = {
  emptyOutDir: false,
  lib: {
    entry: 'src/push-worker/telnyx-elements.sw.ts',
    formats: ['iife'],
    name: 'telnyxElementsWorker',
    fileName: () => 'telnyx-elements.sw.js',
  },
  rolldownOptions: { output: { minify: true, comments: false } },
};

const noiseNotice = `/*! telnyx-elements ${version}, MIT. Contains rnnoise-wasm, (c) 8x8, Inc., Apache-2.0, https://github.com/jitsi/rnnoise-wasm, of RNNoise, (c) Jean-Marc Valin, Mozilla and others, BSD-3-Clause, https://github.com/xiph/rnnoise */`;

/** What suppresses noise: one file that imports nothing, as worklets have no import map. */
const noiseWorklet: BuildEnvironmentOptions = {
  emptyOutDir: false,
  lib: {
    entry: 'src/noise/rnnoise-worklet.ts',
    formats: ['es'],
    fileName: () => 'noise/rnnoise-worklet.js',
  },
  rolldownOptions: { output: { minify: true, comments: false, postBanner: noiseNotice } },
};

const builds: Readonly<Record<string, BuildEnvironmentOptions>> = {
  'drop-in': dropIn,
  'push-worker': pushWorker,
  'noise-worklet': noiseWorklet,
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: mode === 'drop-in' ? [compactTemplates, compactStyles, facade] : [compactTemplates, addressForBundlers],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: false, ...(builds[mode] ?? library) },
}));
