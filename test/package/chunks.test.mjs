/** The drop-in as pages load it: its entry, its chunks, what is missing, and what a strict page allows. Works on `dist`. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
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

/** The scripts that were asked for, by their names without checksums. */
const names = () =>
  paths()
    .filter(path => path.endsWith('.js'))
    .map(path => path.replace(/^\/telnyx-elements\/(.*)-[\w-]{8}\.js$/, '$1').replace(/^\/(.*)\.js$/, '$1'))
    .sort();

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

  it('are few before there is a call or another element', async () => {
    const narrow = `<div style="width: 360px"><telnyx-phone auto-connect="off"></telnyx-phone></div>`; // a wide one shows the history
    const { page } = await open(entry + narrow);
    await defined(page, ['telnyx-phone']);
    await page.evaluate(() => /** @type {any} */ (document.querySelector('telnyx-phone')).updateComplete);
    assert.deepEqual(names(), ['base', 'core', 'rolldown-runtime', 'telnyx-elements']);
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

  for (const [what, part, elements] of /** @type {[string, string, string][]} */ ([
    ['what a call needs', '/call-', '<telnyx-phone host="ws://127.0.0.1:9" login="1" password="1"></telnyx-phone>'],
    ['another element', '/telnyx-log-', '<telnyx-phone auto-connect="off"></telnyx-phone><telnyx-log></telnyx-log>'],
  ])) {
    it(`that are missing (${what}) are one event for the page`, async () => {
      const page = `${entry}${elements}
        <script>addEventListener('telnyx-error', ({ error }) => console.info('event', error.code, error.message))</script>`;
      const { page: opened, lines } = await open(page, { edit: path => (path.includes(part) ? null : undefined) });
      const about = (/** @type {string} */ start) =>
        lines.filter(line => line.startsWith(start) && line.includes('49008'));
      while (!about('event').length) await new Promise(resolve => opened.once('console', resolve));
      while (asked.filter(url => url.includes(part)).length < 2) await once(server, 'request');
      assert.deepEqual([about('event').length, about('[telnyx]').length], [1, 1], lines.join('\n'));
      assert.match(about('[telnyx]').join(' '), new RegExp(`${part}[\\w-]+\\.js`));
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
        edit: path => (path.includes('/quality-') ? null : undefined),
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

describe('a page with telnyx-launcher.js alone', () => {
  const script = '<script type="module" src="/telnyx-launcher.js"></script>';
  const small = ['base', 'launcher', 'rolldown-runtime', 'telnyx-launcher'];
  const button = 'telnyx-launcher >>> [part=button]';
  /** @param {import('puppeteer-core').Page} page */
  const idle = page =>
    page.evaluate(async () => {
      if (document.readyState !== 'complete') await new Promise(resolve => addEventListener('load', resolve));
      for (let round = 0; round < 3; round++)
        await new Promise(resolve => requestIdleCallback(resolve, { timeout: 500 }));
      await new Promise(resolve => setTimeout(resolve, 400)); // by then it has looked for a free place
    });
  /** @param {import('puppeteer-core').Page} page */
  const isOpen = page => page.waitForFunction(() => document.querySelector('telnyx-launcher')?.matches(':state(open)'));
  /** @param {import('puppeteer-core').Page} page */
  const press = async page => (await page.waitForSelector(button, { visible: true }))?.click(); // a frame after it is rendered

  for (const [name, attributes] of [
    ['nothing to sign in with', ''],
    ['a token-url that waits', 'token-url="/token" auto-connect="off"'],
    ['an assistant', 'anonymous-target="assistant-1"'],
  ]) {
    it(`and ${name} loads no more than 12 kB until the button is wanted`, async () => {
      const { page, lines } = await open(`${script}<telnyx-launcher ${attributes}></telnyx-launcher>`);
      await defined(page, ['telnyx-launcher']);
      await idle(page);
      assert.deepEqual(names(), small);
      const size = paths().reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`), { level: 9 }).length, 0);
      assert.ok(size <= 12_100, `${size} bytes`); // with the lines that name the source maps
      assert.deepEqual(lines, []);
    });
  }

  /** @type {Record<string, (page: import('puppeteer-core').Page) => Promise<unknown>>} */
  const intents = {
    'a pointer above it': page => page.hover(button),
    'the focus': page => page.focus(button),
  };
  for (const [name, act] of Object.entries(intents)) {
    it(`loads the phone for ${name}, and shows nothing yet`, async () => {
      const { page, lines } = await open(`${script}<telnyx-launcher></telnyx-launcher>`);
      await page.waitForSelector(button, { visible: true });
      await act(page);
      await defined(page, ['telnyx-phone']);
      assert.equal(await page.$('telnyx-launcher >>> telnyx-phone'), null);
      assert.ok(names().includes('core'));
      assert.deepEqual(lines, []);
    });
  }

  it('opens the phone with a click, and loads nothing twice', async () => {
    const { page, lines } = await open(`${script}<telnyx-launcher></telnyx-launcher>`);
    await press(page);
    await isOpen(page);
    await page.waitForSelector('telnyx-launcher >>> telnyx-phone', { visible: true });
    assert.deepEqual(paths().toSorted(), [...new Set(paths())].toSorted());
    assert.deepEqual(lines, []);
  });

  it('connects by itself with a token-url, once the page is idle, so that it rings', async () => {
    const { page } = await open(
      `${script}<telnyx-launcher token-url="/token" host="ws://127.0.0.1:9"></telnyx-launcher>`,
    );
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('telnyx-launcher')).phone?.client);
    while (!asked.includes('/token')) await once(server, 'request');
    assert.equal(await page.evaluate(() => document.querySelector('telnyx-launcher')?.matches(':state(open)')), false);
  });

  it('takes and makes calls as any phone', async () => {
    const gateway = await startGateway({ port: 0, origins: [] });
    try {
      const { page, lines } = await open(
        `${script}<telnyx-launcher host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-launcher>`,
      );
      await page.waitForFunction(
        () => /** @type {any} */ (document.querySelector('telnyx-launcher')).client?.registered === true,
      );
      assert.equal(await page.$eval('telnyx-launcher', element => element.hasAttribute('password')), false);
      await page.evaluate(async () => {
        const launcher = /** @type {any} */ (document.querySelector('telnyx-launcher'));
        await (await launcher.load()).dial('9197');
      });
      await page.waitForSelector('telnyx-launcher >>> [part=mute-button]', { visible: true });
      await page.waitForFunction(() => {
        const launcher = /** @type {any} */ (document.querySelector('telnyx-launcher'));
        if (launcher.client.state.calls[0]?.muted) return true;
        launcher.shadowRoot.querySelector('[part=mute-button]').click(); // it is not heard in its first half second
        return false;
      });
      assert.deepEqual(lines, []);
    } finally {
      await gateway.close();
    }
  });

  it('asks again for a phone that is missing', async () => {
    let isMissing = true;
    const { page } = await open(`${script}<telnyx-launcher></telnyx-launcher>`, {
      edit: path => (isMissing && path.includes('/core-') ? null : undefined),
    });
    await press(page);
    while (!names().includes('core')) await once(server, 'request');
    isMissing = false;
    await isOpen(page);
  });

  it('has the same classes as the whole drop-in beside it', async () => {
    const { page, lines } = await open(
      `${script}${entry}<telnyx-launcher></telnyx-launcher><telnyx-phone auto-connect="off"></telnyx-phone>`,
    );
    await defined(page, ['telnyx-launcher', 'telnyx-phone']);
    await press(page);
    await isOpen(page);
    const isSame = await page.evaluate(async () => {
      const [small, whole] = ['/telnyx-launcher.js', '/telnyx-elements.js'];
      const [{ TelnyxLauncher }, { TelnyxPhone, TelnyxElement }] = [await import(small), await import(whole)];
      const launcher = /** @type {any} */ (document.querySelector('telnyx-launcher'));
      return [
        launcher instanceof TelnyxLauncher,
        launcher instanceof TelnyxElement,
        launcher.phone instanceof TelnyxPhone,
        document.querySelector('telnyx-phone') instanceof TelnyxPhone,
      ];
    });
    assert.deepEqual(isSame, [true, true, true, true]);
    assert.deepEqual(paths().toSorted(), [...new Set(paths())].toSorted());
    assert.deepEqual(lines, []);
  });

  it('works under a strict policy with Trusted Types', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
    const { page, lines, violations } = await open(`${script}<telnyx-launcher></telnyx-launcher>`, {
      headers: { 'content-security-policy': policy },
    });
    await press(page);
    await isOpen(page);
    assert.deepEqual([violations, lines], [[], []]);
  });

  it('is checked by the snippet of the build', async () => {
    const snippet = readFileSync('dist/snippet-launcher.html', 'utf8');
    const { page, lines } = await open(`${snippet}<telnyx-launcher></telnyx-launcher>`);
    await press(page);
    await isOpen(page);
    assert.deepEqual(lines, []);
  });
});
