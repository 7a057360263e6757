/** What one key costs on the wire. */
import { atMost } from '../targets.mjs';

/** @type {import('../run.mjs').Scenario} */
export const key = {
  networks: ['loopback'],
  rounds: () => 1, // the same every time
  rows: [{ key: 'bytes', name: 'DTMF frame', unit: 'bytes', targets: { loopback: [atMost(0.35, 'peer')] } }],
  sample: async actor => {
    await actor.connect();
    const bytes = await actor.play('key', '5');
    await actor.play('leave');
    return { bytes };
  },
};
