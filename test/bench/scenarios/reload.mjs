/** The page is loaded anew in a call: how long from the beginning of the load until the other side is heard again. */
import { atMost } from '../targets.mjs';

/** @type {import('../run.mjs').Scenario} */
export const reload = {
  networks: ['loopback'],
  contenders: ['ours', 'peer'],
  rows: [{ key: 'audio', name: 'page reload → audio again', unit: 'ms', targets: { loopback: [atMost(0.8, 'peer')] } }],
  sample: async actor => {
    await actor.connect();
    await actor.play('stay', 1);
    await actor.reload();
    const audio = await actor.play('takeUp', actor.account);
    await actor.play('leave');
    return { audio };
  },
};
