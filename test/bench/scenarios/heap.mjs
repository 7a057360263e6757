/** What a call leaves behind in memory: 50 calls on one connection, the heap read without garbage after every five. */
import { below } from '../targets.mjs';

const callsPerSample = 5;

/** No machine code, and nothing thrown away that is compiled: what then grows is what a program holds on to. */
const onlyBytecode =
  '--no-opt --no-maglev --no-sparkplug --no-flush-bytecode --regexp-interpret-all --no-lazy-feedback-allocation';

/** The heap after the last sample of each contender. @type {WeakMap<import('../stage.mjs').Actor, number>} */
const before = new WeakMap();

/** @type {import('../run.mjs').Scenario} */
export const heap = {
  networks: ['loopback'],
  contenders: ['ours', 'peer', 'floor'], // trickle changes nothing here
  rounds: () => 10,
  summary: 'mean', // of all fifty calls
  jsFlags: onlyBytecode,
  rows: [{ key: 'growth', name: 'heap growth per call', unit: 'kB', targets: { loopback: [below(0.5, 'kB')] } }],
  begin: async actor => {
    await actor.connect();
    await actor.play('calls', callsPerSample); // what only the first calls need
    before.set(actor, await actor.heap());
  },
  sample: async actor => {
    await actor.play('calls', callsPerSample);
    const now = await actor.heap();
    const growth = (now - (before.get(actor) ?? now)) / callsPerSample / 1000;
    before.set(actor, now);
    return { growth };
  },
};
