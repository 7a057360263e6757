/** Two builds: the library, file by file with lit outside; and with `--mode drop-in` all of it in one file. */
import { readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type BuildEnvironmentOptions, type Plugin } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));

/** One file per module: each class exists once, and a bundler sees which files define elements (`sideEffects`). */
const library: BuildEnvironmentOptions = {
  minify: false,
  lib: {
    entry: ['src/index.ts', 'src/client/index.ts', ...tags.map(tag => `src/elements/${tag}/${tag}.ts`)],
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^@lit\//],
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: ({ name }) =>
        name.startsWith('_virtual/') ? `_runtime/${name.split('/').at(-1)}.js` : '[name].js',
    },
  },
};

const dropIn: BuildEnvironmentOptions = {
  emptyOutDir: false,
  lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'telnyx-elements.js' },
  rolldownOptions: {
    output: {
      codeSplitting: false,
      minify: true, // vite's own `minify` keeps the white space of ES libraries
      comments: false,
      postBanner: `/*! telnyx-elements ${version}, MIT. Contains lit, (c) Google LLC, BSD-3-Clause, https://lit.dev */`,
    },
  },
};

/** Indentation is for readers of the source: in templates and styles it would be shipped. Lines stay where they are. */
const stripIndentation: Plugin = {
  name: 'strip-indentation',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/') ? { code: code.replaceAll(/\n[ \t]+/g, '\n'), map: null } : undefined),
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: mode === 'drop-in' ? [stripIndentation] : [],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: false, ...(mode === 'drop-in' ? dropIn : library) },
}));
