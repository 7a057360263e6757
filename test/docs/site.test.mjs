/** The documentation as `npm start` serves it: built, under a strict policy, searchable, and fit for phones and readers. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serveDocs } from '../../demo/docs.mjs';
import { findChrome, quietFlags } from '../support/browsers.mjs';
import { installDocs } from '../support/docs-package.mjs';
import { pages } from '../support/snippets.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const addresses = pages()
  .filter(page => page.startsWith('docs/'))
  .map(page => page.replace(/\.md$/, '.html').replace(/index\.html$/, ''));
/** Pages that stand for the kinds of what is on them: prose, code and tables, a generated page, long lists. */
const samples = ['docs/', 'docs/getting-started.html', 'docs/elements/telnyx-phone.html', 'docs/errors.html'];

/** What axe says. @typedef {{ id: string, nodes: { html: string }[] }} Violation */

describe('the documentation site', () => {
  /** @type {import('node:http').Server} */
  let server;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  let origin = '';
  before(async () => {
    installDocs();
    const answer = serveDocs();
    server = createServer((request, response) => {
      void answer(request, response, () => void response.writeHead(404).end());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
    await fetch(`${origin}docs/`); // it is built now
    browser = await puppeteer.launch({ executablePath: findChrome(), args: quietFlags });
  });
  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  /** A page that remembers its complaints. @param {string} address @param {{ width?: number, scheme?: string }} [options] */
  async function open(address, { width = 1_280, scheme = 'light' } = {}) {
    const page = await browser.newPage();
    const complaints = /** @type {string[]} */ ([]);
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(String(error)));
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const response = await page.goto(origin + address);
    assert.equal(response?.status(), 200, address);
    assert.match(response.headers()['content-security-policy'] ?? '', /script-src 'self'; style-src 'self'/);
    await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
    return { page, complaints };
  }

  /** What axe finds. @param {import('puppeteer-core').Page} page */
  async function violations(page) {
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
    return /** @type {Violation[]} */ (found).map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    );
  }

  test('every page is there, nothing in it is blocked, and axe finds nothing', async () => {
    for (const address of addresses) {
      const { page, complaints } = await open(address);
      assert.ok(await page.$('main h1'), address);
      assert.deepEqual(complaints, [], address);
      assert.deepEqual(await violations(page), [], address);
      await page.close();
    }
  });

  test('search finds an error by its number, with the keyboard alone', async () => {
    const { page, complaints } = await open('docs/');
    await page.keyboard.press('/');
    await page.waitForSelector('.VPLocalSearchBox input');
    await page.type('.VPLocalSearchBox input', '42001');
    await page.waitForSelector('.VPLocalSearchBox .result');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.pathname !== '/docs/');
    await page.waitForFunction(() => document.querySelector('main')?.textContent.includes('42001'));
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const scheme of ['light', 'dark'])
    for (const width of [360, 1_280])
      test(`axe finds nothing at ${width} px in ${scheme}, and nothing sticks out`, async () => {
        for (const address of samples) {
          const { page } = await open(address, { width, scheme });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, address);
          assert.equal(await page.$eval('html', html => html.classList.contains('dark')), scheme === 'dark');
          assert.deepEqual(await violations(page), [], address);
          await page.close();
        }
      });

  test('code has colours', async () => {
    const { page } = await open('docs/client.html');
    const colours = await page.$$eval('.vp-code span span', spans => [
      ...new Set(spans.map(span => getComputedStyle(span).color)),
    ]);
    assert.ok(colours.length > 3, colours.join());
    await page.close();
  });

  test('what is not there is said so, and nothing outside is given', async () => {
    assert.equal((await fetch(`${origin}docs/nothing.html`)).status, 404);
    assert.equal((await fetch(`${origin}docs/..%2f..%2fpackage.json`)).status, 404);
    assert.equal((await fetch(`${origin}docs`, { redirect: 'manual' })).headers.get('location'), '/docs/');
  });
});
