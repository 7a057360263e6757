/** `npm run release`, on a copy of the project with a git of its own: what it changes, what it refuses, and that it publishes nothing. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { datedChangelog, integrityOf, nextVersion } from '../../scripts/release.mjs';

describe('the next version', () => {
  test('is counted or named, and later than the last one', () => {
    assert.equal(nextVersion('0.9.3', 'patch'), '0.9.4');
    assert.equal(nextVersion('0.9.3', 'minor'), '0.10.0');
    assert.equal(nextVersion('0.9.3', 'major'), '1.0.0');
    assert.equal(nextVersion('0.9.3', '0.10.0'), '0.10.0');
    for (const wanted of ['0.9.3', '0.9.2', '0.8.10', 'next', '', '1.0'])
      assert.throws(() => nextVersion('0.9.3', wanted), /no version after/);
  });
});

describe('the changelog', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 (2026-11-22)\n\nThe first.\n';
  test('gets a date, and a new place for what comes', () => {
    const dated = datedChangelog(text, '0.2.0', '2026-12-01');
    assert.match(dated, /## Unreleased\n\n## 0\.2\.0 \(2026-12-01\)\n\n- New\.\n\n## 0\.1\.0/);
  });
  test('has to say what is new', () => {
    assert.throws(() => datedChangelog(text.replace('- New.\n', ''), '0.2.0', '2026-12-01'), /says nothing/);
    assert.throws(() => datedChangelog('# Changelog\n', '0.2.0', '2026-12-01'), /says nothing/);
  });
  test('of this project has dates and an unreleased part', () => {
    const headings = readFileSync('CHANGELOG.md', 'utf8').match(/^## .*$/gm) ?? [];
    assert.equal(headings.shift(), '## Unreleased');
    assert.ok(headings.length);
    for (const heading of headings) assert.match(heading, /^## \d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/);
  });
});

describe('npm run release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const project = join(folder, 'project');
  const run = (/** @type {string} */ program, /** @type {string[]} */ ...options) =>
    execFileSync(program, options, { cwd: project, encoding: 'utf8' });
  const read = (/** @type {string} */ name) => readFileSync(join(project, name), 'utf8');

  /** Runs the script with an npm that only notes what it is asked to publish. @param {string[]} options */
  function release(...options) {
    const npm = run('sh', '-c', 'command -v npm').trim();
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(
      join(bin, 'npm'),
      `#!/bin/sh\ncase "$1" in publish) touch ${folder}/published ;; *) exec ${npm} "$@" ;; esac\n`,
    );
    chmodSync(join(bin, 'npm'), 0o755);
    const env = { ...process.env, PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter) };
    return spawnSync(process.execPath, ['scripts/release.mjs', ...options], { cwd: project, encoding: 'utf8', env });
  }

  before(() => {
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
    for (const name of files.split('\n').filter(name => name && existsSync(name)))
      cpSync(name, join(project, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
    run('git', 'init', '--quiet');
    run('git', 'config', 'user.email', 'test@example.com');
    run('git', 'config', 'user.name', 'Test');
    writeFileSync(join(project, '.git/info/exclude'), 'node_modules\n');
    run('git', 'add', '--all');
    run('git', 'commit', '--quiet', '--message', 'Start');
  });
  after(() => rmSync(folder, { recursive: true }));

  test('refuses a tree with changes, and a version that is none', () => {
    writeFileSync(join(project, 'new-file'), '');
    assert.match(release('minor').stderr, /Commit or stash/);
    rmSync(join(project, 'new-file'));
    assert.match(release('0.0.1').stderr, /no version after/);
    assert.equal(run('git', 'status', '--porcelain'), '');
  });

  test('leaves everything as it was when a check fails', () => {
    const main = read('src/client/base/version.ts');
    writeFileSync(join(project, 'src/client/base/version.ts'), `${main}export const broken: number = ;\n`);
    run('git', 'commit', '--quiet', '--all', '--message', 'Break it');
    const { status, stderr } = release('minor', '--skip-checks');
    assert.equal(status, 1);
    assert.match(stderr, /failed/);
    assert.equal(run('git', 'status', '--porcelain'), '');
    run('git', 'reset', '--quiet', '--hard', 'HEAD~1');
  });

  test('sets the version everywhere, dates the changelog, packs, and publishes nothing', () => {
    const old = JSON.parse(read('package.json')).version;
    const version = nextVersion(old, 'minor');
    const { status, stdout, stderr } = release('minor', '--skip-checks');
    assert.equal(status, 0, stdout + stderr);
    for (const name of ['package.json', 'package-lock.json']) assert.equal(JSON.parse(read(name)).version, version);
    assert.ok(read('src/client/base/version.ts').includes(version));
    assert.match(read('CHANGELOG.md'), new RegExp(`## Unreleased\\n\\n## ${version} \\(\\d{4}-\\d\\d-\\d\\d\\)\\n`));
    const named = run(
      'git',
      'grep',
      '--only-matching',
      '--extended-regexp',
      'telnyx-elements@[0-9.]+/',
      '--',
      'docs',
      'demo',
    );
    assert.ok(named.includes('.php') && named.includes('.md'));
    for (const line of named.trim().split('\n')) assert.ok(line.endsWith(`@${version}/`), line);
    const tarball = join(project, `.cache/release/telnyx-elements-${version}.tgz`);
    assert.ok(stdout.includes(integrityOf(tarball, 'sha512')));
    assert.ok(stdout.includes(integrityOf(join(project, 'dist/telnyx-elements.js'), 'sha384')));
    assert.match(
      execFileSync('tar', ['-xzOf', tarball, 'package/dist/telnyx-elements.js'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      }),
      new RegExp(`telnyx-elements ${version}`),
    );
    assert.equal(existsSync(join(folder, 'published')), false);
    assert.equal(run('git', 'log', '--oneline').trim().split('\n').length, 1);
  });
});
