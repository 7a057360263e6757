/** Several tabs of one browser that share a session: pages that are closed, reloaded, crash or stand still, in Chromium and in Firefox. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { chromeFlags, findChrome, findFirefox, firefoxPrefs } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('../support/pages/tab.js').Happening} Happening what the page keeps, with its globals */
/** @typedef {{ name: string, sockets: number, calls: { callId: string, state: string, frequency: number, rtpReceived: number }[] }} GatewayState */

/** Milliseconds for what should happen at once, on a machine that is busy. */
const timeout = 15_000;

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Awaited<ReturnType<typeof servePage>>} */
let served;
before(async () => {
  gateway = await startGateway({ port: 0 });
  served = await servePage('tab.ts');
});
after(async () => {
  served.close();
  await gateway.close();
});

const state = () => /** @type {Promise<GatewayState>} */ (control(gateway.url, 'state'));
const ring = () => control(gateway.url, 'ring', { user: '1000' });

/** Waits until this holds in the page. @param {Page} page @param {(...args: any[]) => unknown} holds @param {unknown[]} args */
const until = (page, holds, ...args) => page.waitForFunction(holds, { timeout, polling: 20 }, ...args);

/** @param {() => Promise<unknown>} holds */
async function untilHere(holds) {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `not in time: ${holds}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Waits until all pages show one call in this state. @param {Page[]} pages @param {string} wanted */
const allShow = (pages, wanted) =>
  Promise.all(
    pages.map(page =>
      until(
        page,
        name => {
          const { ready, calls } = window.client.state;
          return ready && calls.length === 1 && calls[0]?.state === name;
        },
        wanted,
      ),
    ),
  );

/** The call has its audio in this page. @param {Page} page */
const isHere = page =>
  until(page, () => {
    const [call] = window.client.state.calls;
    return window.client.state.ready && call?.state === 'active' && !call.elsewhere;
  });

/** Which of the pages have the call itself. @param {Page[]} pages */
async function owners(pages) {
  const own = await Promise.all(
    pages.map(page => page.evaluate(() => window.client.state.calls.some(({ elsewhere }) => !elsewhere))),
  );
  return pages.filter((_page, index) => own[index]);
}

/** A method of the one call, called in this page. @param {Page} page @param {'answer' | 'hangup' | 'hold' | 'toggleMute' | 'bringHere'} method */
const act = (page, method) =>
  page.evaluate(async name => {
    await window.client.getCall(window.client.state.currentCallId ?? '')?.[name]();
  }, method);

/** Keeps the page's one thread waiting, as for a slow disk. Gives what lets it go on. @param {Page} page */
async function standStill(page) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stuck = page.evaluate(url => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    try {
      request.send();
    } catch {
      // what it says does not matter
    }
  }, `http://127.0.0.1:${port}/`);
  const [, response] = await once(server, 'request');
  return async () => {
    response.end();
    await stuck;
    server.close();
    server.closeAllConnections();
  };
}

/** The gateway hears this page's microphone again. */
async function flows() {
  const before = (await state()).calls.find(({ state: its }) => its === 'active')?.rtpReceived ?? 0;
  await untilHere(async () =>
    (await state()).calls.some(({ state: its, rtpReceived }) => its === 'active' && rtpReceived > before + 10),
  );
}

/** @type {[name: string, executablePath: string | undefined, options: import('puppeteer-core').LaunchOptions][]} */
const browsers = [
  ['Chromium', findChrome(), { args: [...chromeFlags, '--site-per-process'] }],
  ['Firefox', findFirefox(), { browser: 'firefox', extraPrefsFirefox: firefoxPrefs }],
];

