/** Vue 3: the example app, from the packed package, in the browser and rendered on a server. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { writeSnippet } from './snippet.mjs';
import { useStage } from './stage.mjs';

describe('vue', () => {
  const stage = useStage();
  /** @type {import('./app.mjs').App} */
  let app;
  before(() => {
    app = makeApp('vue', 'demo/frameworks/vue');
  });

  it('compiles, with the lines of the docs, and refuses wrong properties', () => {
    for (const name of ['program.vue', 'global.vue']) cpSync(`test/hosts/programs/${name}`, app.path(`src/${name}`));
    writeSnippet('vue', app.path('src/snippet.vue'));
    app.run('npm run check');
  });

  it('is built without a warning, with the elements that it uses alone', () => {
    assert.doesNotMatch(app.run('npm run build'), /warn/i);
    const scripts = app.scripts('dist/assets');
    assert.match(scripts, /[`'"]telnyx-dialpad[`'"]\)/);
    assert.doesNotMatch(scripts, /[`'"]telnyx-(assistant|diagnostics|log)[`'"]\)/);
  });

  it('the sources of its components and hooks compile with its types', () => app.compileSources('vue'));

  it('makes and takes calls', () => stage.visit(app.path('dist')));

  it('makes and takes calls where the elements are defined late', () =>
    stage.visit(app.path('dist'), { isLate: true }));

  it('is rendered on a server, without secrets, and hydrated', async () => {
    const program = `import { render } from './dist/server/server.js'; console.log(await render('${stage.host}'))`;
    const html = app.run(`node --input-type=module --eval "${program}"`).trim(); // warnings would be in it, too
    assert.match(
      html,
      /^<main><telnyx-phone host="ws:[^"]*" login="1000" ice-servers="\[\]" class="phone"><\/telnyx-phone>/,
    );
    assert.doesNotMatch(html, /1234/);
    await stage.visit(app.path('dist'), { edit: page => page.replace('<!--app-->', html) });
  });
});
