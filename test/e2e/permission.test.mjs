/** The browser's own permission for the microphone: refused before, taken back in use, given again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChrome, quietFlags } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {import('../../src/client/index.js').MicrophoneState} MicrophoneState */
/** @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient */

describe('permission for the microphone', () => {
  /** @type {Awaited<ReturnType<typeof servePage>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** What it sets counts as long as it lasts. @type {import('puppeteer-core').CDPSession} */
  let session;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    served = await servePage('phone.ts');
    browser = await puppeteer.launch({
      executablePath: findChrome(),
      args: [...quietFlags, '--use-fake-device-for-media-stream'],
    });
    session = await browser.target().createCDPSession();
    page = await browser.newPage();
    await permit('denied');
    await page.goto(served.url);
    await page.waitForFunction(() => 'phone' in window);
  });
  after(async () => {
    await browser.close();
    served.close();
  });

  /** As the user does in the browser's settings. @param {'granted' | 'denied'} setting */
  async function permit(setting) {
    const { origin } = new URL(served.url);
    await session.send('Browser.setPermission', { permission: { name: 'microphone' }, setting, origin });
  }

  /** @param {(phone: TelnyxClient) => unknown} act */
  const inPage = act => page.evaluate(`(${act})(window.phone)`);

  /** @param {MicrophoneState} state */
  const become = state => page.waitForFunction(`window.phone.state.microphone === '${state}'`);

  it('refused: known without asking, and so is the change of mind', async () => {
    await inPage(phone => phone.devices.refresh());
    await become('denied');
    assert.equal(await inPage(phone => phone.devices.request().catch(({ code }) => code)), 42001);
    await permit('granted');
    await become('idle');
  });

  it('taken back in use: told, and when it is given again the microphone is heard again', async () => {
    await inPage(phone => void phone.devices.watchLevel(level => Object.assign(window, { level })));
    await become('open');
    await permit('denied');
    await become('denied');
    await permit('granted');
    await become('open');
    await page.evaluate('window.level = 0');
    await page.waitForFunction('window.level > 0.2');
  });
});
