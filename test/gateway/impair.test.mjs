// @ts-check
/** The bad networks that the gateway makes to order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Network } from '../../demo/gateway/network.mjs';

/** Which of 1000 packets get through at once. @param {import('../../demo/gateway/network.mjs').Impairment} impairment */
function delivered(impairment) {
  const network = new Network(impairment);
  /** @type {number[]} */
  const packets = [];
  for (let packet = 0; packet < 1_000; packet++) network.carry(() => packets.push(packet));
  return packets;
}

/** In which order ten packets arrive that are sent at once. @param {import('../../demo/gateway/network.mjs').Impairment} impairment */
async function arrivals(impairment) {
  const network = new Network(impairment);
  /** @type {number[]} */
  const packets = [];
  await new Promise(resolve => {
    for (let packet = 0; packet < 10; packet++) {
      network.carry(() => packets.push(packet) === 10 && resolve(undefined));
      if (packet === 0) assert.deepEqual(packets, [], 'late');
    }
  });
  return packets;
}

describe('a network', () => {
  it('is perfect unless told otherwise', () => {
    assert.equal(delivered({}).length, 1_000);
    assert.equal(
      new Network().carry(() => 'result'),
      'result',
    );
  });

  it('loses its share, and with the same seed the same packets', () => {
    const packets = delivered({ loss: 0.1 });
    assert.ok(Math.abs(packets.length - 900) < 30, `${packets.length}`);
    assert.deepEqual(delivered({ loss: 0.1 }), packets);
    assert.notDeepEqual(delivered({ loss: 0.1, seed: 2 }), packets);
  });

  it('delivers nothing in a blackout', () => assert.deepEqual(delivered({ blackout: true }), []));

  it('keeps the order when all are late alike, and not with jitter', async () => {
    const inOrder = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    assert.deepEqual(await arrivals({ delay: 5 }), inOrder);
    const jittered = await arrivals({ jitter: 40 });
    assert.notDeepEqual(jittered, inOrder);
    assert.deepEqual(jittered.toSorted(), inOrder);
  });
});
