/** Gets a Chromium for the tests where there is none: from Debian as root, else by Playwright's download. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChrome } from './browsers.mjs';
import { installFromDebian } from './debian.mjs';

const cache = resolve('.cache/browsers');
const programs = new Set(['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing', 'chrome-headless-shell']);

const attempt = (/** @type {string} */ command, env = process.env) =>
  spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;

/** The program in what Playwright downloaded, now or in an earlier run. */
function findDownloaded() {
  if (!existsSync(cache)) return undefined;
  const files = readdirSync(cache, { recursive: true, withFileTypes: true });
  const program = files.find(file => file.isFile() && programs.has(file.name));
  return program && join(program.parentPath, program.name);
}

function install() {
  installFromDebian('chromium');
  return findChrome();
}

function download() {
  console.log('No Chrome or Chromium here: downloading one into .cache/browsers.');
  attempt('npx --yes playwright@1 install chromium', { ...process.env, PLAYWRIGHT_BROWSERS_PATH: cache });
  return findDownloaded();
}

/** The path of a Chrome or Chromium, installed if need be; undefined when there is none to be had. */
export function getChrome() {
  return findChrome() ?? findDownloaded() ?? install() ?? download();
}
