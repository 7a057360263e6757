/**
 * `npm run test:hosts`: the package as it is packed, in apps of other people. It builds and packs, then runs `*.host.mjs`, or
 * those with a given part in their name. What the apps need comes from npm's cache, once it has been fetched. With
 * TELNYX_ELEMENTS_TARBALL in the environment it takes that package and makes none.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { getChrome } from '../support/get-chrome.mjs';

const parts = process.argv.slice(2);
const files = readdirSync('test/hosts')
  .filter(name => name.endsWith('.host.mjs'))
  .filter(name => !parts.length || parts.some(part => name.includes(part)))
  .map(name => resolve('test/hosts', name));
const count = { passed: 0, failed: 0 };
const failures = /** @type {string[]} */ ([]);

/** Packs the package under a name that changes with its content, so that npm does not take an older one for it. */
function pack() {
  const folder = resolve('.cache/hosts');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.tgz')) rmSync(join(folder, name));
  const command = `npm run build --silent && npm run build:angular --silent && npm pack --silent --pack-destination ${folder}`;
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The package could not be built.\n${stdout}${stderr}`);
  const packed = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  const hash = createHash('sha256').update(readFileSync(packed)).digest('hex').slice(0, 8);
  const path = packed.replace(/\.tgz$/, `-${hash}.tgz`);
  renameSync(packed, path);
  return path;
}

process.env.CHROME_PATH = getChrome() ?? '';
process.env.TELNYX_ELEMENTS_TARBALL ??= pack();
const events = run({ files, concurrency: 1, timeout: 1_800_000 });
events.on('test:pass', ({ details }) => {
  if (details.type !== 'suite') count.passed++;
});
events.on('test:fail', ({ details, file, name }) => {
  if (details.type === 'suite') return;
  count.failed++;
  failures.push(`${file ? relative('.', file) : ''}: ${name}: ${details.error.message}`.slice(0, 300));
});
for await (const text of events.compose(new spec())) process.stdout.write(text);
for (const failure of failures) console.log(`FAILED ${failure.replaceAll('\n', ' ')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed || !count.passed ? 1 : 0);
