/** One call as people make it: sign in, dial, hear, hang up. */
import { atMost, below } from '../targets.mjs';

const quick = { loopback: [atMost(1.05, 'floor'), atMost(1, 'peer'), atMost(1, 'peerTrickle')] };
const lean = { loopback: [atMost(1, 'peer'), atMost(1, 'peerTrickle')] };

/** @type {import('../run.mjs').Scenario} */
export const calls = {
  networks: ['loopback', 'ICE servers'],
  rounds: (asked, network) => (network === 'loopback' ? 2 * asked : asked), // a tenth of 10 ms is to be told apart
  rows: [
    { key: 'ready', name: 'connect → ready', unit: 'ms', targets: quick },
    {
      key: 'active',
      name: 'dial → active',
      unit: 'ms',
      targets: { ...quick, 'ICE servers': [atMost(0.6, 'peer'), atMost(1, 'peerTrickle')] },
    },
    { key: 'audio', name: 'dial → first audio packet', unit: 'ms', targets: quick },
    { key: 'bytes', name: 'bytes sent per call', unit: 'bytes', targets: lean },
    { key: 'frames', name: 'frames sent per call', unit: 'frames', targets: { loopback: [below(5.5, 'frames')] } },
  ],
  sample: async actor => {
    const ready = await actor.connect();
    const call = await actor.play('call');
    await actor.play('leave');
    return { ready, ...call };
  },
};
