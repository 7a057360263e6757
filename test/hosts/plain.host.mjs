/** Without a framework: what bundlers make of the package, a page with the script alone, and Lit's renderer on a server. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { useStage } from './stage.mjs';

describe('plain', () => {
  const stage = useStage();
  /** @type {import('./app.mjs').App} */
  let app;
  before(() => {
    app = makeApp('plain', 'demo/frameworks/plain');
  });

  /** Writes the page of a build that makes scripts only. */
  const writePage = (
    /** @type {string} */ folder,
    /** @type {string} */ script,
    edit = (/** @type {string} */ html) => html,
  ) => {
    const html = readFileSync(app.path('index.html'), 'utf8');
    mkdirSync(app.path(folder), { recursive: true });
    const page = html.replace('<script type="module" src="./src/main.js"></script>', script);
    writeFileSync(app.path(`${folder}/index.html`), edit(page));
  };
  const build = (/** @type {string} */ name) => assert.doesNotMatch(app.run(`npm run build:${name}`), /warn/i);

  it('vite', () => {
    build('vite');
    return stage.visit(app.path('dist/vite'));
  });

  it('webpack', () => {
    build('webpack');
    writePage('dist/webpack', '<script defer src="./main.js"></script>');
    return stage.visit(app.path('dist/webpack'));
  });

  it('esbuild', () => {
    build('esbuild');
    writePage('dist/esbuild', '<script type="module" src="./main.js"></script>');
    return stage.visit(app.path('dist/esbuild'));
  });

  it('parcel', () => {
    build('parcel');
    return stage.visit(app.path('dist/parcel'));
  });

  for (const [kind, tag] of [
    ['the script', '<script type="module" src="./telnyx-elements/telnyx-elements.js"></script>'],
    ['the classic script', '<script defer src="./telnyx-elements/telnyx-elements.classic.js"></script>'],
  ])
    it(`a page with ${kind} alone`, () => {
      const folder = `dist/${kind?.replaceAll(' ', '-')}`;
      writePage(folder, `${tag}\n<script type="module" src="./page.js"></script>`);
      cpSync(app.path('node_modules/telnyx-elements/dist'), app.path(`${folder}/telnyx-elements`), { recursive: true });
      cpSync(app.path('src/page.js'), app.path(`${folder}/page.js`));
      return stage.visit(app.path(folder));
    });

  it('@lit-labs/ssr, with hydration', () => {
    build('ssr');
    const html = app.run('node src/server.js').trim(); // warnings would be in it, too
    assert.match(html, /<telnyx-phone[^>]*><template shadowroot="open" shadowrootmode="open">/);
    const insert = (/** @type {string} */ page) => page.replace(/<telnyx-phone.*?<\/telnyx-phone>/s, () => html);
    writePage('dist/ssr', '<script type="module" src="./hydrate.js"></script>', insert);
    return stage.visit(app.path('dist/ssr'));
  });
});
