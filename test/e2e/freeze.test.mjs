/**
 * A page in a call that the browser freezes all the same. The developer tools freeze whatever holds a lock, so that they cannot show that
 * browsers spare such pages: what they look at, a held Web Lock, is looked at here.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {{ ready: boolean, calls: string[], muted: boolean[] }} Told */

describe('a page in a call that is frozen', () => {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    gateway = await startGateway({ port: 0 });
    const phone = `<telnyx-phone host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
    served = await servePage('keys-phone.ts', `<button id="dial">Dial</button><main>${phone}</main>`);
    browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  });
  after(async () => {
    await browser.close();
    served.close();
    await gateway.close();
  });

  /** Packets of the call in both directions, and how often a timer ran. @param {import('puppeteer-core').Page} page */
  const counts = page =>
    page.evaluate(async () => {
      const { client } = /** @type {HTMLElement & { client: import('../../src/client/index.js').TelnyxClient }} */ (
        document.querySelector('telnyx-phone')
      );
      const found = { sent: 0, received: 0, ticks: Number(Reflect.get(window, 'ticks')) };
      const stats = await client.getCall(client.state.currentCallId ?? '')?.getStats();
      for (const { type, packetsSent, packetsReceived } of stats?.values() ?? []) {
        if (type === 'outbound-rtp') found.sent = packetsSent;
        if (type === 'inbound-rtp') found.received = packetsReceived;
      }
      return found;
    });

  it('holds a lock; its sound goes on while its timers stand still, and the call is there after it', async () => {
    const page = await browser.newPage();
    await page.goto(served.url);
    await served.told(({ ready }) => ready);
    await page.click('#dial');
    await served.told(({ calls }) => calls[0] === 'active');
    const held = await page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
    assert.ok(
      held.some(name => name?.startsWith('telnyx-session-')),
      `locks: ${held.join()}`,
    );
    await page.evaluate(() => {
      Reflect.set(window, 'ticks', 0);
      setInterval(() => Reflect.set(window, 'ticks', Number(Reflect.get(window, 'ticks')) + 1), 20);
    });
    const devTools = await page.createCDPSession();
    const first = await counts(page);
    await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await sleep(2_000);
    await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    const second = await counts(page);
    assert.ok(second.sent - first.sent > 50, `sent ${second.sent - first.sent} packets`); // 50 a second
    assert.ok(second.received - first.received > 50, `received ${second.received - first.received} packets`);
    assert.ok(second.ticks - first.ticks < 50, `${second.ticks - first.ticks} ticks`); // 100 without the freeze
    const { calls } = await served.told(told => told.calls[0] === 'active'); // the connection is probed first
    assert.equal(calls.length, 1);
    await page.evaluate(() =>
      /** @type {HTMLElement & { client: import('../../src/client/index.js').TelnyxClient }} */ (
        document.querySelector('telnyx-phone')
      ).client.disconnect(),
    );
  });
});
