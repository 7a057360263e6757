/**
 * Compiles src/angular into `dist/angular` with Angular's own compiler, which is installed below .cache once. What has been
 * compiled before is only copied. It comes after `npm run build`, whose types it needs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.cache/angular';
const source = 'src/angular';

const listFiles = (/** @type {string} */ root) =>
  readdirSync(root, { recursive: true })
    .map(name => join(root, String(name)))
    .filter(path => statSync(path).isFile());

/** Runs a command in the folder; its output is shown only if it fails. @param {string} command */
function run(command) {
  const { status, stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`);
}

/** Does something when the files have changed since it was done last. @param {string} name @param {string[]} files @param {() => void} act */
function onceFor(name, files, act) {
  const hash = createHash('sha256');
  for (const path of files.sort()) hash.update(path).update(readFileSync(path));
  const stamp = join(folder, `${name}.stamp`);
  const key = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  act();
  writeFileSync(stamp, key);
}

mkdirSync(folder, { recursive: true });
onceFor('installed', [`${source}/package-lock.json`], () => {
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(source, name), join(folder, name));
  run('npm ci --prefer-offline --no-audit --no-fund --loglevel error');
});

const types = listFiles('dist').filter(path => path.endsWith('.d.ts') && !path.startsWith(join('dist', 'angular')));
onceFor('compiled', [...types, ...listFiles(source)], () => {
  for (const name of ['package', 'out']) rmSync(join(folder, name), { recursive: true, force: true });
  for (const path of types) cpSync(path, join(folder, path.replace('dist', 'package')));
  for (const path of listFiles(source).filter(path => path.endsWith('.ts')))
    cpSync(path, join(folder, path.replace('src', 'package')));
  cpSync(`${source}/tsconfig.json`, join(folder, 'package/tsconfig.json'));
  run('npx ngc -p package');
});
cpSync(join(folder, 'out/angular'), 'dist/angular', { recursive: true });
