/** Angular: the example app, from the packed package. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
import { writeSnippet } from './snippet.mjs';
import { useStage } from './stage.mjs';

describe('angular', () => {
  const stage = useStage();
  /** @type {import('./app.mjs').App} */
  let app;
  before(() => {
    app = makeApp('angular', 'demo/frameworks/angular');
  });

  it('is built without a warning', () => {
    assert.doesNotMatch(app.run('npm run build'), /warn/i);
  });

  it('makes and takes calls', () => stage.visit(app.path('dist')));

  it('compiles the lines of the docs', () => {
    writeSnippet('angular', app.path('src/snippet.ts'));
    appendFileSync(app.path('src/main.ts'), `import './snippet';\n`);
    app.run('npx ngc -p tsconfig.json --noEmit');
  });

  it('refuses wrong inputs and handlers in templates', () => {
    cpSync('test/hosts/programs/angular.ts', app.path('src/program.ts'));
    appendFileSync(app.path('src/main.ts'), `import './program';\n`);
    assert.throws(
      () => app.run('npx ngc -p tsconfig.json --noEmit'),
      ({ message }) =>
        /'"moon"' is not assignable/.test(message) && /TelnyxDialRequestEvent' is not assignable/.test(message),
    );
  });
});
