/** What calls leave behind in memory: 200 on one connection, the heap read without garbage after every twenty. */
import { below } from '../targets.mjs';

const callsPerSample = 20;
const samples = 9; // after the first twenty

/** No machine code, and nothing thrown away that is compiled: what then grows is what a program holds on to. */
const onlyBytecode =
  '--no-opt --no-maglev --no-sparkplug --no-flush-bytecode --regexp-interpret-all --no-lazy-feedback-allocation';

/** The heap of each contender after the first twenty calls and after the last sample. @type {WeakMap<import('../stage.mjs').Actor, { first: number, last: number, count: number }>} */
const before = new WeakMap();

/** @type {import('../run.mjs').Scenario} */
export const heap = {
  networks: ['loopback'],
  contenders: ['ours', 'peer', 'floor'], // trickle changes nothing here
  rounds: () => samples,
  summary: 'mean', // of all calls
  jsFlags: onlyBytecode,
  rows: [
    { key: 'growth', name: 'heap growth per call', unit: 'kB', targets: { loopback: [below(0.5, 'kB')] } },
    { key: 'share', name: 'heap growth over 200 calls, after 20', unit: '%', targets: { loopback: [below(5, '%')] } },
  ],
  begin: async actor => {
    await actor.connect();
    await actor.play('calls', callsPerSample); // what only the first calls need
    const first = await actor.heap();
    before.set(actor, { first, last: first, count: 0 });
  },
  /** @returns {Promise<Record<string, number>>} */
  sample: async actor => {
    await actor.play('calls', callsPerSample);
    const now = await actor.heap();
    const { first, last, count } = before.get(actor) ?? { first: now, last: now, count: 0 };
    before.set(actor, { first, last: now, count: count + 1 });
    const growth = (now - last) / callsPerSample / 1000;
    return { growth, ...(count + 1 === samples && { share: ((now - first) / first) * 100 }) };
  },
};
