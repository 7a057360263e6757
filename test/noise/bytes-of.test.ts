import { expect } from '@open-wc/testing';
import { bytesOf } from '../../src/noise/bytes-of.js';

describe('bytesOf', () => {
  for (const length of [0, 1, 2, 3, 4, 255, 1_000])
    it(`${length} bytes`, () => {
      const bytes = Array.from({ length }, (_, index) => (index * 37) % 256);
      const text = btoa(String.fromCharCode(...bytes));
      expect([...bytesOf(`data:application/wasm;base64,${text}`)]).to.deep.equal(bytes);
    });
});
