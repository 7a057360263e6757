/** Covers: `pop-out.ts`. A call in a small window: picture-in-picture in Chromium and Firefox, a popup where there is none. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome, findFirefox, firefoxPrefs } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/**
 * @typedef {object} Told
 * @property {boolean} ready
 * @property {string[]} calls their states
 * @property {boolean[]} muted
 * @property {string | null} button whether the button is pressed; null without one
 * @property {string[]} requests what the page heard
 */
/** @typedef {import('puppeteer-core').Page} Page */

const popOutButton = 'telnyx-phone >>> [part~=pop-out-button]';
const inBar = (/** @type {string} */ selector) => `div >>> ${selector}`;
const control = (/** @type {string} */ part) => inBar(`telnyx-call-controls >>> [part~=${part}-button]`);

/** A browser with pages in calls. @param {() => Promise<import('puppeteer-core').Browser>} launch */
function browserInCalls(launch) {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Page} */
  let page;

  before(async () => {
    gateway = await startGateway({ port: 0 });
    const options = `host="${gateway.url}" login="1000" password="1234" ice-servers="[]"`;
    const style = '<style>telnyx-phone { --telnyx-color-accent: #b00020 }</style>';
    served = await servePage(
      'pop-out-phone.ts',
      `${style}<button id="dial">Dial</button><button id="leave">Leave</button><main><telnyx-phone pop-out ${options}></telnyx-phone></main>`,
    );
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    served.close();
    await gateway.close();
  });
  afterEach(() => page.close());

  /** A page in a call. @param {(page: Page) => Promise<unknown>} [prepare] */
  async function talking(prepare) {
    page = await browser.newPage();
    await prepare?.(page);
    await page.goto(served.url);
    await served.told(({ ready }) => ready);
    await page.click('#dial');
    await served.told(({ calls, button }) => calls[0] === 'active' && button === 'false');
  }

  /** The window with the bar. @returns {Promise<Page>} */
  async function small() {
    for (const each of await browser.pages())
      if (each !== page && (await each.evaluate(() => document.title).catch(() => '')).includes('9197')) return each;
    throw new Error('There is no small window.');
  }

  async function popOut() {
    await page.locator(popOutButton).click();
    await served.told(({ button }) => button === 'true');
    return small();
  }

  return {
    talking,
    popOut,
    small,
    page: () => page,
    told: (/** @type {(told: Told) => unknown} */ condition) => served.told(condition),
  };
}

