// @ts-check
/** Covers: sources. Frames of a source whose process was busy. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, it, mock } from 'node:test';
import { Frames } from '../../demo/gateway/sources.mjs';

/** @typedef {import('../../demo/gateway/media.mjs').Packet} Packet */

beforeEach(() => mock.timers.enable({ apis: ['Date', 'setInterval'] }));
afterEach(() => mock.timers.reset());

it('frames that are left out leave a gap in the time, not in the sequence: they are not missed', () => {
  const sent = /** @type {Packet[]} */ ([]);
  const frames = new Frames(() => [Buffer.from([1])]);
  frames.start({ codec: 'opus', send: packet => sent.push(packet) });
  mock.timers.setTime(1000); // no timer fires meanwhile
  frames.begin();
  frames.stop();
  assert.deepEqual(
    sent.map(({ sequenceNumber }) => sequenceNumber),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
  assert.equal(sent.at(-1)?.timestamp, 50 * 960);
});
