/** Preact, Solid and Svelte: the tags themselves in their templates, from the packed package. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { writeSnippet } from './snippet.mjs';
import { useStage } from './stage.mjs';

/** @type {readonly [name: string, program: string, versions?: Record<string, string>][]} */
const frameworks = [
  ['preact', 'preact.tsx'],
  ['preact-10', 'preact.tsx', { preact: '10.29.8' }],
  ['solid', 'solid.tsx'],
  ['svelte', 'program.svelte'],
];

for (const [name, program, versions] of frameworks) {
  const framework = name.replace('-10', '');
  describe(name, () => {
    const stage = useStage();
    /** @type {import('./app.mjs').App} */
    let app;
    before(() => {
      app = makeApp(name, `demo/frameworks/${framework}`, versions);
    });

    it('compiles, with the lines of the docs, and refuses wrong values', () => {
      cpSync(`test/hosts/programs/${program}`, app.path(`src/${program}`));
      writeSnippet(framework, app.path(`src/snippet.${framework === 'svelte' ? 'svelte' : 'tsx'}`));
      app.run('npm run check');
      if (framework !== 'svelte') return; // there a program cannot say which of its lines is wrong
      cpSync('test/hosts/programs/wrong.svelte', app.path('src/wrong.svelte'));
      assert.throws(() => app.run('npm run check'), /"moon"/);
      rmSync(app.path('src/wrong.svelte'));
    });

    it('is built without a warning', () => {
      assert.doesNotMatch(app.run('npm run build'), /warn/i);
    });

    it('makes and takes calls', () => stage.visit(app.path('dist')));
  });
}
