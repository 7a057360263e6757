import { expect } from '@open-wc/testing';
import { shallow } from '../../src/context/shallow.js';

const part = {};

describe('shallow', () => {
  const same: [unknown, unknown][] = [
    [1, 1],
    [NaN, NaN],
    [null, null],
    [{ part }, { part }],
    [[part], [part]],
    [{}, {}],
  ];
  const different: [unknown, unknown][] = [
    [1, 2],
    [null, undefined],
    [null, {}],
    [{ part }, { part: {} }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [[1], { 0: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [new Date(0), new Date(1)],
    [new Map(), new Map()],
  ];
  it('finds the same', () => {
    for (const [a, b] of same) expect(shallow(a, b), JSON.stringify([a, b])).to.equal(true);
  });
  it('finds what differs', () => {
    for (const [a, b] of different) expect(shallow(a, b), JSON.stringify([a, b])).to.equal(false);
  });
});