describe('a call in a small window, in Chromium', () => {
  const { talking, popOut, small, page, told } = browserInCalls(() =>
    puppeteer.launch({ executablePath: findChrome(), args: chromeFlags }),
  );

  it('says who and how long; mutes, sends digits and ends; the page hears of each', async () => {
    await talking();
    const bar = await popOut();
    const text = await bar.$eval(inBar('main'), ({ textContent }) => textContent);
    assert.match(text, /9197/);
    const timer = await bar.waitForSelector(inBar('telnyx-call-status >>> [part=timer]'), { visible: true });
    assert.match((await timer?.evaluate(({ textContent }) => textContent)) ?? '', /^\d+:\d\d$/);
    await bar.locator(control('mute')).click();
    await told(({ muted }) => muted[0] === true);
    await bar.locator(control('mute')).click();
    await told(({ muted }) => muted[0] === false);
    await bar.locator(control('keypad')).click();
    await bar.locator(inBar('telnyx-call-controls >>> telnyx-dialpad >>> button.key')).click();
    await told(({ requests }) => requests.includes('telnyx-dtmf-request'));
    await bar.locator(control('end')).click();
    const { requests } = await told(({ calls }) => calls.length === 0);
    assert.deepEqual(
      requests.filter(type => type !== 'telnyx-dtmf-request'),
      ['telnyx-mute-request', 'telnyx-mute-request', 'telnyx-hangup-request'],
    );
    await assert.rejects(small, /no small window/);
  });

  it('looks as the phone does, and does not do what the page refuses', async () => {
    await talking(each =>
      each.evaluateOnNewDocument(() =>
        addEventListener('DOMContentLoaded', () => document.body.setAttribute('data-refuse', '')),
      ),
    );
    const bar = await popOut();
    const looks = await bar.evaluate(() => {
      const content = /** @type {HTMLElement} */ (document.body.firstElementChild);
      const roots = [...(content.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(
        ({ shadowRoot }) => shadowRoot ?? [],
      );
      const accent = getComputedStyle(content).getPropertyValue('--telnyx-color-accent');
      return {
        accent,
        lang: document.documentElement.lang,
        unstyled: roots.filter(root => !root.adoptedStyleSheets.length).length,
      };
    });
    assert.deepEqual(looks, { accent: '#b00020', lang: 'en', unstyled: 0 });
    await bar.locator(control('mute')).click();
    const { muted } = await told(({ requests }) => requests.includes('telnyx-mute-request'));
    assert.deepEqual(muted, [false]);
  });

  it('the call goes on in the page when the window is closed, by itself and by the button', async () => {
    await talking();
    const bar = await popOut();
    await bar.close();
    const closed = await told(({ button }) => button === 'false');
    assert.deepEqual(closed.calls, ['active']);
    await popOut();
    await page().locator(popOutButton).click();
    await told(({ button }) => button === 'false');
    await assert.rejects(small, /no small window/);
  });

  it('opens as the page goes out of sight, by the handler that the browser would call', async () => {
    await talking();
    await page().click('#leave');
    await told(({ button }) => button === 'true');
    assert.match(await (await small()).evaluate(() => document.title), /9197/);
  });

  it('is a popup where there is no picture-in-picture', async () => {
    await talking(each => each.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'documentPictureInPicture')));
    const bar = await popOut();
    await bar.locator(control('end')).click();
    await told(({ calls }) => calls.length === 0);
    await assert.rejects(small, /no small window/);
  });
});

/** The driver of Firefox finds nothing in such a window: it is looked at, and pressed, from its opener. */
describe('a call in a small window, in Firefox', () => {
  const { talking, page, told } = browserInCalls(() =>
    puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), extraPrefsFirefox: firefoxPrefs }),
  );

  /** Presses a button of the controls. @param {string} part */
  const press = part =>
    page().evaluate(name => {
      const { window: small } = /** @type {{ window: Window }} */ (Reflect.get(window, 'documentPictureInPicture'));
      const controls = small.document.body.firstElementChild?.shadowRoot?.querySelector('telnyx-call-controls');
      /** @type {HTMLElement} */ (controls?.shadowRoot?.querySelector(`[part~=${name}-button]`)).click();
    }, part);

  it('mutes and ends, with all its styles', async () => {
    await talking();
    await page().locator(popOutButton).click();
    await told(({ button }) => button === 'true');
    const unstyled = await page().evaluate(() => {
      const { window: small } = /** @type {{ window: Window }} */ (Reflect.get(window, 'documentPictureInPicture'));
      const root = /** @type {ShadowRoot} */ (small.document.body.firstElementChild?.shadowRoot);
      const roots = [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      return roots.filter(each => !each.adoptedStyleSheets.length).length;
    });
    assert.equal(unstyled, 0);
    await press('mute');
    await told(({ muted }) => muted[0] === true);
    await press('end');
    const { requests, button } = await told(({ calls }) => calls.length === 0);
    assert.deepEqual([requests, button], [['telnyx-mute-request', 'telnyx-hangup-request'], null]);
  });

  it('the call goes on in the page when the window is closed', async () => {
    await talking();
    await page().locator(popOutButton).click();
    await told(({ button }) => button === 'true');
    await page().evaluate(() => Reflect.get(window, 'documentPictureInPicture').window.close());
    const { calls } = await told(({ button }) => button === 'false');
    assert.deepEqual(calls, ['active']);
  });
});
