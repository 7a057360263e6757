import { expect } from '@open-wc/testing';
import { FrameBuffer } from '../../src/noise/frame-buffer.js';

describe('FrameBuffer', () => {
  for (const [length, block] of [
    [480, 128],
    [480, 480],
    [100, 128],
  ] as const)
    it(`gives each sample once, processed and in order: frames of ${length} in blocks of ${block}`, () => {
      const lengths = new Set<number>();
      const buffer = new FrameBuffer(length, block, frame => {
        lengths.add(frame.length);
        frame.forEach((sample, index) => (frame[index] = -sample));
      });
      const given = Float32Array.from({ length: block * 40 }, (_, index) => index + 1);
      const taken: number[] = [];
      for (let start = 0; start < given.length; start += block) {
        const out = new Float32Array(block);
        buffer.exchange(given.subarray(start, start + block), out);
        taken.push(...out);
      }
      const delay = taken.findIndex(sample => sample !== 0);
      expect([...lengths]).to.deep.equal([length]);
      expect(delay).to.be.within(length - block, length + block);
      expect(taken.slice(0, delay).every(sample => sample === 0)).to.equal(true);
      expect(taken.slice(delay)).to.deep.equal(Array.from(given.subarray(0, taken.length - delay), sample => -sample));
    });
});
