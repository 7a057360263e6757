/** A server sends very many invitations in one go: how long the page can do nothing else. */
import { below } from '../targets.mjs';

const count = 2_000;

/** @type {import('../run.mjs').Scenario} */
export const flood = {
  networks: ['loopback'],
  contenders: ['ours', 'peer'],
  rounds: asked => Math.min(asked, 3),
  begin: () => Promise.resolve(),
  rows: [
    {
      key: 'busy',
      name: `${count.toLocaleString('en')} INVITEs: longest task`,
      unit: 'ms',
      targets: { loopback: [below(200, 'ms')] },
    },
  ],
  sample: async actor => {
    await actor.connect();
    const busy = await actor.play('flood', `${actor.controlUrl}/inject`, count);
    await fetch(`${actor.controlUrl}/reset`, { method: 'POST', body: '{}' });
    await actor.reload();
    return { busy };
  },
};
