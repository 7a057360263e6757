/** The demo pages as `npm start` serves them: how much a visitor loads before the first call, and what Lighthouse says of each. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import lighthouse from 'lighthouse';
import { startDemo, untilState } from '../support/demo-visitor.mjs';

/** Bytes over the wire, compressed and with headers, until the landing page's phone is ready. */
const landingBytes = 150_000;
/** Of 1. */
const leastScore = 0.95;
const pages = ['', 'floating.html', 'away.html', 'contact-centre.html', 'assistant.html', 'elements.html'];
const categories = ['accessibility', 'best-practices'];

describe('the demo pages', () => {
  /** @type {Awaited<ReturnType<typeof startDemo>>} */
  let demo;
  before(async () => {
    demo = await startDemo(5297, 8297);
  });
  after(() => demo.close());

  /** @param {string} path */
  const addressOf = path => {
    const url = new URL(demo.address);
    url.pathname = `/${path}`;
    return url.href;
  };

  it(`load at most ${landingBytes} bytes for a phone that can call`, async () => {
    const page = await demo.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    /** @type {Map<string, string>} */
    const addresses = new Map();
    /** @type {[address: string, bytes: number][]} */
    const loaded = [];
    session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      loaded.push([addresses.get(requestId) ?? '?', encodedDataLength]);
    });
    await page.goto(addressOf(''), { waitUntil: 'networkidle0' });
    await untilState(page, 'the phone is ready', ({ ready }) => ready);
    await page.waitForNetworkIdle(); // what it loads once it is connected
    const bytes = loaded.reduce((sum, [, each]) => sum + each, 0);
    assert.ok(
      loaded.some(([address]) => address.includes('/call-')),
      'what a call needs is loaded',
    );
    assert.ok(bytes <= landingBytes, `${bytes} bytes:\n${loaded.map(each => each.join(' ')).join('\n')}`);
    await page.close();
  });

  for (const path of pages)
    it(`please Lighthouse: ${path || 'the landing page'}`, async () => {
      const page = await demo.browser.newPage();
      const flags = { onlyCategories: categories, logLevel: /** @type {const} */ ('error') };
      // puppeteer's types differ between the version that Lighthouse brings and ours
      const result = await lighthouse(addressOf(path), flags, undefined, /** @type {any} */ (page));
      assert.ok(result);
      const { lhr } = result;
      assert.equal(lhr.runtimeError, undefined);
      const faults = Object.values(lhr.audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, title }) => `${id}: ${title}`);
      for (const name of categories)
        assert.ok((lhr.categories[name]?.score ?? 0) >= leastScore, `${name}: ${faults.join('; ')}`);
      await page.close();
    });
});
