/** The socket is cut in a call: how long until the other side is heard again. */
import { atMost } from '../targets.mjs';

/** @type {import('../run.mjs').Scenario} */
export const cut = {
  networks: ['loopback'],
  contenders: ['ours', 'peer', 'floor'], // the peer waits a second before it comes back, with trickle or without
  rows: [
    {
      key: 'audio',
      name: 'cut socket → audio again',
      unit: 'ms',
      targets: { loopback: [atMost(0.5, 'peer'), atMost(1.8, 'floor')] },
    },
  ],
  sample: async actor => {
    await actor.connect();
    const audio = await actor.play('cut', `${actor.controlUrl}/drop`);
    await actor.play('leave');
    return { audio };
  },
};
