/** Apps of others that use the package as it is packed: made in folders of their own, below .cache/hosts. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The packed package: `run.mjs` made it. */
const tarball = process.env.TELNYX_ELEMENTS_TARBALL ?? '';
/** What stays from run to run, so that only the package itself is installed again. */
const isInstalled = /^(node_modules|package-lock\.json)$/;
const install = 'npm install --prefer-offline --no-audit --no-fund --loglevel error';

/** An app in its folder. */
export class App {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
  }

  /** Runs a command in the folder; its output. Throws if it fails. @param {string} command */
  run(command) {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: this.folder,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '', NG_CLI_ANALYTICS: 'false', NO_COLOR: '1' },
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error(`${command}\n${stdout}${stderr}`.slice(-4000));
    return stdout + stderr;
  }

  /** Compiles our own sources for a framework, which is not installed where they stand. @param {string} name of their folder */
  compileSources(name) {
    cpSync('src', this.path('source'), { recursive: true });
    const options = { extends: resolve('tsconfig.json'), compilerOptions: { types: [] }, include: [name], exclude: [] };
    writeFileSync(this.path('source/tsconfig.json'), JSON.stringify(options));
    this.run('npx tsc -p source');
  }

  /** The scripts in a folder of its build. @param {string} folder */
  scripts(folder) {
    const names = readdirSync(this.path(folder)).filter(name => name.endsWith('.js'));
    return names.map(name => readFileSync(this.path(`${folder}/${name}`), 'utf8')).join('\n');
  }

  /** @param {string} path in the folder */
  path(path) {
    return join(this.folder, path);
  }
}

/**
 * Copies an example and installs what it needs, and the package from its tarball.
 * @param {string} name of the folder to make
 * @param {string} source folder with the example
 * @param {Readonly<Record<string, string>>} [versions] of packages, in place of those of its package.json
 */
export function makeApp(name, source, versions = {}) {
  const folder = resolve('.cache/hosts', name);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (!isInstalled.test(file)) rmSync(join(folder, file), { recursive: true });
  cpSync(source, folder, {
    recursive: true,
    filter: path => !/[\\/](node_modules|package-lock.json|dist)$/.test(path),
  });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  manifest.dependencies['telnyx-elements'] = `file:${tarball}`;
  for (const kind of ['dependencies', 'devDependencies'])
    for (const key of Object.keys(manifest[kind] ?? {})) manifest[kind][key] = versions[key] ?? manifest[kind][key];
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const app = new App(folder);
  app.run(install);
  if (!existsSync(app.path('node_modules/telnyx-elements/dist/index.js'))) throw new Error('The package is not there.');
  return app;
}
