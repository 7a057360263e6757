/**
 * Makes a release, and publishes nothing: `npm run release -- 0.2.0` (or patch, minor, major). It checks everything, sets the
 * version where it stands, dates the changelog, packs, and prints integrity hashes and what is left to do by hand. After a
 * failure the files are as before. `--skip-checks` leaves verify and tests out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = '.cache/release';

/** The version after `current`. @param {string} current @param {string} wanted `patch`, `minor`, `major` or a version */
export function nextVersion(current, wanted) {
  const [major = 0, minor = 0, patch = 0] = current.split('.').map(Number);
  const steps = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  const next = /** @type {Record<string, number[]>} */ (steps)[wanted]?.join('.') ?? wanted;
  const isLater = next.localeCompare(current, 'en', { numeric: true }) > 0;
  if (!/^\d+\.\d+\.\d+$/.test(next) || !isLater) throw new Error(`${wanted} is no version after ${current}.`);
  return next;
}

/** The changelog with what was unreleased under the new version. @param {string} text @param {string} version @param {string} date */
export function datedChangelog(text, version, date) {
  const [, unreleased = ''] = /^## Unreleased\n([^]*?)(?=^## |(?![^]))/m.exec(text) ?? [];
  if (!unreleased.trim()) throw new Error('CHANGELOG.md says nothing under "## Unreleased".');
  return text.replace('## Unreleased\n', `## Unreleased\n\n## ${version} (${date})\n`);
}

/** As `integrity` attributes and lock files have it. @param {string} file @param {string} algorithm */
export const integrityOf = (file, algorithm) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;

const git = (/** @type {string[]} */ ...options) => execFileSync('git', options, { encoding: 'utf8' });

/** Files that name the version, each as it stands there. @param {string} version */
const mentions = version => [`telnyx-elements@${version}/`, `version = '${version}'`];

/** Sets the version in package.json and its lock, and wherever the sources and docs name it. @param {string} from @param {string} to */
function setVersion(from, to) {
  execFileSync('npm', ['version', to, '--no-git-tag-version'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  for (const file of git('ls-files', 'README.md', 'docs', 'demo', 'src').split('\n')) {
    if (!/\.(md|php|html|ts)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    const [before, after] = [mentions(from), mentions(to)];
    const changed = before.reduce(
      (result, mention, index) => result.replaceAll(mention, after[index] ?? mention),
      text,
    );
    if (changed !== text) writeFileSync(file, changed);
  }
}

/** Runs a script of the package, and shows what it says. @param {string[]} command */
function run(...command) {
  const { status } = spawnSync('npm', ['run', ...command], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm run ${command.join(' ')} failed.`);
}

/** Packs, and gives the hashes of the tarball and of each script for a page. @param {string} version */
function pack(version) {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { shell: process.platform === 'win32' });
  const tarball = join(folder, `telnyx-elements-${version}.tgz`);
  const scripts = readdirSync('dist').filter(name => /^telnyx-elements.*\.js$/.test(name));
  return {
    tarball,
    lines: [
      `${basename(tarball)}  ${integrityOf(tarball, 'sha512')}`,
      ...scripts.map(name => `dist/${name}  ${integrityOf(join('dist', name), 'sha384')}`),
    ],
  };
}

/** @param {string} wanted @param {boolean} withChecks */
function release(wanted, withChecks) {
  if (git('status', '--porcelain').trim()) throw new Error('Commit or stash your changes first.');
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  const version = nextVersion(current, wanted);
  const date = new Date().toISOString().slice(0, 10);
  const changelog = datedChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, date);
  try {
    setVersion(current, version);
    writeFileSync('CHANGELOG.md', changelog);
    run('manifest', '--silent');
    for (const script of withChecks ? ['verify', 'test'] : ['build']) run(script);
    const { tarball, lines } = pack(version);
    console.log(`\n${lines.join('\n')}\n
Nothing is published. Look at git diff and at ${tarball}, then:
  git commit -am "Release ${version}" && git tag v${version} && git push --follow-tags
  npm publish ${tarball}`);
  } catch (error) {
    git('checkout', '--', '.');
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { 'skip-checks': { type: 'boolean' } },
    allowPositionals: true,
  });
  try {
    release(positionals[0] ?? '', !values['skip-checks']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
