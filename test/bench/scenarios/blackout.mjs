/** For some seconds the network lets no packet through: how long after its end until the other side is heard again. */
import { atMost } from '../targets.mjs';

/** Milliseconds. Long enough for browsers to give the connection up. */
const length = 20_000;

/** @type {import('../run.mjs').Scenario} */
export const blackout = {
  networks: ['loopback'],
  contenders: ['ours', 'peer'], // bare code mends nothing
  rounds: asked => Math.min(asked, 3),
  begin: () => Promise.resolve(),
  rows: [
    { key: 'audio', name: 'blackout ends → audio again', unit: 'ms', targets: { loopback: [atMost(0.8, 'peer')] } },
  ],
  sample: async actor => {
    await actor.connect();
    const audio = await actor.play('blackout', `${actor.controlUrl}/impair`, length);
    await actor.play('leave');
    return { audio };
  },
};
