/** Checks all that needs no browser, one line per step; at the end it says how to mend what failed. */
import { spawnSync } from 'node:child_process';

/** What is checked · how · how to mend it. What needs `dist`, also for its types, comes after `build`. */
const steps = [
  ['format', 'prettier --check . --log-level warn --cache --cache-location .cache/prettier', 'npm run format'],
  ['build', 'npm run build --silent', 'by hand'],
  ['build: angular', 'npm run build:angular --silent', 'by hand: src/angular'],
  ['lint', 'npm run lint --silent', 'npm run lint -- --fix, the rest by hand'],
  ['types', 'tsc -p tsconfig.json', 'by hand'],
  ['types of programs', 'tsc -p tsconfig.node.json', 'by hand: the JSDoc of the .mjs files'],
  ['house: imports', 'depcruise src --output-type err-long', 'CONTRIBUTING.md shows the floors'],
  ['house: names', 'node test/verify/house.mjs', 'by hand: the message says what'],
  ['house: public types', 'node test/verify/public-types.mjs', 'export what the message names'],
  ['manifest', 'node scripts/manifest.mjs --check', 'npm run manifest'],
  ['wrappers', 'node scripts/wrappers.mjs --check', 'npm run manifest'],
  ['public types', 'tsc -p test/types', 'by hand: a program that used to compile does not'],
  ['package: publint', 'publint --strict', 'by hand: package.json'],
  [
    'package: types',
    'attw --pack . --profile esm-only --quiet --exclude-entrypoints telnyx-elements.classic.js telnyx-elements.sw.js',
    'by hand: "exports" in package.json',
  ],
  ['package: unused', 'knip', 'remove what nobody uses, or say in knip.json why it stays'],
  ['size', 'node test/size/size.mjs --check', 'make it smaller, or argue for a new budget in test/size/budgets.json'],
];

const failed = steps.filter(([name = '', command = '']) => {
  const start = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 2 ** 26 });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(18)} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd().replaceAll(/^/gm, '      '));
  return status !== 0;
});

if (failed.length) console.log('\nTo mend:');
for (const [name = '', , mend = ''] of failed) console.log(`  ${name.padEnd(18)} ${mend}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
