/** Noise suppression on a page whose policy forbids WebAssembly, and on one whose policy allows it. Works on `dist`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { pageListener } from '../support/served-page.mjs';

/** @typedef {{ callId: string, state: string, warnings: number[], causes: string[], trials: number }} Told */

const worklet = readFileSync(new URL('../../dist/noise/rnnoise-worklet.js', import.meta.url));
/** Of connections and the microphone, whose own warnings are others. */
const processorFailed = 42005;

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  gateway = await startGateway({ port: 0 });
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(async () => {
  await browser.close();
  await gateway.close();
});

/** What a page under such a policy reports once its call is active and the gateway has heard it. @param {string} scriptSource */
async function called(scriptSource) {
  const { listener, told } = /** @type {Awaited<ReturnType<typeof pageListener<Told>>>} */ (
    await pageListener('noise-phone.ts')
  );
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', `default-src 'self'; connect-src *; script-src ${scriptSource}`);
    if (request.url !== '/rnnoise-worklet.js') return listener(request, response);
    response.setHeader('content-type', 'text/javascript');
    response.end(worklet);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const page = await browser.newPage();
  try {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://localhost:${port}/#${gateway.url}`);
    const { callId } = await told(({ state }) => state === 'active');
    await isHeard(callId);
    return await told(() => true);
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
}

/** @param {string} callId */
async function isHeard(callId) {
  const url = `${gateway.url.replace(/^ws/, 'http')}/control/state`;
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { calls } = /** @type {{ calls: { callId: string, loudness: number }[] }} */ (
      await (await fetch(url)).json()
    );
    const loudness = calls.find(call => call.callId === callId)?.loudness ?? 0;
    if (loudness > 0.01) return;
    assert.ok(Date.now() < deadline, `the gateway hears ${loudness}`);
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

describe('noise suppression under a policy', () => {
  it("without 'wasm-unsafe-eval' leaves the microphone as it is, with exactly one warning, and says why in the log", async () => {
    const { warnings, causes, trials } = await called("'self'");
    assert.deepEqual(warnings, [processorFailed]);
    assert.equal(trials, 1);
    assert.ok(causes.length, 'a line of the log names WebAssembly');
  });

  it("with 'wasm-unsafe-eval' has nothing to warn of", async () => {
    const { warnings, trials } = await called("'self' 'wasm-unsafe-eval'");
    assert.deepEqual(warnings, []);
    assert.equal(trials, 1);
  });
});
