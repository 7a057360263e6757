/** Pages that do not let a phone work: it says so at once, to the one who can change it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/**
 * @typedef {object} Told
 * @property {boolean} ready
 * @property {string} connection
 * @property {string} microphone
 * @property {number | null} error
 * @property {string} solutions
 * @property {string} text
 * @property {boolean} canCall
 */

/** A name that is not this machine's, as far as the browser knows. */
const foreignName = 'phone.example';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
let served;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  gateway = await startGateway({ port: 0, origins: [] });
  const phone = `<telnyx-phone host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
  served = await servePage('telling-phone.ts', phone);
  const rules = `--host-resolver-rules=MAP ${foreignName} 127.0.0.1`;
  browser = await puppeteer.launch({ executablePath: findChrome(), args: [...chromeFlags, rules] });
});
after(async () => {
  await browser.close();
  served.close();
  await gateway.close();
});
afterEach(async () => {
  for (const page of await browser.pages()) await page.close();
  await control(gateway.url, 'reset', {});
});

/** @param {string} url */
async function open(url) {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

describe('a page over http', () => {
  it('is told that it needs https; nothing is tried, and Call is off', async () => {
    await open(served.url.replace('localhost', foreignName));
    const { text, canCall, connection } = await served.told(now => now.error === 49006);
    assert.match(text, /https/);
    assert.equal(canCall, false);
    assert.equal(connection, 'disconnected');
    assert.equal((await control(gateway.url, 'state')).sockets, 0);
  });
});

describe('a browser without WebRTC', () => {
  it('is told that it cannot call, and Call is off', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('delete window.RTCPeerConnection');
    await page.goto(served.url);
    const { text, canCall } = await served.told(now => now.error === 49007);
    assert.match(text, /browser/i);
    assert.equal(canCall, false);
  });
});

describe('a page in a page that does not allow the microphone', () => {
  /** @type {import('node:http').Server | undefined} */
  let server;

  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  /** A page of another origin, with the phone's page in it. @param {string} attributes @param {Record<string, string>} [headers] */
  async function pageAround(attributes, headers = {}) {
    server = createServer((_request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Around</title><iframe src="${served.url}#dial" ${attributes}></iframe>`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await open(`http://127.0.0.1:${port}/`);
  }

  for (const [what, attributes, headers] of /** @type {[string, string, Record<string, string>][]} */ ([
    ['an iframe without allow', '', {}],
    ['an iframe that allows something else', 'allow="autoplay"', {}],
    ['a Permissions-Policy header', 'allow="microphone"', { 'Permissions-Policy': 'microphone=()' }],
  ])) {
    it(`${what}: the words are for whoever embeds it`, async () => {
      await pageAround(attributes, headers);
      const { text, microphone, solutions } = await served.told(now => now.error === 42004);
      assert.equal(microphone, 'forbidden');
      assert.match(text, /owner of this page/);
      assert.match(solutions, /allow="microphone/);
    });
  }

  it('an iframe with allow="microphone" calls', async () => {
    await pageAround('allow="microphone; autoplay"');
    await served.told(now => now.ready && now.microphone === 'open');
  });
});
