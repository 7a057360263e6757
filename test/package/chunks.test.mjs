/** The drop-in as pages load it: its entry, its chunks, what is missing, and what a strict page allows. Works on `dist`. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';

const tags = readdirSync('src/elements').filter(name => name.startsWith('telnyx-'));
const all = tags.map(tag => `<${tag}></${tag}>`).join('');
const entry = '<script type="module" src="/telnyx-elements.js"></script>';

/** What the server does with a file; undefined: what is in `dist`. @type {(path: string) => string | null | undefined} */
let edit;
/** @type {Record<string, string>} */
let headers;
let html = '';
/** @type {string[]} */
let asked = [];

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '', 'http://localhost').pathname;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (path === '/') {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">${html}</html>`);
    return;
  }
  asked.push(request.url ?? '');
  const edited = edit(path);
  if (edited === null || !existsSync(`dist${path}`)) response.statusCode = 404;
  response.setHeader('content-type', 'text/javascript');
  response.end(edited ?? (response.statusCode === 404 ? '' : readFileSync(`dist${path}`)));
});
/** @type {import('puppeteer-core').Browser} */
let browser;
let address = '';

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});
afterEach(async () => {
  for (const page of await browser.pages()) await page.close();
});

/** @param {string} content @param {{ edit?: typeof edit, headers?: typeof headers }} [how] */
async function open(content, how = {}) {
  edit = how.edit ?? (() => undefined);
  headers = how.headers ?? {};
  html = content;
  asked = [];
  const page = await browser.newPage();
  /** @type {string[]} */
  const lines = [];
  page.on('console', message => lines.push(message.text()));
  /** @type {string[]} */
  const violations = [];
  await page.exposeFunction('tellViolation', (/** @type {string} */ what) => violations.push(what));
  await page.evaluateOnNewDocument(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      /** @type {any} */ (globalThis).tellViolation(`${violatedDirective} ${blockedURI}`),
    ),
  );
  await page.goto(address);
  return { page, lines, violations };
}

/** @param {import('puppeteer-core').Page} page @param {readonly string[]} wanted */
const defined = (page, wanted) =>
  page.waitForFunction(names => names.every((/** @type {string} */ name) => customElements.get(name)), {}, wanted);

const paths = () => asked.map(url => new URL(url, address).pathname);

