/** What the elements cost the page. There is nothing to hold them against: Telnyx's SDK has none. */
import { below } from '../targets.mjs';

/** How much slower than here the processor of a cheap phone is. */
const slowdown = 4;
const mounts = 100;
const calls = 1000;

/** @type {import('../run.mjs').Scenario} */
export const screen = {
  networks: ['loopback'],
  contenders: ['ours'],
  rows: [
    { key: 'phone', name: 'first render of telnyx-phone on a cold page', unit: 'ms' },
    { key: 'dialpads', name: 'first render of 50 telnyx-dialpad', unit: 'ms' },
    {
      key: 'renders',
      name: 'elements that render for one mute, of eight and the parts of the phone',
      unit: 'elements',
    },
    {
      key: 'opens',
      name: `history of ${calls} calls opens`,
      unit: 'ms',
      targets: { loopback: [below(50, 'ms')] },
    },
    {
      key: 'searches',
      name: `… finds a name among them`,
      unit: 'ms',
      targets: { loopback: [below(50, 'ms')] },
    },
    {
      key: 'task',
      name: `longest task while a call starts, processor ${slowdown} times slower`,
      unit: 'ms',
      targets: { loopback: [below(50, 'ms')] },
    },
    {
      key: 'mounts',
      name: `heap growth over ${mounts} mounts of telnyx-phone, after as many`,
      unit: '%',
      targets: { loopback: [below(2, '%')] },
    },
  ],
  sample: async actor => {
    const { page } = actor;
    const { url } = actor.account;
    const open = async () => {
      await page.goto(new URL('/screen', page.url()).href);
      await page.waitForFunction('window.screenBench');
    };
    /** Calls a method of `page/screen.ts`. @param {string} method @param {...unknown} args */
    const play = async (method, ...args) =>
      Number(await page.evaluate(`screenBench.${method}(...${JSON.stringify(args)})`));
    /** The same on a cold page. @param {string} method @param {...unknown} args */
    const playCold = async (method, ...args) => {
      await open();
      return play(method, ...args);
    };
    const phone = await playCold('show', 'telnyx-phone');
    const dialpads = await playCold('show', 'telnyx-dialpad', 50);
    const renders = await playCold('rendersOfMute', url);
    await open();
    const history = await page.evaluate(`screenBench.history(${JSON.stringify(url)}, ${calls})`);
    const { opens, searches } = /** @type {{ opens: number, searches: number }} */ (history);
    await page.emulateCPUThrottling(slowdown);
    const task = await playCold('longestTask', url);
    await page.emulateCPUThrottling(1);
    await playCold('mount', mounts); // what only the first ones need
    const before = await actor.heap();
    await play('mount', mounts);
    const after = await actor.heap();
    return { phone, dialpads, renders, opens, searches, task, mounts: ((after - before) / before) * 100 };
  },
};
