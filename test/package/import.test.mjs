/** The package as others get it: every entry loads in Node, registers once, and says what it is. Works on `dist`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tags = readdirSync('src/elements').filter(tag => tag.startsWith('telnyx-'));
const rooms = ['client/assistant', 'client/contacts', 'client/diagnosis'];
const clients = ['client', ...rooms, 'compat', 'headset', 'noise', 'push', 'push-worker'];
const entries = [
  name,
  ...[...clients, ...tags.map(tag => `elements/${tag}`), 'telnyx-elements.js'].map(to => `${name}/${to}`),
];

/** @typedef {{ tagName?: string, attributes?: { name: string }[] }} Declaration */

/** Runs a module in a Node of its own, where nothing else is loaded. */
function runInNode(/** @type {string} */ source) {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr.slice(-2000));
  return stdout.trim();
}

/** What a bundler makes of a page's module, with dead code removed. */
async function bundle(/** @type {string} */ contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'error',
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

describe('the package', () => {
  for (const entry of entries)
    test(`${entry} loads in Node`, () =>
      assert.equal(runInNode(`await import('${entry}'); console.log('fine')`), 'fine'));

  test('loads twice in one Node: the library and the drop-in', () => {
    runInNode(`await import('${name}'); await import('${name}/telnyx-elements.js');`);
  });

  test('exports every element by its class', () => {
    const names = runInNode(`console.log(Object.keys(await import('${name}')).join(' '))`).split(' ');
    const classes = tags.map(tag => tag.replaceAll(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase()));
    for (const wanted of ['TelnyxClientElement', ...classes])
      assert.ok(names.includes(wanted), `${wanted} is not exported`);
  });

  test('one element brings no other class twice: all entries share their modules', () => {
    const same = `const a = await import('${name}'), b = await import('${name}/client'); console.log(a.TelnyxClient === b.TelnyxClient)`;
    assert.equal(runInNode(same), 'true');
  });

  test('keeps the definitions of elements that are imported for them alone', async () => {
    const { text } = await bundle(`import '${name}';`);
    for (const tag of tags) assert.match(text, new RegExp(`['"\`]${tag}['"\`]\\)`), `${tag} fell to the tree shaking`);
  });

  test('the client brings no lit', async () => {
    const { inputs } = await bundle(`export { TelnyxClient } from '${name}/client';`);
    assert.deepEqual(
      inputs.filter(path => /node_modules/.test(path)),
      [],
    );
  });

  test('the place of @telnyx/webrtc is taken by all that apps import from it, without lit', async () => {
    const names = runInNode(`console.log(Object.keys(await import('${name}/compat')).join(' '))`).split(' ');
    const sdk = Object.keys(await import('@telnyx/webrtc'));
    const others =
      /^(PreCallDiagnos|\w+ReasonCode$|MICROPHONE_RECORDING|TimingsCollector|createTimings|default$|module)/;
    assert.deepEqual(
      sdk.filter(each => !names.includes(each) && !others.test(each)),
      [],
    );
    const { inputs } = await bundle(`export { TelnyxRTC } from '${name}/compat';`);
    assert.deepEqual(
      inputs.filter(path => /node_modules|\/elements\//.test(path)),
      [],
    );
  });

  test('the scripts of the drop-in need nothing but what stands beside them', () => {
    const chunks = readdirSync('dist/telnyx-elements').filter(file => file.endsWith('.js'));
    for (const file of ['telnyx-elements.js', ...chunks.map(chunk => `telnyx-elements/${chunk}`)]) {
      const script = readFileSync(`dist/${file}`, 'utf8');
      const imports = script.matchAll(/(?:\bimport\(|\bfrom|\bimport)\s*(["'`])(.*?)\1/g);
      for (const [, , from = ''] of imports)
        assert.ok(existsSync(join('dist', dirname(file), from)), `${file}: ${from}`);
    }
  });

  test('every script has its source map, with the sources in it', () => {
    const scripts = readdirSync('dist', { recursive: true })
      .map(String)
      .filter(path => path.endsWith('.js'));
    for (const path of scripts) {
      const script = readFileSync(`dist/${path}`, 'utf8');
      if (!script.includes('sourceMappingURL=')) continue; // nothing but exports, or a helper of the compiler
      const map = JSON.parse(readFileSync(`dist/${path}.map`, 'utf8'));
      if (!map.sources.length) continue; // a list of exports
      assert.ok(map.sourcesContent.length > 0 && map.sourcesContent.every(Boolean), path);
    }
    assert.ok(scripts.includes('telnyx-elements.js'));
  });

  test('editors get each tag with its attributes and their values', () => {
    const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));
    const { modules } = /** @type {{ modules: { declarations: Declaration[] }[] }} */ (read('custom-elements.json'));
    const declarations = modules.flatMap(each => each.declarations);
    const { tags: known } = read('dist/vscode.html-custom-data.json');
    const { elements } = read(read('package.json')['web-types']).contributions.html;
    for (const tag of tags) {
      const { attributes = [] } = declarations.find(({ tagName }) => tagName === tag) ?? {};
      const names = attributes.map(({ name }) => name).sort();
      for (const list of [known, elements]) {
        const given = list.find((/** @type {{ name: string }} */ { name }) => name === tag)?.attributes ?? [];
        assert.deepEqual(given.map((/** @type {{ name: string }} */ { name }) => name).sort(), names, tag);
      }
    }
    const mode = known
      .find((/** @type {{ name: string }} */ { name }) => name === 'telnyx-dialpad')
      .attributes.find((/** @type {{ name: string }} */ { name }) => name === 'mode');
    assert.deepEqual(
      mode.values.map((/** @type {{ name: string }} */ { name }) => name),
      ['auto', 'dial', 'tones'],
    );
  });

  test('knows its own version', () => {
    assert.equal(runInNode(`console.log((await import('${name}/client')).version)`), version);
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`## ${version.replaceAll('.', '\\.')}\\b`));
  });
});
