/** The client against media that nobody here wrote: aiortc answers our offers, and both ends tell which tone they hear. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { startAiortc } from '../support/aiortc.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {import('../../src/client/index.js').Call} Call */
/** @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient */

const [theirs, ours] = [440, 700];

/** @type {Awaited<ReturnType<typeof startAiortc>>} */
let aiortc;
/** @type {Awaited<ReturnType<typeof servePage>>} */
let served;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  served = await servePage('tone-phone.ts');
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(async () => {
  await browser.close();
  served.close();
});
beforeEach(async () => {
  aiortc = await startAiortc();
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  aiortc.server.close();
});

/** @template T @param {() => Promise<T>} read @param {(value: T) => unknown} condition @param {number} timeoutMs */
async function until(read, condition, timeoutMs = 40_000) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (condition(value)) return value;
    assert.ok(performance.now() < deadline, `waited for ${condition}; last: ${JSON.stringify(value)}`);
    await sleep(50);
  }
}

/** Something of the call in the page. @template T @param {(call: Call) => T} read */
const inCall = read => /** @type {Promise<Awaited<T>>} */ (page.evaluate(`(${read})(window.call)`));

const near = (/** @type {number} */ hz) => (/** @type {number} */ heard) => Math.abs(heard - hz) < 10;

/** Calls out and waits until the call stands. @param {object} [options] of the client */
async function dial(options = {}) {
  const account = { host: aiortc.url, login: '1000', password: '1234', iceServers: [], ringback: 'off' };
  await page.goto(`${served.url}?options=${encodeURIComponent(JSON.stringify({ ...account, ...options }))}`);
  await page.waitForFunction('window.heard');
  await page.evaluate('window.phone.connect().then(() => { window.call = window.phone.newCall("9197"); })');
  await until(
    () => inCall(call => call.state),
    state => state === 'active',
  );
}

/** Both ends hear each other, or neither does. @param {boolean} [isHeard] */
async function expectAudio(isHeard = true) {
  await until(() => aiortc.server.heard(), near(isHeard ? ours : 0));
  await until(() => /** @type {Promise<number>} */ (page.evaluate('window.heard()')), near(isHeard ? theirs : 0));
}

/** Waits until the client has asked for something: `attach`, or an action of `modify`. @param {string} what */
const requested = what =>
  until(
    () => Promise.resolve(aiortc.server.requests.map(({ method, params }) => String(params.action ?? method))),
    requests => requests.includes(what),
  );

describe('a call to aiortc', () => {
  for (const trickle of [true, false]) {
    it(`is heard on both ends, ${trickle ? 'with' : 'without'} trickle`, async () => {
      await dial({ trickle });
      await expectAudio();
      const { params } = aiortc.server.requests.find(({ method }) => method === 'invite') ?? {};
      assert.equal(Boolean(params?.trickle), trickle);
      assert.equal(
        aiortc.server.requests.some(({ method }) => method === 'candidate'),
        trickle,
      );
    });
  }

  it('on hold neither is heard, and both are after it', async () => {
    await dial();
    await expectAudio();
    await inCall(call => call.hold());
    await expectAudio(false);
    await inCall(call => call.unhold());
    await expectAudio();
  });

  it('is heard again on both ends after it was taken up on a new connection', async () => {
    await dial();
    await expectAudio();
    aiortc.server.disconnect();
    await requested('attach');
    await expectAudio();
  });

  it('whose path is lost is heard again on both ends, though the restart is answered with the old name', async () => {
    await dial();
    await expectAudio();
    await aiortc.server.lose();
    await requested('updateMedia');
    await expectAudio();
    const { error, state } = await inCall(call => call.snapshot);
    assert.deepEqual([state, error], ['active', null]);
  });
});
