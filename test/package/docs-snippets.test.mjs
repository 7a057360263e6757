/** The snippets of README and the docs: compiled, parsed, or run in a browser with the built drop-in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { installFromDebian } from '../support/debian.mjs';
import { pages, snippetsOf } from '../support/snippets.mjs';
import { tokenOf } from '../../demo/away/telnyx-api.mjs';

/** Those of frameworks are tried in apps of theirs. */
const snippets = pages()
  .filter(page => !page.startsWith('docs/frameworks/'))
  .flatMap(snippetsOf);
const of = (/** @type {string[]} */ ...languages) => snippets.filter(({ language }) => languages.includes(language));
const place = (/** @type {import('../support/snippets.mjs').Snippet} */ { page, line }) => `${page}:${line}`;

/** What snippets take as given. */
const globals = `
import type * as all from 'telnyx-elements';
import type { Assistant } from 'telnyx-elements/client/assistant';
declare global {
  const client: all.TelnyxClient, call: all.Call, assistant: Assistant, error: unknown, token: string, id: string, file: File, stream: MediaStream, track: MediaStreamTrack;
  const fetchToken: () => Promise<string>;
  const app: { post(path: string, ...handlers: ((request: any, response: any) => unknown)[]): void };
  const requireLogin: (request: any, response: any) => void;
  const credentialOf: (user: unknown) => string;
  const process: { env: Record<string, string> };
  const documentPictureInPicture: { requestWindow(options: object): Promise<Window> };
  function meter(level: number): void;
  function render(items: unknown, thinking?: boolean): void;
  function lookUp(args: unknown): Promise<string>;
  function showHowToAllow(): void;
}`;

/** Packages of others, which a page adds itself. */
const libraries = `declare module 'softphone-vendor-headsets' {
  const library: import('telnyx-elements/headset').GenesysLibrary;
  export default library;
}`;

test('every snippet is in a language that is tried here', () => {
  const known = ['css', 'html', 'js', 'json', 'php', 'sh', 'text', 'ts'];
  assert.deepEqual(snippets.filter(({ language }) => !known.includes(language)).map(place), []);
  assert.ok(of('js', 'ts').length > 20 && of('html').length > 20);
});

test('JavaScript and TypeScript compile against the sources', () => {
  const folder = '.cache/docs-snippets';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const src = '../../src';
  const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));
  const paths = {
    'telnyx-elements': [`${src}/index.ts`],
    'telnyx-elements/client': [`${src}/client/index.ts`],
    'telnyx-elements/compat': [`${src}/compat/index.ts`],
    'telnyx-elements/headset': [`${src}/page/headset/index.ts`],
    'telnyx-elements/noise': [`${src}/noise/index.ts`],
    'telnyx-elements/push': [`${src}/page/push/index.ts`],
    'telnyx-elements/push-worker': [`${src}/push-worker/index.ts`],
    'telnyx-elements/client/*': [`${src}/client/*/index.ts`],
    ...Object.fromEntries(tags.map(tag => [`telnyx-elements/elements/${tag}`, [`${src}/elements/${tag}/${tag}.ts`]])),
  };
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false, noImplicitAny: false, types: [], paths };
  const files = new Map(
    of('js', 'ts').map(snippet => [`${snippet.page}-${snippet.line}.ts`.replaceAll('/', '_'), snippet]),
  );
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['*.ts', '*.d.ts'], exclude: [] }),
  );
  writeFileSync(`${folder}/globals.ts`, globals);
  writeFileSync(`${folder}/libraries.d.ts`, libraries);
  // An element or null is what a page checks; a snippet need not.
  for (const [name, { code }] of files)
    writeFileSync(
      `${folder}/${name}`,
      `${code.replaceAll(/(document\.querySelector\([^)]*\))(\.|;)/g, '$1!$2')}\nexport {};\n`,
    );
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});

