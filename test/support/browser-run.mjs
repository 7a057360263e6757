/**
 * Runs specs in one browser, in a process of its own: a gateway, a browser and one page. Its parent says which
 * (`{ files }`) and gets what became of them (`{ passed, failures, times }`).
 */
import { relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { freePort } from './free-port.mjs';

/** @typedef {{ passed: number, failures: string[], times: [name: string, ms: number][] }} Outcome */

/** Adds up the tests of a suite and of those within it. */
function add(
  /** @type {Outcome} */ outcome,
  /** @type {import('@web/test-runner').TestSuiteResult} */ { name, suites, tests },
  /** @type {string} */ file,
) {
  for (const test of tests) {
    outcome.times.push([`${file} ${name}: ${test.name}`, test.duration ?? 0]);
    if (test.passed) outcome.passed++;
    else if (!test.skipped) outcome.failures.push(`${file} ${name}: ${test.name}: ${test.error?.message}`);
  }
  for (const suite of suites) add(outcome, suite, file);
}

/** A file that did not load, and a run that failed without a failed test, are a failure each. */
async function runSpecs(/** @type {string[]} */ files) {
  process.env.TEST_FILES = files.join();
  const port = await freePort(); // the runner looks for one, too, and two that start together find the same
  const config = { watch: false, staticLogging: true, port };
  const runner = await startTestRunner({ config, readCliArgs: false, autoExitProcess: false });
  if (!runner) throw new Error('The test runner did not start.');
  const hasPassed = await new Promise(resolve => runner.on('stopped', resolve));
  /** @type {Outcome} */
  const outcome = { passed: 0, failures: [], times: [] };
  for (const { testFile, testResults, errors } of runner.sessions.all()) {
    const file = testFile ? relative('.', testFile) : '';
    if (testResults) add(outcome, testResults, file);
    for (const { message } of errors) outcome.failures.push(`${file}: ${message}`);
  }
  if (!hasPassed && !outcome.failures.length) outcome.failures.push('The run failed without a failed test.');
  return outcome;
}

process.once('message', async message => {
  const { files } = /** @type {{ files: string[] }} */ (message);
  process.send?.(await runSpecs(files), () => process.exit());
});
