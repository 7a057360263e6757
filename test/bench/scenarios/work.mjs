/** What calls cost while they go on: milliseconds of the main thread in each second. */
import { atMost } from '../targets.mjs';

const seconds = 4;
/** What the beginning of a call, and of the page, leaves to do is not what a call costs while it goes on. */
const settleSeconds = 3;
const many = 20;
const target = { loopback: [atMost(1, 'peer')] };
const lean = { loopback: [atMost(1.2, 'floor'), atMost(1, 'peer')] };

/** @type {import('../run.mjs').Scenario} */
export const work = {
  networks: ['loopback'],
  contenders: ['ours', 'peer', 'floor'],
  rounds: asked => Math.min(asked, 3), // each sample is a mean over seconds
  rows: [
    { key: 'alone', name: 'CPU of a call, nobody listens to its quality', unit: 'ms/s', targets: lean },
    { key: 'heard', name: 'CPU of a call, somebody listens', unit: 'ms/s', targets: lean },
    { key: 'many', name: `CPU of ${many} calls, nobody listens`, unit: 'ms/s', targets: target },
  ],
  begin: () => Promise.resolve(),
  sample: async actor => {
    const measure = async (/** @type {number} */ count, listens = false) => {
      await actor.connect({ listens });
      await actor.play('stay', count);
      await actor.busy(settleSeconds);
      const busy = await actor.busy(seconds);
      await startAnew(actor); // the peer would go on with its reports
      return busy;
    };
    return { alone: await measure(1), heard: await measure(1, true), many: await measure(many) };
  },
};

/** Ends all calls from the other side, and the page with them. @param {import('../stage.mjs').Actor} actor */
async function startAnew(actor) {
  await fetch(`${actor.controlUrl}/reset`, { method: 'POST', body: '{}' });
  await actor.reload();
  await actor.page.evaluate(() => sessionStorage.clear());
}