test('custom properties, parts and states of CSS are there', () => {
  const manifest = readFileSync('custom-elements.json', 'utf8');
  const theming = readFileSync('docs/theming.md', 'utf8');
  for (const { code, ...snippet } of of('css')) {
    for (const [name] of code.matchAll(/--telnyx-[\w-]+/g))
      assert.ok(theming.includes(`\`${name}\``), `${place({ code, ...snippet })}: ${name}`);
    for (const [, name] of code.matchAll(/:(?:part|state)\(([\w-]+)\)/g))
      assert.ok(manifest.includes(`"name": "${name}"`), name);
    assert.equal(code.split('{').length, code.split('}').length, place({ code, ...snippet }));
  }
});

test('JSON, PHP and shell can be read', () => {
  if (spawnSync('php', ['--version']).status !== 0) installFromDebian('php-cli');
  for (const { code } of of('json')) JSON.parse(code);
  for (const snippet of of('php')) {
    const input = snippet.code.startsWith('<?php') ? snippet.code : `<?php ${snippet.code}`;
    assert.equal(spawnSync('php', ['-l'], { input }).status, 0, place(snippet));
  }
  for (const snippet of of('sh'))
    assert.equal(spawnSync('bash', ['-n'], { input: snippet.code }).status, 0, place(snippet));
});

describe('HTML', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => {
    const rules = '--host-resolver-rules=MAP * ~NOTFOUND';
    browser = await puppeteer.launch({ executablePath: findChrome(), args: [...chromeFlags, rules] });
  });
  after(() => browser.close());

  /** The attributes of each tag. @type {Map<string, Set<string>>} */
  const attributes = new Map();
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  for (const { declarations } of modules)
    for (const { tagName, attributes: list = [] } of declarations)
      if (tagName)
        attributes.set(tagName, new Set(['id', 'class', 'slot', 'lang', 'dir', ...list.map(({ name = '' }) => name)]));

  for (const snippet of of('html')) {
    test(place(snippet), async () => {
      const { code } = snippet;
      for (const [, tag = '', rest = ''] of code.matchAll(/<(telnyx-[\w-]+)([^>]*)>/g))
        for (const [, name = ''] of rest.replaceAll(/"[^"]*"/g, '').matchAll(/([\w-]+)/g))
          assert.ok(attributes.get(tag)?.has(name), `<${tag} ${name}>`);

      const page = await browser.newPage();
      const errors = /** @type {string[]} */ ([]);
      page.on('pageerror', error => errors.push(String(error)));
      await page.setRequestInterception(true);
      const script = code.includes('<script type="module"')
        ? ''
        : '<script type="module" src="/dist/telnyx-elements.js"></script>';
      page.on('request', request => void request.respond(answer(request.url(), script + code)));
      await page.goto('http://localhost/');
      const tags = [...code.matchAll(/<(telnyx-[\w-]+)/g)].map(([, tag = '']) => tag);
      await page.evaluate(
        names => Promise.all(names.map(name => customElements.whenDefined(name))).then(() => true),
        tags,
      );
      if (code.includes('data-telnyx')) await page.waitForSelector('[data-telnyx] > telnyx-phone');
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  /** What the web would answer. @param {string} url @param {string} body @returns {Partial<import('puppeteer-core').ResponseForRequest>} */
  function answer(url, body) {
    const { pathname } = new URL(url);
    const [, file] = /^(?:.*\/dist)?\/(telnyx-.*\.js)$/.exec(pathname) ?? [];
    const headers = { 'access-control-allow-origin': '*' };
    if (file) return { headers, contentType: 'text/javascript', body: readFileSync(`dist/${file}`) };
    if (/token$/.test(pathname))
      return { headers, contentType: 'application/json', body: JSON.stringify({ token: tokenOf('1000') }) };
    return {
      contentType: 'text/html',
      body: pathname === '/' ? `<!doctype html><html lang="en"><title>Test</title>${body}</html>` : '',
    };
  }
});
