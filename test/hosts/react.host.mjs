/** React 18 and 19: the example app, from the packed package, in the browser and rendered on a server. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { writeSnippet } from './snippet.mjs';
import { useStage } from './stage.mjs';

const versions = {
  'react-18': { react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.32', '@types/react-dom': '18.3.7' },
  'react-19': {},
};

for (const [name, packages] of Object.entries(versions)) {
  describe(name, () => {
    const stage = useStage();
    /** @type {import('./app.mjs').App} */
    let app;
    before(() => {
      app = makeApp(name, 'demo/frameworks/react', packages);
    });

    it('compiles, with the lines of the docs, and refuses wrong props', () => {
      cpSync('test/hosts/programs/react.tsx', app.path('src/program.tsx'));
      writeSnippet('react', app.path('src/snippet.tsx'));
      app.run('npm run check');
    });

    it('is built without a warning, with the elements that it uses alone', () => {
      assert.doesNotMatch(app.run('npm run build'), /warn/i);
      const scripts = app.scripts('dist/assets');
      assert.match(scripts, /[`'"]telnyx-dialpad[`'"]\)/);
      assert.doesNotMatch(scripts, /[`'"]telnyx-(assistant|diagnostics|log)[`'"]\)/);
    });

    it('the sources of its components and hooks compile with its types', () => app.compileSources('react'));

    it('makes and takes calls', () => stage.visit(app.path('dist')));

    it('makes and takes calls where the elements are defined late', () =>
      stage.visit(app.path('dist'), { isLate: true }));

    it('is rendered on a server, without secrets, and hydrated', async () => {
      const program = `import { render } from './dist/server/server.js'; console.log(render('${stage.host}'))`;
      const html = app.run(`node --input-type=module --eval "${program}"`).trim(); // warnings would be in it, too
      assert.match(
        html,
        /^<main><telnyx-phone host="ws:[^"]*" login="1000" ice-servers="\[\]" class="phone"><\/telnyx-phone>/,
      );
      assert.doesNotMatch(html, /1234/);
      await stage.visit(app.path('dist'), { edit: page => page.replace('<!--app-->', html) });
    });

    it('marks its components and hooks for the client', () => {
      for (const file of ['hooks.js', 'context.js', 'components/telnyx-phone.js']) {
        const text = readFileSync(app.path(`node_modules/telnyx-elements/dist/react/${file}`), 'utf8');
        assert.match(text, /^["']use client["'];\n/);
      }
    });
  });
}
