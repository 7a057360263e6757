/** A phone that goes into a picture-in-picture window during a call, and comes back from it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/**
 * @typedef {object} Told
 * @property {boolean} ready
 * @property {string[]} calls their states
 * @property {boolean} isHome
 * @property {number} unstyled shadow roots without styles
 */

describe('picture-in-picture', () => {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    gateway = await startGateway({ port: 0 });
    const phone = `<telnyx-phone host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
    served = await servePage(
      'pip-phone.ts',
      `<button id="dial">Dial</button><button id="out">Out</button><main>${phone}</main>`,
    );
    browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  });
  after(async () => {
    await browser.close();
    served.close();
    await gateway.close();
  });

  /** The other window that holds a phone. @param {import('puppeteer-core').Page} opener */
  async function windowWithPhone(opener) {
    for (const page of await browser.pages()) if (page !== opener && (await page.$('telnyx-phone'))) return page;
    throw new Error('There is no other window with a phone.');
  }

  it('the call goes on there and back, and every element keeps its styles', async () => {
    const page = await browser.newPage();
    await page.goto(served.url);
    await served.told(({ ready }) => ready);
    await page.click('#dial');
    await served.told(({ calls }) => calls[0] === 'active');
    await page.click('#out');
    const out = await served.told(({ isHome, calls }) => !isHome && calls.length > 0);
    assert.deepEqual([out.calls, out.unstyled], [['active'], 0]);
    const pip = await windowWithPhone(page);
    await pip.locator('telnyx-phone >>> telnyx-call-controls >>> [part~=hold-button]').click();
    await served.told(({ calls }) => calls[0] === 'held');
    await pip.locator('telnyx-phone >>> telnyx-call-controls >>> [part~=hold-button]').click();
    await served.told(({ calls }) => calls[0] === 'active');
    await pip.close();
    const back = await served.told(({ isHome }) => isHome);
    assert.deepEqual([back.calls, back.unstyled], [['active'], 0]);
  });
});
