/** Whole pages, as a visitor meets them: the demo, and a page with a strict policy and the drop-in script. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';

/** @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient */
/** @typedef {HTMLElement & { client?: TelnyxClient }} TelnyxPhone */

const root = new URL('../../', import.meta.url);

/** @type {import('puppeteer-core').Browser} */
let browser;
before(async () => {
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(() => browser.close());

/** A page that remembers what it complained about. @param {string} url */
async function open(url) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(url);
  return { page, complaints };
}

/** Dials on the keypad as a visitor does, behind what stands in the field, and waits for the call. @param {import('puppeteer-core').Page} page @param {string} number */
async function dial(page, number) {
  const call = 'telnyx-phone >>> telnyx-dialpad >>> button.call[aria-disabled="false"]';
  await page.waitForSelector(call, { visible: true }); // looks in each frame; else at changes of the document alone
  const keys = await page.$$('telnyx-phone >>> telnyx-dialpad >>> button.key');
  for (const digit of number) await keys['123456789*0#'.indexOf(digit)]?.click();
  await page.locator('telnyx-phone >>> telnyx-dialpad >>> button.call').click();
  await page.waitForFunction(
    () =>
      /** @type {TelnyxPhone | null} */ (document.querySelector('telnyx-phone'))?.client?.state.calls[0]?.state ===
      'active',
  );
}

describe('the demo', () => {
  /** @type {import('node:child_process').ChildProcess} */
  let demo;
  let address = '';

  before(async () => {
    demo = spawn(process.execPath, ['demo/serve.mjs', '--port', '5290', '--gateway-port', '8290'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface(/** @type {import('node:stream').Readable} */ (demo.stdout)), 'line');
    address = String(line).split(' ').at(-1) ?? '';
  });
  after(async () => {
    demo.kill();
    await once(demo, 'exit');
  });

  it('calls the number that stands in its field, hears itself, and hangs up', async () => {
    const { page, complaints } = await open(address);
    await dial(page, '');
    await page.waitForFunction(async () => {
      const client = /** @type {TelnyxPhone | null} */ (document.querySelector('telnyx-phone'))?.client;
      const stats = await client?.getCall(client.state.currentCallId ?? '')?.getStats();
      return [...(stats?.values() ?? [])].some(
        ({ type, totalAudioEnergy }) => type === 'inbound-rtp' && totalAudioEnergy > 0,
      );
    });
    await page.locator('telnyx-phone >>> telnyx-call-controls >>> button.end').click();
    await page.waitForFunction(
      () =>
        /** @type {TelnyxPhone | null} */ (document.querySelector('telnyx-phone'))?.client?.state.calls.length === 0,
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('signs in by cookie and token on the page for calls while one is away', async () => {
    const { page, complaints } = await open(address.replace('?', 'away.html?'));
    await page.locator('#sign-in').click();
    await page.waitForFunction(
      () => /** @type {TelnyxPhone | null} */ (document.querySelector('telnyx-phone'))?.client?.state.ready,
    );
    await page.waitForSelector('#enable:enabled', { visible: true });
    const allowed = /** @type {const} */ ({ permission: { name: 'notifications' }, state: 'granted' });
    await browser.defaultBrowserContext().setPermission(new URL(address).origin, allowed);
    await page.click('#enable');
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration('/'))?.active);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('a page with a strict policy', () => {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {import('node:http').Server} */
  let server;
  let address = '';

  before(async () => {
    gateway = await startGateway({ port: 0 });
    server = createServer((request, response) => void answer(request.url ?? '/', response, gateway.url));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  });
  after(async () => {
    server.close();
    server.closeAllConnections();
    await gateway.close();
  });

  it('the drop-in script makes a call, and nothing is blocked', async () => {
    const { page, complaints } = await open(address);
    await dial(page, '9197');
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

/** @param {string} url @param {import('node:http').ServerResponse} response @param {string} gatewayUrl */
async function answer(url, response, gatewayUrl) {
  if (url.endsWith('.js')) {
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(new URL(`dist${url}`, root)));
    return;
  }
  const policy = [
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${gatewayUrl}`,
    "media-src 'self' blob:",
    "require-trusted-types-for 'script'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><html lang="en"><title>A strict page</title><link rel="icon" href="data:,">
    <script type="module" src="/telnyx-elements.js"></script>
    <telnyx-phone host="${gatewayUrl}" login="1000" password="1234" ice-servers="[]"></telnyx-phone></html>`);
}