describe('the chunks of the drop-in', () => {
  for (const query of ['', '?ver=7']) {
    it(`are loaded once each by telnyx-elements.js${query}, with every element on the page`, async () => {
      const { page, lines } = await open(`<script type="module" src="/telnyx-elements.js${query}"></script>${all}`);
      await defined(page, tags);
      assert.deepEqual(paths().toSorted(), [...new Set(paths())].toSorted());
      const regions = await page.evaluate(
        () => document.body.querySelectorAll(':scope > [aria-live], :scope > * > [aria-live]').length,
      );
      assert.ok(regions <= 1, `${regions} live regions`);
      assert.deepEqual(lines, []);
    });
  }

  it('are two before there is a call or another element', async () => {
    const { page } = await open(`${entry}<telnyx-phone auto-connect="off"></telnyx-phone>`);
    await defined(page, ['telnyx-phone']);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('telnyx-phone')).updateComplete);
    const names = paths().map(path => path.replace(/(\/core)-[\w-]{8}\.js$/, '$1'));
    assert.deepEqual(names, ['/telnyx-elements.js', '/telnyx-elements/core']);
  });

  it('hand on the public names', async () => {
    const { page } = await open(entry);
    const types = await page.evaluate(async () => {
      const address = '/telnyx-elements.js';
      const library = await import(address);
      return Object.fromEntries(Object.entries(library).map(([name, value]) => [name, typeof value]));
    });
    assert.ok(!Object.values(types).includes('undefined'), JSON.stringify(types));
    for (const name of ['TelnyxClient', 'TelnyxError', 'TelnyxPhone', 'PhoneController', 'loadElements'])
      assert.equal(types[name], 'function', name);
  });

  it('of another version than the entry are said in one line', async () => {
    const old = readFileSync('dist/telnyx-elements.js', 'utf8').replace(/core-[\w-]+\.js/, 'core-Ab12Cd34.js');
    const { page, lines } = await open(entry, { edit: path => (path === '/telnyx-elements.js' ? old : undefined) });
    await page.waitForFunction(() => document.readyState === 'complete');
    const ours = lines.filter(line => line.startsWith('telnyx-elements:'));
    assert.equal(ours.length, 1, lines.join('\n'));
    assert.match(ours[0] ?? '', /core-Ab12Cd34\.js.*of one version together/);
  });

  it('that are missing are said in one line each, and asked for again', async () => {
    let isMissing = true;
    const { page, lines } = await open(`${entry}<telnyx-log></telnyx-log>`, {
      edit: path => (isMissing && path.includes('telnyx-log-') ? null : undefined),
    });
    const ours = () => lines.filter(line => line.startsWith('[telnyx]'));
    while (!ours().length) await new Promise(resolve => page.once('console', resolve));
    assert.match(ours()[0] ?? '', /<telnyx-log>.*telnyx-log-[\w-]+\.js/);
    isMissing = false;
    await defined(page, ['telnyx-log']);
    assert.equal(ours().length, 1);
  });

  for (const [what, part, attributes] of /** @type {[string, string, string][]} */ ([
    ['what a call needs', 'call-', 'host="ws://127.0.0.1:9" login="1000" password="1234"'],
    ['another element', 'telnyx-log-', 'auto-connect="off"'],
  ])) {
    it(`that are missing (${what}) are one event for the page`, async () => {
      const page = `${entry}<telnyx-phone ${attributes}></telnyx-phone><telnyx-log></telnyx-log>
        <script>addEventListener('telnyx-error', ({ error }) => console.info('event', error.code, error.message))</script>`;
      const { page: opened, lines } = await open(page, { edit: path => (path.includes(part) ? null : undefined) });
      const about = (/** @type {string} */ start) =>
        lines.filter(line => line.startsWith(start) && line.includes('49008'));
      while (!about('event').length) await new Promise(resolve => opened.once('console', resolve));
      while (asked.filter(url => url.includes(part)).length < 2) await once(server, 'request');
      assert.deepEqual([about('event').length, about('[telnyx]').length], [1, 1], lines.join('\n'));
      assert.match(about('[telnyx]').join(' '), new RegExp(`/${part}[\\w-]+\\.js`));
    });
  }

  it('that measure calls and are missing are one event, also in the second call; calls go on', async () => {
    const gateway = await startGateway({ port: 0, origins: [] });
    const phone = `<telnyx-phone host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
    const script = `<script type="module">
      import '/telnyx-elements.js';
      addEventListener('telnyx-error', ({ error }) => console.info('event', error.code, error.message));
      const phone = document.querySelector('telnyx-phone');
      for (const name of ['first', 'second']) {
        const call = await phone.dial('9197');
        await new Promise(resolve => call.on('statechange', ({ state }) => state === 'active' && resolve()));
        await call.exportReport().catch(error => console.info('report', error.code));
        await call.hangup();
        console.info(name, 'call');
      }
    </script>`;
    try {
      const { page, lines } = await open(phone + script, {
        edit: path => (path.includes('quality-') ? null : undefined),
      });
      while (!lines.includes('second call')) await new Promise(resolve => page.once('console', resolve));
      const about = (/** @type {string} */ start) => lines.filter(line => line.startsWith(start));
      assert.deepEqual(about('report'), ['report 49008', 'report 49008']);
      assert.deepEqual([about('event').length, about('[telnyx]').length], [1, 1], lines.join('\n'));
      assert.match(about('[telnyx]').join(), /49008.*\/quality-[\w-]+\.js/);
    } finally {
      await gateway.close();
    }
  });

  it('come by a classic script too, which hands on its query', async () => {
    const { page } = await open(
      `<script src="/telnyx-elements.classic.js?ver=7" defer></script><telnyx-login></telnyx-login>`,
    );
    await defined(page, ['telnyx-client', 'telnyx-phone', 'telnyx-login']);
    assert.ok(asked.includes('/telnyx-elements.js?ver=7'), asked.join());
  });

  it('are checked by the snippet of the build, and refused if they are others', async () => {
    const snippet = readFileSync('dist/snippet.html', 'utf8');
    const honest = await open(`${snippet}<telnyx-login></telnyx-login>`);
    await defined(honest.page, ['telnyx-phone', 'telnyx-login']);
    const changed = (/** @type {string} */ path) =>
      path.includes('telnyx-login-')
        ? `${readFileSync(`dist${path}`, 'utf8')}\n;globalThis.isChanged = true;`
        : undefined;
    const { page, lines } = await open(`${snippet}<telnyx-login></telnyx-login>`, { edit: changed });
    while (!lines.some(line => line.startsWith('[telnyx]')))
      await new Promise(resolve => page.once('console', resolve));
    assert.deepEqual(
      await page.evaluate(() => [customElements.get('telnyx-login') === undefined, 'isChanged' in globalThis]),
      [true, false],
    );
  });

  it('work whole under a strict policy with Trusted Types', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      'img-src data:',
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    const { page, lines, violations } = await open(`${entry}${all}`, {
      headers: { 'content-security-policy': policy },
    });
    await defined(page, tags);
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('*')) await /** @type {any} */ (element).updateComplete;
    });
    assert.deepEqual([violations, lines], [[], []]);
  });

  it('load what stands alone in a root of another once they are told', async () => {
    const { page } = await open(entry);
    await defined(page, ['telnyx-phone']);
    await page.evaluate(async () => {
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      root.append(document.createElement('telnyx-log'));
      const address = '/telnyx-elements.js';
      const { loadElements } = await import(address);
      loadElements(root);
    });
    await defined(page, ['telnyx-log']);
  });
});
