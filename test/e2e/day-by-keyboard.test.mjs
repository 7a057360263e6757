/** A whole day's work at the phone by keyboard alone, on the demo with the real gateway. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  askForSummaries,
  current,
  focusedName,
  isFree,
  names,
  savedSummaries,
  startDemo,
  talksWith,
  untilSaved,
  untilState,
} from '../support/demo-visitor.mjs';

/** @typedef {import('../../src/client/index.js').ClientState} ClientState */

/** Nobody tabs further than this. */
const longestWay = 60;

describe('a day by keyboard', () => {
  /** @type {Awaited<ReturnType<typeof startDemo>>} */
  let demo;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    demo = await startDemo(5291, 8291);
    page = await demo.browser.newPage();
    await page.goto(demo.address);
    await untilState(page, 'ready', ({ ready }) => ready, 60_000);
  });
  after(() => demo.close());

  /** Goes on with Tab until this has the focus. @param {RegExp} wanted */
  async function tabTo(wanted) {
    const seen = [];
    for (let step = 0; step <= longestWay; step++) {
      const name = await focusedName(page);
      if (wanted.test(name)) return;
      seen.push(name);
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not lead to ${wanted}: ${seen.join(' · ')}`);
  }

  /**
   * Goes to a control and presses Enter; again if that came too soon after the screen had changed, for then it does nothing.
   * @param {RegExp} wanted @param {string} what @param {(state: ClientState) => unknown} isDone
   */
  async function use(wanted, what, isDone) {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
    await untilState(page, what, isDone, 2_000).catch(async () => {
      if (wanted.test(await focusedName(page))) await page.keyboard.press('Enter');
    });
    await untilState(page, what, isDone);
  }

  /** Goes to a control and presses Enter, once. @param {RegExp} wanted @param {string} what @param {(state: ClientState) => unknown} isDone */
  async function toggle(wanted, what, isDone) {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
    await untilState(page, what, isDone);
  }

  /** Goes to a control, presses Enter, and goes on to what that has opened. @param {RegExp} wanted @param {RegExp} opened */
  async function open(wanted, opened) {
    await tabTo(wanted);
    await page.keyboard.press('Enter');
    await tabTo(opened);
  }

  /** Types over what stands in the number. @param {string} number */
  async function typeNumber(number) {
    await tabTo(/(text|combo)box: Phone number/);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(number);
  }

  it('calls a number that is typed, and calls it again', async () => {
    await typeNumber('9197');
    await page.keyboard.press('Enter');
    await untilState(page, 'the call', talksWith('9197'));
    await use(/^button: End$/, 'it is over', isFree);
    await use(/^button: Call again$/, 'the same number', talksWith('9197'));
    await use(/^button: End$/, 'it is over', isFree);
    await open(/^button: Done$/, /(text|combo)box: Phone number/);
  });

  it('takes a call, mutes, sends digits, holds', async () => {
    await demo.ring('Ada Lovelace', '+15550100');
    await untilState(page, 'it rings', ({ calls }) => calls[0]?.state === 'ringing');
    await use(/^button: Answer$/, 'the call', talksWith('Ada Lovelace'));
    await toggle(/^button: Mute$/, 'muted', state => current(state)?.muted);
    await toggle(/^button: Mute$/, 'heard again', state => !current(state)?.muted);
    await page.keyboard.type('42');
    await untilDigits('42');
    await page.keyboard.press('Escape');
    await toggle(/^button: Hold$/, 'on hold', state => current(state)?.held);
    await toggle(/^button: Hold$/, 'back', talksWith('Ada Lovelace'));
  });

  it('takes a second call, swaps, and passes the first one on', async () => {
    await demo.ring('Grace Hopper', '+15550199');
    await untilState(page, 'a second one', ({ calls }) => calls[1]?.state === 'ringing');
    await use(/^button: Hold & answer$/, 'Grace', talksWith('Grace Hopper'));
    await use(/^button: Swap$/, 'Ada', talksWith('Ada Lovelace'));
    await open(/^button: More$/, /^button: Transfer$/);
    await open(/^button: Transfer$/, /(text|combo)box: Phone number/);
    await page.keyboard.type('9196');
    await use(/^button: Transfer now$/, 'Ada is passed on', state => names(state).join() === 'Grace Hopper');
    await untilState(page, 'Grace is back by herself', talksWith('Grace Hopper'));
    await use(/^button: End$/, 'it is over', isFree);
  });

  it('notes what a call was about, goes on with it after a reload, and saves it once', async () => {
    await open(/^button: Done$/, /(text|combo)box: Phone number/);
    await askForSummaries(page);
    await demo.ring('Ada Lovelace', '+15550100');
    await untilState(page, 'it rings', ({ calls }) => calls[0]?.state === 'ringing');
    await use(/^button: Answer$/, 'the call', talksWith('Ada Lovelace'));
    await use(/^button: End$/, 'it is over', isFree);
    await tabTo(/^textbox: Note$/);
    await page.keyboard.type('Call on Monday');
    await page.reload();
    await untilState(page, 'ready', ({ ready }) => ready, 60_000);
    await askForSummaries(page);
    await tabTo(/^radio: Reached$/);
    await page.keyboard.press('ArrowRight');
    await tabTo(/^button: Save$/);
    await untilSaved(page, () => page.keyboard.press('Enter'));
    await tabTo(/(text|combo)box: Phone number/);
    assert.deepEqual(await savedSummaries(page), ['Ada Lovelace answered left-message Call on Monday']);
    await askForSummaries(page, false);
  });

  it('searches a call of this day in Recents, and makes it again', async () => {
    await tabTo(/^tab: Keypad$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(/^searchbox: Search calls$/);
    await page.keyboard.type('9197');
    await tabTo(/^button: Call 9197/); // the list is one stop
    await tabTo(/^searchbox: Search calls$/);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('lovelace');
    await use(/^button: Call .*Ada Lovelace/, 'Ada', ({ calls }) => calls[0]?.remote.number === '+15550100');
    await use(/^button: End$/, 'it is over', isFree);
  });

  /** The gateway has received these digits. @param {string} digits */
  async function untilDigits(digits) {
    const deadline = performance.now() + 10_000;
    while (performance.now() < deadline) {
      if ((await demo.digits()).includes(digits)) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    assert.fail(`${digits} did not arrive`);
  }
});
