/** Ten tabs of one user: a phone in each, and one that they share. What they cost while nobody calls, and when the last one rings. */
import { below } from '../targets.mjs';

const count = 10;
const seconds = 4;
/** What the beginning of a page leaves to do is not what it costs while nobody calls. */
const settleSeconds = 3;

/** @typedef {import('../stage.mjs').Actor} Actor */

/** @type {import('../run.mjs').Scenario} */
export const tabs = {
  networks: ['loopback'],
  contenders: ['ours'],
  rounds: asked => Math.min(asked, 3), // each sample is a mean over seconds
  rows: [
    { key: 'ownCpu', name: `${count} tabs, a phone each: idle CPU of all`, unit: 'ms/s' },
    { key: 'sharedCpu', name: `${count} tabs that share one: idle CPU of all`, unit: 'ms/s' },
    { key: 'ownHeap', name: `${count} tabs, a phone each: heap of all`, unit: 'kB' },
    { key: 'sharedHeap', name: `${count} tabs that share one: heap of all`, unit: 'kB' },
    { key: 'ownLast', name: `${count} tabs, a phone each: a call → the last shows it`, unit: 'ms' },
    { key: 'sharedLast', name: `${count} tabs that share one: a call → the last shows it`, unit: 'ms' },
    {
      key: 'sharedSpread',
      name: `${count} tabs that share one: the first shows a call → the last does`,
      unit: 'ms',
      targets: { loopback: [below(100, 'ms')] },
    },
  ],
  begin: () => Promise.resolve(),
  sample: async actor => {
    const own = await measure(actor, 'own');
    const shared = await measure(actor, 'shared');
    return {
      ownCpu: own.cpu,
      sharedCpu: shared.cpu,
      ownHeap: own.heap,
      sharedHeap: shared.heap,
      ownLast: own.last,
      sharedLast: shared.last,
      sharedSpread: shared.spread,
    };
  },
};

/** @param {Actor} first @param {'own' | 'shared'} kind */
async function measure(first, kind) {
  const actors = [first];
  try {
    while (actors.length < count) actors.push(await first.copy());
    for (const actor of actors) await actor.connect({ tabs: kind });
    await Promise.all(actors.map(actor => actor.busy(settleSeconds)));
    const cpu = sum(await Promise.all(actors.map(actor => actor.busy(seconds))));
    let heap = 0;
    for (const actor of actors) heap += await actor.heap();
    const shown = actors.map(actor => actor.play('shown'));
    const begin = performance.timeOrigin + performance.now();
    await fetch(`${first.controlUrl}/ring`, { method: 'POST', body: JSON.stringify({ user: first.account.login }) });
    const times = await Promise.all(shown);
    const last = Math.max(...times);
    return { cpu, heap: heap / 1_000, last: last - begin, spread: last - Math.min(...times) };
  } finally {
    await Promise.all(actors.slice(1).map(({ page }) => page.close()));
    await fetch(`${first.controlUrl}/reset`, { method: 'POST', body: '{}' });
    await first.reload();
    await first.page.evaluate(() => sessionStorage.clear());
  }
}

const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);
