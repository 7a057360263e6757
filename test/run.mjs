/**
 * Runs the tests and says `N passed, N failed`: the specs of the browser (`*.test.ts`) in Chromium, then those of Node
 * (`*.test.mjs`). With `--firefox` the browser's specs in Firefox. Parts of file names run those files only.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { missingPrograms } from './support/debian.mjs';
import { getChrome } from './support/get-chrome.mjs';
import { startNullSink } from './support/null-sink.mjs';

const { values, positionals } = parseArgs({ options: { firefox: { type: 'boolean' } }, allowPositionals: true });
const files = readdirSync('test', { recursive: true })
  .map(name => join('test', String(name)))
  .filter(name => !positionals.length || positionals.some(part => name.includes(part)));
const browserSpecs = files.filter(name => name.endsWith('.test.ts'));
const nodeSpecs = values.firefox ? [] : files.filter(name => name.endsWith('.test.mjs'));
if (!browserSpecs.length && !nodeSpecs.length) throw new Error(`No test file is called ${positionals.join(' or ')}.`);
const failures = /** @type {string[]} */ ([]);
const count = { passed: 0, failed: 0 };

/** Counts a failure and keeps its name for the summary at the end. */
function fail(/** @type {string} */ name) {
  count.failed++;
  failures.push(name.slice(0, 300).replaceAll('\n', ' '));
}

/** Adds up the tests of a suite and of those within it. */
function countSuite(/** @type {import('@web/test-runner').TestSuiteResult} */ { name, suites, tests }, file = '') {
  for (const test of tests) {
    if (test.passed) count.passed++;
    else if (!test.skipped) fail(`${file} ${name}: ${test.name}: ${test.error?.message}`);
  }
  suites.forEach(suite => countSuite(suite, file));
}

/** Runs the browser's specs. A file that did not load, and a run that failed without a failed test, are a failure each. */
async function runInBrowser() {
  process.env.BROWSERS = values.firefox ? 'firefox' : 'chromium';
  process.env.TEST_FILES = browserSpecs.join();
  const config = { watch: false, staticLogging: true };
  const runner = await startTestRunner({ config, readCliArgs: false, autoExitProcess: false });
  if (!runner) throw new Error('The test runner did not start.');
  const passed = await new Promise(resolve => runner.on('stopped', resolve));
  const before = count.failed;
  for (const { testFile, testResults, errors } of runner.sessions.all()) {
    const file = testFile ? relative('.', testFile) : '';
    if (testResults) countSuite(testResults, file);
    for (const { message } of errors) fail(`${file}: ${message}`);
  }
  if (!passed && count.failed === before) fail('The run failed without a failed test.');
}

/** Runs the specs of Node, file after file: they share the machine with the calls they make. */
async function runInNode() {
  const events = run({ files: nodeSpecs, concurrency: 1, timeout: 600_000 });
  events.on('test:pass', ({ details, skip, todo }) => {
    if (details.type !== 'suite' && skip === undefined && todo === undefined) count.passed++;
  });
  events.on('test:fail', ({ details, file, name }) => {
    if (details.type !== 'suite') fail(`${file ? relative('.', file) : ''}: ${name}: ${details.error.message}`);
  });
  for await (const text of events.compose(new spec())) process.stdout.write(text);
}

/** Specs of the package need `dist`; the others run on the sources. */
function requireBuild() {
  if (![...browserSpecs, ...nodeSpecs].some(name => /\bpackage\b/.test(name))) return;
  const build = spawnSync('npm run build --silent', { shell: true, encoding: 'utf8' });
  if (build.status === 0) return;
  fail(`The build failed:\n${build.stdout}${build.stderr}`);
}

function requireChrome() {
  const path = getChrome();
  if (path) process.env.CHROME_PATH = path;
  else console.error('The tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.');
  return path;
}

/** Tells what is missing, on the one line that says what to install. */
function requirePrograms() {
  const missing = missingPrograms();
  if (missing.length) console.error(`The tests need ${missing.join(' and ')}: install them as your system does.`);
  return !missing.length;
}

const stopNullSink = values.firefox ? await startNullSink() : () => {};
if (requirePrograms() && (values.firefox || requireChrome())) {
  requireBuild();
  if (browserSpecs.length) await runInBrowser();
  if (nodeSpecs.length) await runInNode();
}
stopNullSink();
for (const name of failures) console.log(`FAILED ${name}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed || !count.passed ? 1 : 0);