for (const [name, executablePath, options] of browsers.filter(([, path]) => path)) {
  describe(`tabs that share a session, in ${name}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {Page[]} */
    let pages = [];
    const isChromium = name === 'Chromium';

    before(async () => {
      browser = await puppeteer.launch({ executablePath, ...options });
    });
    after(() => browser.close());
    beforeEach(() => (pages = []));
    afterEach(async () => {
      await Promise.all(pages.map(page => page.close().catch(() => {})));
      await untilHere(async () => (await state()).sockets === 0);
      await control(gateway.url, 'reset', {});
    });

    /** Opens tabs, one after another, and waits until each is ready. @param {number} count */
    async function open(count) {
      const account = { host: gateway.url, login: '1000', password: '1234' };
      for (let index = 0; index < count; index++) {
        const page = await browser.newPage();
        pages.push(page);
        await page.goto(`${served.url}?${encodeURIComponent(JSON.stringify(account))}`);
        await until(page, () => window.client.state.ready);
      }
      return /** @type {[Page, Page, Page, ...Page[]]} */ (pages);
    }

    /** Tabs with a call that is answered in this one. @param {number} count @param {number} index */
    async function talkIn(count, index) {
      await open(count);
      await ring();
      await allShow(pages, 'ringing');
      await act(/** @type {Page} */ (pages[index]), 'answer');
      await allShow(pages, 'active');
      return /** @type {[Page, Page, Page, ...Page[]]} */ (pages);
    }

    for (const count of [2, 5, 10]) {
      it(`${count} of them have one socket, one ring, and one answer, from whichever it comes`, async () => {
        await open(count);
        assert.equal((await state()).sockets, 1);
        const ids = await Promise.all(pages.map(page => page.evaluate(() => window.client.sessionId)));
        assert.equal(new Set(ids).size, 1);
        await ring();
        await allShow(pages, 'ringing');
        const [ringing, ...more] = await owners(pages);
        assert.equal(more.length, 0);
        const answering = /** @type {Page} */ (pages.find(page => page !== ringing));
        await act(answering, 'answer');
        await allShow(pages, 'active');
        assert.equal((await owners(pages))[0] === answering, true);
        await flows();
        await act(/** @type {Page} */ (ringing), 'hangup');
        await Promise.all(pages.map(page => until(page, () => !window.client.state.calls.length)));
        assert.equal((await state()).calls.filter(({ state: its }) => its === 'ended').length, 1);
        const summaries = await Promise.all(
          pages.map(page => page.evaluate(() => window.happened.filter(type => type === 'callsummary').length)),
        );
        assert.equal(
          summaries.reduce((sum, each) => sum + each),
          1,
        );
      });
    }

    it('control each other’s call, and bring it over', async () => {
      const [first, second, third] = await talkIn(3, 1);
      await act(first, 'toggleMute');
      await until(third, () => window.client.state.calls[0]?.muted);
      await act(first, 'toggleMute');
      await act(third, 'hold');
      await allShow(pages, 'held');
      await act(third, 'bringHere');
      await until(third, () => window.client.state.calls[0]?.elsewhere === undefined);
      await allShow(pages, 'held');
      assert.equal((await owners([first, second])).length, 0);
      await third.evaluate(() => window.client.getCall(window.client.state.currentCallId ?? '')?.unhold());
      await isHere(third);
      await flows();
      assert.equal((await state()).calls.filter(({ state: its }) => its === 'active').length, 1);
    });

    it('dial from any of them', async () => {
      const [, second] = await open(3);
      await second.evaluate(() => void window.client.newCall('9197'));
      await allShow(pages, 'active');
      assert.equal((await owners(pages))[0] === second, true);
      await second.evaluate(() => window.client.disconnect());
      await until(/** @type {Page} */ (pages[0]), () => !window.client.state.calls.length);
      assert.equal((await state()).sockets, 1);
    });

    it('take over from the one that holds the session when it is closed', async () => {
      const [first, second, third] = await talkIn(3, 1);
      await first.close();
      await until(second, () => window.happened.filter(type => type === 'ready').length > 1);
      pages = [second, third];
      await allShow(pages, 'active');
      await flows();
      assert.equal((await owners(pages))[0] === second, true);
      assert.equal((await state()).sockets, 1);
    });

    it('dial again what nobody has answered when the one that holds the session is closed', async () => {
      const [first, second, third] = await open(3);
      await third.evaluate(() => void window.client.newCall('9198')); // rings for three seconds
      await allShow(pages, 'ringing');
      await first.close();
      pages = [second, third];
      await allShow(pages, 'active');
      await flows();
      assert.equal((await owners(pages))[0] === third, true);
      assert.equal((await state()).calls.filter(({ state: its }) => its === 'active').length, 1);
    });

    it('end what rings when the one that holds the session is closed, as the server does, and ring again', async () => {
      const [first, second, third] = await open(3);
      await ring();
      await allShow(pages, 'ringing');
      await first.close();
      pages = [second, third];
      await Promise.all(pages.map(page => until(page, () => !window.client.state.calls.length)));
      await Promise.all(pages.map(page => until(page, () => window.client.state.ready)));
      await ring();
      await allShow(pages, 'ringing');
      assert.equal((await owners(pages)).length, 1);
    });

    it('keep a call whose tab is closed, for another one to bring over', async () => {
      const [first, second, third] = await talkIn(3, 0);
      await first.close();
      pages = [second, third];
      await allShow(pages, 'reconnecting');
      await act(third, 'bringHere');
      await isHere(third);
      await allShow(pages, 'active');
      await flows();
    });

    it('can end a call whose tab is closed', async () => {
      const [first, second] = await talkIn(2, 1);
      await second.close();
      pages = [first];
      await allShow(pages, 'reconnecting');
      await act(first, 'hangup');
      await until(first, () => !window.client.state.calls.length);
      await untilHere(async () => (await state()).calls.every(({ state: its }) => its === 'ended'));
    });

    for (const index of [0, 1]) {
      const which = index === 0 ? 'holds the session and the call' : 'has the call';
      it(`give the call back to the one that ${which} and is reloaded`, async () => {
        await talkIn(3, index);
        const reloaded = /** @type {Page} */ (pages[index]);
        await reloaded.reload();
        await isHere(reloaded);
        await allShow(pages, 'active');
        await flows();
        assert.equal((await owners(pages)).length, 1);
        assert.equal((await state()).sockets, 1);
      });
    }

    it('ring in another one when the one that rings is closed', async () => {
      const [holder, ...others] = await open(3);
      await ring();
      await allShow(pages, 'ringing');
      const [ringing] = await owners(pages);
      assert.equal(ringing !== undefined && others.includes(ringing), true); // the newest is in front
      await ringing?.close();
      pages = [holder, ...others].filter(page => page !== ringing);
      await untilHere(async () => (await owners(pages)).length === 1);
      await allShow(pages, 'ringing');
      await act(holder, 'answer');
      await allShow(pages, 'active');
    });

    if (!isChromium) return; // the developer tools of Firefox neither crash nor freeze a page

    it('ring in another one when the one that should ring stands still', async () => {
      const [first, second, third] = await open(3);
      const wake = await standStill(third);
      await ring();
      await untilHere(async () => (await owners([first, second])).length === 1);
      await act(first, 'answer');
      await wake();
      await allShow(pages, 'active');
      assert.equal((await owners(pages)).length, 1);
    });

    it('take over from the one that holds the session when it crashes', async () => {
      const [first, second, third] = await talkIn(3, 1);
      const session = await first.createCDPSession();
      session.send('Page.crash').catch(() => {}); // never answered
      await until(second, () => window.happened.filter(type => type === 'ready').length > 1);
      pages = [second, third];
      await allShow(pages, 'active');
      await flows();
    });

    it('bring over a call whose tab has crashed', async () => {
      const [first, second, third] = await talkIn(3, 1);
      const session = await second.createCDPSession();
      session.send('Page.crash').catch(() => {});
      pages = [first, third];
      await allShow(pages, 'reconnecting');
      await act(first, 'bringHere');
      await isHere(first);
      await flows();
    });

    it('take over from the one that holds the session when it is frozen, and let it join again', async () => {
      const [first, second] = await talkIn(3, 1);
      const session = await first.createCDPSession();
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await until(second, () => window.happened.filter(type => type === 'ready').length > 1);
      await isHere(second);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await until(first, () => window.happened.filter(type => type === 'ready').length > 1);
      await allShow(pages, 'active');
      assert.equal((await owners(pages)).length, 1);
      assert.equal((await state()).sockets, 1);
    });

    it('take over from the one that holds the session when it stands still, and let it join again', async () => {
      const [first, second] = await talkIn(3, 1);
      const wake = await standStill(first);
      await until(second, () => window.happened.filter(type => type === 'ready').length > 1);
      await isHere(second);
      await wake();
      await until(first, () => window.happened.filter(type => type === 'ready').length > 1);
      await allShow(pages, 'active');
      assert.equal((await owners(pages))[0] === second, true);
      assert.equal((await state()).sockets, 1);
      await flows();
    });
  });
}
