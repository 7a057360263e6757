/**
 * Elements in the DOMs that tests of host apps run in: jsdom and happy-dom, which lack much of a browser. With the build of
 * lit that a browser gets (as in Jest), and with the one for Node (as in Vitest). Works on `dist`.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';

const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));
const page = '<!doctype html><html lang="en"><head></head><body></body></html>';
const url = 'http://localhost/';

/** What a page's window is to these tests. @typedef {any} HostWindow */

/** @type {Record<string, (problems: string[]) => Promise<{ window: HostWindow, close: () => unknown }>>} */
const doms = {
  async jsdom(problems) {
    const { JSDOM, VirtualConsole } = await load('jsdom');
    const virtualConsole = new VirtualConsole();
    for (const type of ['jsdomError', 'error', 'warn'])
      virtualConsole.on(type, (/** @type {unknown[]} */ ...what) => problems.push(what.map(String).join(' ')));
    const { window } = new JSDOM(page, { url, virtualConsole, runScripts: 'outside-only', pretendToBeVisual: true });
    return { window, close: () => window.close() };
  },
  async 'happy-dom'(problems) {
    const { Window } = await load('happy-dom');
    const window = new Window({ url });
    window.document.write(page);
    for (const type of ['error', 'warn'])
      window.console[type] = (/** @type {unknown[]} */ ...what) => problems.push(what.map(String).join(' '));
    return { window, close: () => window.happyDOM.close() };
  },
};

/** By a name that the compiler does not look up: their types are not worth the time. @param {string} name */
const load = name => import(name);

/** The library as one script. @param {string} condition */
async function script(condition) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from 'telnyx-elements';`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'telnyxElements',
    conditions: [condition],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Files of packages that a page with our elements is made of. */
async function filesOfPackages() {
  const { metafile } = await build({
    stdin: { contents: `import 'telnyx-elements';`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    metafile: true,
    conditions: ['browser'],
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).flatMap(path => /\/node_modules\/.*/.exec(`/${path}`)?.[0] ?? []);
}

it('the recipe for Jest has all transformed that is no CommonJS', async () => {
  const [, pattern = ''] = /transformIgnorePatterns: \['([^']+)'\]/.exec(readFileSync('docs/testing.md', 'utf8')) ?? [];
  const isIgnored = new RegExp(pattern || assert.fail());
  const files = await filesOfPackages();
  assert.ok(files.length > 5, files.join());
  assert.deepEqual(
    [...files, '/node_modules/telnyx-elements/dist/index.js'].filter(file => isIgnored.test(file)),
    [],
  );
  assert.ok(isIgnored.test('/node_modules/react/index.js'));
});

const pause = () => new Promise(resolve => setTimeout(resolve, 30));

for (const dom of Object.keys(doms)) {
  for (const condition of ['browser', 'node']) {
    describe(`${dom}, with lit for ${condition === 'node' ? 'Node' : 'browsers'}`, () => {
      /** @type {string[]} */
      const problems = [];
      /** @type {HostWindow} */
      let window;
      /** @type {() => unknown} */
      let close;

      before(async () => {
        const opened = await doms[dom]?.(problems);
        ({ window, close } = opened ?? assert.fail());
        window.eval(await script(condition));
      });
      after(() => close());

      for (const tag of tags) {
        it(`${tag} renders, is moved and goes`, async () => {
          problems.splice(0);
          const { document } = window;
          const element = document.createElement(tag);
          document.body.append(element);
          await element.updateComplete;
          assert.ok(element.shadowRoot.childNodes.length > 0);
          const box = document.createElement('div');
          document.body.append(box);
          box.append(element);
          element.focus();
          await pause();
          box.remove();
          await pause();
          assert.deepEqual(problems, []);
        });
      }

      it('an app sees what its elements ask for, and why there is no call', async () => {
        problems.splice(0);
        const { document } = window;
        const told = /** @type {unknown[]} */ ([]);
        document.addEventListener('telnyx-error', (/** @type {HostWindow} */ { error }) => told.push(error.code));
        document.addEventListener('telnyx-login-request', (/** @type {HostWindow} */ event) => {
          told.push(event.credentials.login);
          event.preventDefault();
        });
        document.body.innerHTML = `<telnyx-client login="1000" password="1234" host="wss://phone.example">
          <telnyx-dialpad></telnyx-dialpad><telnyx-login></telnyx-login></telnyx-client>`;
        await pause();
        assert.deepEqual(told.splice(0), [49007]);
        const dialpad = document.querySelector('telnyx-dialpad');
        for (const key of '555*#') dialpad.press(key);
        assert.equal(dialpad.value, '555*#');
        const { shadowRoot } = document.querySelector('telnyx-login');
        for (const field of shadowRoot.querySelectorAll('input')) field.value = 'ada';
        shadowRoot.querySelector('form').dispatchEvent(new window.Event('submit', { cancelable: true }));
        await pause();
        assert.deepEqual(told, ['ada']);
        document.body.replaceChildren();
        await pause();
        assert.deepEqual(problems, []);
      });
    });
  }
}
