/** Calls over networks that lose and delay: what is heard of them here, and what of ours is there again at the other side. */
/** Each with its name in a row; in each direction. @type {[name: string, network: object][]} */
const networks = [
  ['5 % loss', { loss: 0.05, delay: 20, seed: 5 }],
  ['10 % loss', { loss: 0.1, delay: 20, seed: 10 }],
  ['20 % loss', { loss: 0.2, delay: 20, seed: 20 }],
  ['80 ms jitter', { delay: 20, jitter: 80, seed: 80 }],
];
/** What ours is asked to do about it; nobody else does anything. @type {('auto' | 'on' | 'off')[]} */
const wishes = ['off', 'auto', 'on'];

const rows = wishes.flatMap(wish =>
  networks.flatMap(([name], index) => [
    { key: `${wish} concealed ${index}`, name: `${name}, bad-network=${wish}: sound made up here`, unit: '%' },
    { key: `${wish} recovered ${index}`, name: `${name}, bad-network=${wish}: lost of ours, and recovered`, unit: '%' },
  ]),
);

/** @type {import('../run.mjs').Scenario} */
export const badNetwork = {
  networks: ['loopback'],
  contenders: ['ours', 'peer'],
  rounds: asked => Math.min(asked, 2), // each sample is a mean over seconds
  rows,
  begin: () => Promise.resolve(),
  sample: async actor => {
    /** @type {Record<string, number>} */
    const figures = {};
    let measured;
    for (const wish of wishes) {
      if (actor.contender === 'ours' || !measured) {
        await actor.connect({ listens: actor.contender === 'ours', badNetwork: wish }); // the peer would go on with its reports
        measured = await actor.play(
          'badNetworks',
          actor.controlUrl,
          networks.map(([, network]) => network),
        );
        await actor.play('leave');
      }
      measured.forEach(({ concealed, recovered }, index) => {
        figures[`${wish} concealed ${index}`] = 100 * concealed;
        figures[`${wish} recovered ${index}`] = 100 * recovered;
      });
    }
    return figures;
  },
};
