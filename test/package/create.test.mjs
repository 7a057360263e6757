/** Proves that what `npm run create` makes passes the checks that need no browser. Works on a copy of the project. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { findings } from '../verify/house.mjs';

const project = mkdtempSync(join(tmpdir(), 'create-'));
const left = new Set(['node_modules', '.git', '.cache', 'dist', 'coverage']);
const made = [
  'src/elements/telnyx-thing',
  'src/index.ts',
  'test/elements/telnyx-thing.test.ts',
  'demo/telnyx-thing.html',
];

/** Runs a tool of the project in the copy: its exit code, and what it said. */
function runTool(/** @type {string} */ command) {
  const env = { ...process.env, PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH ?? ''}` };
  const { status, stdout, stderr } = spawnSync(command, { cwd: project, shell: true, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

function assertPasses(/** @type {string} */ command) {
  const { status, text } = runTool(command);
  assert.equal(status, 0, text);
}

describe('npm run create telnyx-thing', () => {
  before(() => {
    const filter = (/** @type {string} */ path) => !/[\\/](node_modules|\.vitepress)$/.test(path);
    for (const name of readdirSync('.'))
      if (!left.has(name)) cpSync(name, join(project, name), { recursive: true, filter });
    symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
    assertPasses('node scripts/create.mjs telnyx-thing');
  });
  after(() => rmSync(project, { recursive: true }));

  test('is formatted', () => assertPasses(`prettier --check ${made.join(' ')}`));
  test('is linted', () => assertPasses(`eslint ${made.slice(0, 3).join(' ')}`));
  test('compiles', () => assert.doesNotMatch(runTool('tsc -p tsconfig.json').text, /thing/));
  test('keeps the house rules', () => {
    assert.deepEqual(
      findings(project).filter(finding => finding.includes('thing')),
      [],
    );
    assert.doesNotMatch(runTool('depcruise src').text, /thing/);
  });
  test('is in the manifest and in the docs', () => assertPasses('node scripts/manifest.mjs --check'));
  test('is not made twice, nor under another kind of name', () => {
    assert.match(runTool('node scripts/create.mjs telnyx-thing').text, /is there already/);
    assert.match(runTool('node scripts/create.mjs Thing').text, /begins with telnyx-/);
  });
});
