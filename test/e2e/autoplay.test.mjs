/**
 * Browsers that play nothing before the first click, launched without the flag that hides it. What the page does it does by
 * itself or by real clicks, because a driver's `evaluate` counts as a click.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { findChrome, quietFlags } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {[x: number, y: number]} Point */
/**
 * What the page tells: `playing` are the seconds played of each sound that plays, the buttons where to click for sound, on
 * the phone while it asks for it and beside the phone.
 * @typedef {object} Told
 * @property {boolean} ready
 * @property {'allowed' | 'blocked'} playback
 * @property {string[]} calls their states
 * @property {number[]} playing
 * @property {Point | null} phoneButton
 * @property {Point | null} ownButton
 */

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
let served;
/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  gateway = await startGateway({ port: 0 });
  const phone = `<telnyx-phone host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
  served = await servePage('autoplay.ts', `<button>Sound</button>${phone}`);
  const fakes = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  browser = await puppeteer.launch({ executablePath: findChrome(), args: [...quietFlags, ...fakes] });
});
after(async () => {
  await browser.close();
  served.close();
  await gateway.close();
});
afterEach(() => control(gateway.url, 'reset', {}));

/** A page that nobody has clicked. */
async function open(hash = '') {
  const page = await browser.newPage();
  await page.goto(served.url + hash);
  return page;
}

const plays = (/** @type {Told} */ { playing }) => playing.some(seconds => seconds > 0.2);

describe('a page that nobody has clicked yet', () => {
  it('says that it cannot ring, and rings after a click', async () => {
    const page = await open();
    await served.told(({ ready }) => ready);
    await control(gateway.url, 'ring', { user: '1000' });
    const { ownButton, playing } = await served.told(
      ({ playback, calls }) => playback === 'blocked' && calls[0] === 'ringing',
    );
    assert.deepEqual(playing, []);
    await page.mouse.click(...(ownButton ?? assert.fail()));
    await served.told(now => now.playback === 'allowed' && now.calls[0] === 'ringing' && plays(now));
    await page.close();
  });

  it('says that the other side cannot be heard; a click on the phone lets it', async () => {
    const page = await open('#dial');
    const { playing, phoneButton } = await served.told(
      now => now.calls[0] === 'active' && now.playback === 'blocked' && now.phoneButton,
    );
    assert.deepEqual(playing, []);
    await page.mouse.click(...(phoneButton ?? assert.fail()));
    await served.told(now => now.playback === 'allowed' && !now.phoneButton && plays(now));
    await page.close();
  });
});
