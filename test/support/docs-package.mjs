/** The docs are a package of their own, with vitepress and the filters that snippets are tried with. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Installs it where it is not yet; throws with what npm says. */
export function installDocs() {
  if (existsSync('docs/node_modules/.package-lock.json')) return;
  const options = ['ci', '--prefer-offline', '--no-audit', '--no-fund'];
  const { status, stdout, stderr } = spawnSync('npm', options, { cwd: 'docs', encoding: 'utf8', shell: true });
  if (status !== 0) throw new Error(`npm ci in docs/ failed:\n${stdout}${stderr}`);
}

/** Imports one of its packages. @param {string} name @returns {Promise<any>} */
export function importFromDocs(name) {
  const resolve = createRequire(`${process.cwd()}/docs/package.json`).resolve;
  return import(pathToFileURL(resolve(name)).href);
}
