/** Angular: the example app, from the packed package. */
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { makeApp } from './app.mjs';
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

  it('refuses wrong inputs and handlers in templates', () => {
    cpSync('test/hosts/programs/angular.ts', app.path('src/program.ts'));
    assert.throws(
      () => app.run('npx ngc -p tsconfig.json --noEmit --files src/program.ts'),
      ({ message }) =>
        /'"moon"' is not assignable/.test(message) && /TelnyxDialRequestEvent' is not assignable/.test(message),
    );
    rmSync(app.path('src/program.ts'));
  });
});
