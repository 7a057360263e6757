/** Two builds: the library, file by file with lit outside; and with `--mode drop-in` all of it in one file. */
import { readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));

/** Rooms of the client with a door of their own. */
const rooms = ['assistant', 'diagnosis'];

/** What frameworks get; the frameworks themselves are the app's. */
const wrappers = ['react', 'vue'];

/** One file per module: each class exists once, and a bundler sees which files define elements (`sideEffects`). */
const library: BuildEnvironmentOptions = {
  minify: false,
  lib: {
    entry: [
      'src/index.ts',
      'src/client/index.ts',
      ...rooms.map(room => `src/client/${room}/index.ts`),
      ...tags.map(tag => `src/elements/${tag}/${tag}.ts`),
      ...wrappers.map(name => `src/${name}/index.ts`),
    ],
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^@lit\//, ...wrappers],
    checks: { moduleLevelDirective: false }, // React's `'use client'` stays where it is
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: ({ name }) =>
        name.startsWith('_virtual/') ? `_runtime/${name.split('/').at(-1)}.js` : '[name].js',
    },
  },
};

/** Two minifiers: Terser makes less code of it, Rolldown's shortens private names too. */
const dropIn: BuildEnvironmentOptions = {
  emptyOutDir: false,
  minify: 'terser',
  terserOptions: { ecma: 2022, module: true, compress: { passes: 2 } },
  lib: { entry: 'src/drop-in.ts', formats: ['es'], fileName: () => 'telnyx-elements.js' },
  rolldownOptions: {
    checks: { bundlerTimings: false }, // Terser takes seconds, and that is known
    output: {
      codeSplitting: false,
      minify: true,
      comments: false,
      postBanner: `/*! telnyx-elements ${version}, MIT. Contains lit, (c) Google LLC, BSD-3-Clause, https://lit.dev */`,
    },
  },
};

/** What the drop-in loads on demand. */
const more: BuildEnvironmentOptions = {
  ...dropIn,
  lib: { entry: 'src/drop-in-more.ts', formats: ['es'], fileName: () => 'telnyx-elements.more.js' },
};

const templates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/') ? { code: minifyTemplates(code, id), map: null } : undefined),
};

/** What the client in the drop-in loads on demand: measuring and reporting calls. */
const quality: BuildEnvironmentOptions = {
  ...dropIn,
  lib: { entry: 'src/client/quality/index.ts', formats: ['es'], fileName: () => 'telnyx-elements.quality.js' },
};

/** That script stands beside the one that loads it. */
const besideScript: Plugin = {
  name: 'beside-script',
  enforce: 'pre',
  resolveId: source =>
    /^\.\.\/quality\/(quality-monitor|reports)\.js$/.test(source)
      ? { id: './telnyx-elements.quality.js', external: true }
      : null,
};

/** What others load on demand stands in the one file anyway; as an ordinary import it needs no machinery. */
const importAtOnce: Plugin = {
  name: 'import-at-once',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.includes('/src/')) return undefined;
    const imports = [...code.matchAll(onDemand)].map(([, names, from]) => `import ${names} from ${from};`);
    return { code: `${code.replaceAll(onDemand, '')}\n${imports.join('')}`, map: null };
  },
};

/** The builds for a `<script>` of their own. */
const scripts: Readonly<Record<string, BuildEnvironmentOptions>> = { 'drop-in': dropIn, more, quality };

const onDemand = /const (\{ \w+ \}) = await import\((?!'\.\.\/quality\/)(.*?)\);/g;

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: mode in scripts ? [templates, besideScript, importAtOnce] : [],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: false, ...(scripts[mode] ?? library) },
}));
