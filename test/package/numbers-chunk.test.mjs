/** The drop-in where the chunk that knows the numbers of the world is blocked: the phone calls as the number was typed. Works on `dist`. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';

/** What becomes of a request for the chunk. @type {Record<string, (response: import('node:http').ServerResponse) => unknown>} */
const obstacles = {
  'the server does not have': response => response.writeHead(404).end(),
  'the network does not let through': response => response.destroy(),
  'never comes': () => {},
};

let obstacle = '';
let asked = 0;
let html = '';
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript');
  if (url === '/') response.end(html);
  else if (url.includes('libphonenumber')) {
    asked++;
    obstacles[obstacle]?.(response);
  } else if (existsSync(`dist${url}`)) response.end(readFileSync(`dist${url}`));
  else response.writeHead(404).end();
});
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
before(async () => {
  gateway = await startGateway({ port: 0, origins: [] });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(async () => {
  await browser.close();
  await gateway.close();
  server.close();
  server.closeAllConnections();
});
afterEach(async () => {
  for (const page of await browser.pages()) await page.close();
});

/** Opens a page with a phone in Germany and types a number. @param {string} what @param {string} number */
async function typed(what, number) {
  obstacle = what;
  asked = 0;
  html = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">
    <script type="module" src="/telnyx-elements.js"></script>
    <telnyx-phone country="DE" host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone></html>`;
  const page = await browser.newPage();
  /** @type {string[]} */
  const lines = [];
  page.on('console', message => lines.push(message.text()));
  await page.goto(`http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`);
  const field = await page.waitForSelector('telnyx-phone >>> input[part=number]', { visible: true });
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('telnyx-phone')).client?.state.ready);
  await field?.type(number);
  return { page, lines, field };
}

/** Where the last call went, once there is one. @param {import('puppeteer-core').Page} page */
const called = page =>
  page
    .waitForFunction(() => {
      const { calls, lastCall } = /** @type {any} */ (document.querySelector('telnyx-phone')).client.state;
      return (calls[0] ?? lastCall)?.remote.number;
    })
    .then(found => found.jsonValue());

describe('where the numbers of the world are a chunk that', () => {
  for (const what of Object.keys(obstacles)) {
    it(`${what}, a number is shown and called as it is typed`, async () => {
      const { page, field } = await typed(what, '030901820');
      assert.equal(await field?.evaluate(input => /** @type {any} */ (input).value), '030901820');
      await page.keyboard.press('Enter');
      assert.equal(await called(page), '030901820');
      assert.ok(asked > 0, 'the chunk is asked for');
    });
  }

  it('is missing, the owner of the page is told once', async () => {
    const { page, lines, field } = await typed('the server does not have', '0309018');
    const said = () => lines.filter(line => line.includes('49008'));
    while (!said().length) await new Promise(resolve => page.once('console', resolve));
    while (asked < 2) await once(server, 'request'); // it is tried again
    await field?.type('20');
    assert.equal(await field?.evaluate(input => /** @type {any} */ (input).value), '030901820');
    assert.equal(said().length, 1, lines.join('\n'));
  });
});
