/** A whole day's work at the phone with a finger alone, on a small screen, on the demo with the real gateway. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  askForSummaries,
  current,
  isFree,
  names,
  placeOf,
  savedSummaries,
  startDemo,
  talksWith,
  untilSaved,
  untilState,
} from '../support/demo-visitor.mjs';

/** @typedef {import('../../src/client/index.js').ClientState} ClientState */

const screen = { width: 390, height: 844 };
/** What a finger does not reach: bars of the system. */
const margin = 20;

describe('a day by touch', () => {
  /** @type {Awaited<ReturnType<typeof startDemo>>} */
  let demo;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    demo = await startDemo(5292, 8292);
    page = await demo.browser.newPage();
    await page.setViewport({ ...screen, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
    await page.goto(demo.address);
    await untilState(page, 'ready', ({ ready }) => ready, 60_000);
  });
  after(() => demo.close());

  /** Moves the page with the finger, by so much. @param {number} distance */
  async function swipe(distance) {
    const [x, from] = [screen.width - 4, screen.height / 2]; // at the edge, where nothing else takes the finger
    const { touchscreen } = page;
    await touchscreen.touchStart(x, from);
    for (let step = 1; step <= 8; step++) await touchscreen.touchMove(x, from - (distance * step) / 8);
    await touchscreen.touchEnd();
  }

  /** Finds a control, moving the page until a finger reaches it, and taps it. @param {RegExp} wanted */
  async function tap(wanted) {
    const deadline = performance.now() + 15_000;
    while (performance.now() < deadline) {
      const place = await placeOf(page, wanted);
      if (place && place.y > margin && place.y < screen.height - margin) return page.touchscreen.tap(place.x, place.y);
      if (place) await swipe(Math.max(-300, Math.min(300, place.y - screen.height / 2)));
      else await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.fail(`no finger finds ${wanted}`);
  }

  /**
   * Taps a control; again if that came too soon after the screen had changed, for then it does nothing.
   * @param {RegExp} wanted @param {string} what @param {(state: ClientState) => unknown} isDone
   */
  async function use(wanted, what, isDone) {
    await tap(wanted);
    await untilState(page, what, isDone, 2_000).catch(async () => {
      if (await placeOf(page, wanted)) await tap(wanted);
    });
    await untilState(page, what, isDone);
  }

  /** Taps a control, once. @param {RegExp} wanted @param {string} what @param {(state: ClientState) => unknown} isDone */
  async function toggle(wanted, what, isDone) {
    await tap(wanted);
    await untilState(page, what, isDone);
  }

  /** Presses keys of the keypad. @param {string} digits */
  async function press(digits) {
    for (const digit of digits) await tap(new RegExp(`^button: (Key )?${digit}( |$)`));
  }

  it('calls a number that is tapped, and calls it again', async () => {
    for (const _digit of '9196') await tap(/^button: Delete last digit$/);
    await press('9197');
    await use(/^button: Call$/, 'the call', talksWith('9197'));
    await use(/^button: End$/, 'it is over', isFree);
    await use(/^button: Call again$/, 'the same number', talksWith('9197'));
    await use(/^button: End$/, 'it is over', isFree);
    await tap(/^button: Done$/);
  });

  it('takes a call, mutes, sends digits, holds', async () => {
    await demo.ring('Ada Lovelace', '+15550100');
    await untilState(page, 'it rings', ({ calls }) => calls[0]?.state === 'ringing');
    await use(/^button: Answer$/, 'the call', talksWith('Ada Lovelace'));
    await toggle(/^button: Mute$/, 'muted', state => current(state)?.muted);
    await toggle(/^button: Mute$/, 'heard again', state => !current(state)?.muted);
    await tap(/^button: Keypad$/);
    await press('42');
    await tap(/^button: Keypad$/);
    await toggle(/^button: Hold$/, 'on hold', state => current(state)?.held);
    await toggle(/^button: Hold$/, 'back', talksWith('Ada Lovelace'));
    assert.ok((await demo.digits()).includes('42'));
  });

  it('takes a second call, swaps, and passes the first one on', async () => {
    await demo.ring('Grace Hopper', '+15550199');
    await untilState(page, 'a second one', ({ calls }) => calls[1]?.state === 'ringing');
    await use(/^button: Hold & answer$/, 'Grace', talksWith('Grace Hopper'));
    await use(/^button: Swap$/, 'Ada', talksWith('Ada Lovelace'));
    await tap(/^button: More$/);
    await tap(/^button: Transfer$/);
    await press('9196');
    await use(/^button: Transfer now$/, 'Ada is passed on', state => names(state).join() === 'Grace Hopper');
    await untilState(page, 'Grace is back by herself', talksWith('Grace Hopper'));
    await use(/^button: End$/, 'it is over', isFree);
  });

  it('notes what a call was about, goes on with it after a reload, and saves it once', async () => {
    await tap(/^button: Done$/);
    await askForSummaries(page);
    await demo.ring('Ada Lovelace', '+15550100');
    await untilState(page, 'it rings', ({ calls }) => calls[0]?.state === 'ringing');
    await use(/^button: Answer$/, 'the call', talksWith('Ada Lovelace'));
    await use(/^button: End$/, 'it is over', isFree);
    await tap(/^textbox: Note$/);
    await page.keyboard.type('Call on Monday'); // on the screen's keyboard
    await page.reload();
    await untilState(page, 'ready', ({ ready }) => ready, 60_000);
    await askForSummaries(page);
    await tap(/^radio: Left a message$/);
    await tap(/^radio: 4 of 5$/);
    await untilSaved(page, () => tap(/^button: Save$/));
    await tap(/^tab: Keypad$/);
    assert.deepEqual(await savedSummaries(page), ['Ada Lovelace answered left-message 4 Call on Monday']);
    await askForSummaries(page, false);
  });

  it('searches a call of this day in Recents, and makes it again', async () => {
    await tap(/^tab: Recents$/);
    await tap(/^searchbox: Search calls$/);
    await page.keyboard.type('lovelace'); // on the screen's keyboard
    await use(/^button: .*Ada Lovelace/, 'Ada', ({ calls }) => calls[0]?.remote.number === '+15550100');
    await use(/^button: End$/, 'it is over', isFree);
  });
});
