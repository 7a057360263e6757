/** Many calls from one page in the same moment. */
import { atMost } from '../targets.mjs';

const size = 20;
const target = { loopback: [atMost(1.1, 'floor'), atMost(1, 'peer')] };

/** @type {import('../run.mjs').Scenario} */
export const crowd = {
  networks: ['loopback'],
  rows: [
    {
      key: 'first',
      name: `${size} calls at once: first active`,
      unit: 'ms',
      targets: { loopback: [atMost(1.5, 'floor')] },
    },
    { key: 'last', name: `${size} calls at once: last active`, unit: 'ms', targets: target },
  ],
  sample: async actor => {
    await actor.connect();
    const times = await actor.play('crowd', size);
    await actor.play('leave');
    return times;
  },
};
