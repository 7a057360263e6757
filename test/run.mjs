/**
 * Runs the tests and says `N passed, N failed`: the specs of the browser (`*.test.ts`) in Chromium, and those of Node
 * (`*.test.mjs`). With `--firefox` the browser's specs in Firefox, with `--webkit` those that need no call in WebKit. Parts of
 * file names run those files only, and those that name such a file of the sources in their line `Covers:`.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { missingPrograms } from './support/debian.mjs';
import { getChrome } from './support/get-chrome.mjs';
import { startNullSink } from './support/null-sink.mjs';
import { startWebkitDriver } from './support/webkit-driver.mjs';

const { values, positionals } = parseArgs({
  options: { firefox: { type: 'boolean' }, webkit: { type: 'boolean' } },
  allowPositionals: true,
});
const browser = values.webkit ? 'webkit' : values.firefox ? 'firefox' : 'chromium';
const files = readdirSync('test', { recursive: true })
  .map(name => join('test', String(name)))
  .filter(name => /\.test\.(ts|mjs)$/.test(name))
  .filter(name => !positionals.length || positionals.some(part => name.includes(part) || covers(name, part)));
const browserSpecs = files.filter(name => name.endsWith('.test.ts') && !(values.webkit && needsCalls(name)));
const nodeSpecs = browser !== 'chromium' ? [] : files.filter(name => name.endsWith('.test.mjs'));
if (!browserSpecs.length && !nodeSpecs.length) throw new Error(`No test file is called ${positionals.join(' or ')}.`);
const failures = /** @type {string[]} */ ([]);
const count = { passed: 0, failed: 0 };
const testTimes = /** @type {[name: string, ms: number][]} */ ([]);

/** Whole calls, compat and the package are tried where there is WebRTC. @param {string} name */
function needsCalls(name) {
  return /^test.(compat|e2e|package)/.test(name);
}

/** @param {string} spec @param {string} part of a file of the sources */
function covers(spec, part) {
  const [, names = ''] = /^(?:\/\*\*| \*) Covers: ([^]*?)\.(?:\n| \*\/)/m.exec(readFileSync(spec, 'utf8')) ?? [];
  return names.includes(part);
}

/** Counts a failure and keeps its name for the summary at the end. */
function fail(/** @type {string} */ name) {
  count.failed++;
  failures.push(name.slice(0, 300).replaceAll('\n', ' '));
}

/**
 * Parts of the run for the browser, longest first: those that make calls, and the others. The tables of faults take minutes each;
 * other specs go together, for a browser takes seconds to start. In WebKit each element has a browser of its own: its sound is gone
 * with it.
 */
function inParts(/** @type {string[]} */ specs) {
  const isTable = (/** @type {string} */ name) => /fault-|race-|attributes|e2e.reattach/.test(name);
  const isElement = (/** @type {string} */ name) => name.includes('elements');
  const calls = specs.filter(name => name.includes('e2e'));
  const others = specs.filter(name => !calls.includes(name));
  const isAlone = (/** @type {string} */ name) => isTable(name) || (!!values.webkit && isElement(name));
  const together = others.filter(name => !isAlone(name));
  return {
    calls: [
      ...chunks(calls.filter(isTable), 1),
      ...chunks(
        calls.filter(name => !isTable(name)),
        5,
      ),
    ],
    others: [
      ...chunks(others.filter(isAlone), 1),
      ...chunks(together.filter(isElement), 10),
      ...chunks(
        together.filter(name => !isElement(name)),
        30,
      ),
    ],
  };
}

/** @param {string[]} list @param {number} size */
function chunks(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Runs the browser's specs: three browsers at a time that make calls, for they wait most of the time, two of the others. */
async function runInBrowser() {
  process.env.BROWSERS = browser;
  const { calls, others } = inParts(browserSpecs);
  const drain = async (/** @type {string[][][]} */ ...queues) => {
    for (const queue of queues) for (let part = queue.shift(); part; part = queue.shift()) await runPart(part);
  };
  await Promise.all([drain(calls, others), drain(calls, others), drain(calls)]);
}

/** Runs some specs in a browser of their own. What it prints comes at its end, in one piece. @param {string[]} files */
async function runPart(files) {
  const began = Date.now();
  let { output, outcome } = await runProcess(files);
  if (!outcome && values.webkit) {
    console.log(`WebKit stopped responding, without a result: started again for ${files.join(' ')}`);
    ({ output, outcome } = await runProcess(files)); // GStreamer, below it, can deadlock while a page with sound is unloaded
  }
  const { passed, failures, times } = outcome ?? {
    passed: 0,
    failures: [`${files.join()}: the process ended without a result.`],
    times: [],
  };
  count.passed += passed;
  testTimes.push(...times);
  for (const failure of failures) fail(failure);
  if (failures.length) process.stdout.write(output);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${passed} passed, ${failures.length} failed in ${seconds} s: ${files.join(' ')}`);
}

/** Runs some specs in a process; without an outcome if it ended before it had one. @param {string[]} files */
async function runProcess(files) {
  const driver = values.webkit ? await startWebkitDriver() : undefined; // a session that hangs blocks its driver
  process.env.WEBKIT_DRIVER_PORT = String(driver?.port ?? '');
  const child = fork('test/support/browser-run.mjs', { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => (output += data));
  /** @type {import('./support/browser-run.mjs').Outcome | undefined} */
  let outcome;
  child.once('message', message => (outcome = /** @type {typeof outcome} */ (message)));
  child.send({ files });
  await once(child, 'close');
  await driver?.stop();
  return { output, outcome };
}

/** Runs the specs of Node beside those of the browser, file after file: they share the machine with the calls they make. */
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
  const missing = missingPrograms(browser);
  if (missing.length) console.error(`The tests need ${missing.join(' and ')}: install them as your system does.`);
  return !missing.length;
}

/** Where the time of the run goes. @param {number} maxTests */
function printSlowest(maxTests) {
  const slowest = testTimes.sort(([, one], [, other]) => other - one).slice(0, maxTests);
  for (const [name, ms] of slowest) console.log(`${(ms / 1000).toFixed(1).padStart(5)} s  ${name}`);
}

if (requirePrograms() && (browser !== 'chromium' || requireChrome())) {
  requireBuild();
  const stop = browser === 'firefox' ? await startNullSink() : undefined;
  await Promise.all([browserSpecs.length && runInBrowser(), nodeSpecs.length && runInNode()]);
  stop?.();
}
if (!positionals.length) printSlowest(10);
for (const name of failures) console.log(`FAILED ${name}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed || !count.passed ? 1 : 0);
