/** Pages that do not let a phone work: who built the page reads it in the console, in one line, before anybody calls. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/**
 * @typedef {object} Told
 * @property {boolean} ready
 * @property {number[]} errors codes of its `telnyx-error` events
 */

/** A name that is not this machine's, as far as the browser knows. */
const foreignName = 'phone.example';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  gateway = await startGateway({ port: 0, origins: [] });
  const rules = `--host-resolver-rules=MAP ${foreignName} 127.0.0.1`;
  browser = await puppeteer.launch({ executablePath: findChrome(), args: [...chromeFlags, rules] });
});
after(async () => {
  await browser.close();
  await gateway.close();
});

describe('what only the page can mend', () => {
  /** @type {Set<{ close: () => unknown }>} */
  const servers = new Set();

  afterEach(async () => {
    for (const page of await browser.pages()) await page.close();
    for (const server of servers) server.close();
    servers.clear();
  });

  /** Serves a page with two phones. @param {string} attributes */
  async function serve(attributes) {
    /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
    const served = await servePage(
      'telling-phone.ts',
      `<telnyx-phone id="a" ${attributes}></telnyx-phone><telnyx-phone id="b" auto-connect="off"></telnyx-phone>`,
    );
    servers.add(served);
    return served;
  }

  /** Opens a page; gives what we have written into its console until it is asked. @param {string} url */
  async function open(url) {
    /** @type {string[]} */
    const lines = [];
    const page = await browser.newPage();
    page.on('console', message => {
      if (message.text().startsWith('[telnyx]')) lines.push(`${message.type()} ${message.text()}`);
    });
    await page.goto(url);
    return async () => {
      await page.evaluate(() => {}); // what was written before has arrived with its answer
      return lines;
    };
  }

  /** A page of another origin around it. @param {string} url @param {string} attributes */
  async function around(url, attributes) {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Around</title><iframe src="${url}" ${attributes}></iframe>`);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.add(server);
    return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  }

  const account = () => `host="${gateway.url}" login="1000" password="1234" ice-servers="[]"`;

  for (const [what, attributes] of /** @type {[string, () => string][]} */ ([
    ['a phone that connects', () => 'token-url="/token"'],
    ['a phone that waits', () => 'auto-connect="off"'],
  ])) {
    it(`no https, for ${what}`, async () => {
      const served = await serve(attributes());
      const written = await open(served.url.replace('localhost', foreignName));
      const { errors } = await served.told(({ errors }) => errors.includes(49006));
      assert.deepEqual(errors, [49006]);
      const lines = await written();
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', /^error .*49006.*over https/);
    });
  }

  it('an iframe without allow', async () => {
    const served = await serve(account());
    const written = await open(await around(served.url, ''));
    const { errors } = await served.told(({ errors, ready }) => ready && errors.includes(42004));
    assert.deepEqual(errors, [42004]);
    const lines = await written();
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /^error .*42004.*allow="microphone"/);
  });

  it('nothing, where all is well', async () => {
    const served = await serve(account());
    const written = await open(await around(served.url, 'allow="microphone; autoplay"'));
    const { errors } = await served.told(({ ready }) => ready);
    assert.deepEqual([errors, await written()], [[], []]);
  });
});
