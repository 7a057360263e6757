/** The page is loaded anew in a call: how long from the beginning of the load until the other side is heard again. */
import { atMost } from '../targets.mjs';

/** @type {import('../run.mjs').Scenario} */
export const reload = {
  networks: ['loopback'],
  contenders: ['ours', 'peer', 'floor'], // bare code takes no call up: of it only the page and its microphone are measured
  rows: [
    { key: 'audio', name: 'page reload → audio again', unit: 'ms', targets: { loopback: [atMost(0.8, 'peer')] } },
    { key: 'microphone', name: 'page reload → microphone open, no call', unit: 'ms' },
  ],
  sample: actor => (actor.contender === 'floor' ? openMicrophone(actor) : takeUp(actor)),
};

/** @param {import('../stage.mjs').Actor} actor */
async function openMicrophone(actor) {
  await actor.reload();
  return { microphone: await actor.play('microphone') };
}

/** @param {import('../stage.mjs').Actor} actor */
async function takeUp(actor) {
  await actor.connect();
  await actor.play('stay', 1);
  await actor.reload();
  const audio = await actor.play('takeUp', actor.account);
  await actor.play('leave');
  return { audio };
}
