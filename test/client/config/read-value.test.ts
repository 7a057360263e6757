import { expect } from '@open-wc/testing';
import { readBoolean, readNumber } from '../../../src/client/config/read-value.js';

describe('readBoolean', () => {
  const table: [value: unknown, read: unknown][] = [
    [undefined, undefined],
    [null, undefined],
    [true, true],
    [false, false],
    ['', true],
    [' ', true],
    ['true', true],
    ['TRUE', true],
    ['on', true],
    ['yes', true],
    ['1', true],
    [1, true],
    ['force-relay', true],
    ['forceRelay', true],
    ['forcerelay', true],
    ['Force-Relay', true],
    ['false', false],
    [' False\n', false],
    ['off', false],
    ['OFF', false],
    ['no', false],
    ['0', false],
    [0, false],
    ['maybe', 'maybe'],
    ['debug', 'debug'],
    ['2', '2'],
    [2, 2],
    [NaN, NaN],
  ];
  for (const [value, read] of table) {
    it(`${JSON.stringify(value)} → ${JSON.stringify(read)}`, () =>
      expect(readBoolean(value, 'forceRelay')).to.deep.equal(read));
  }

  it('leaves what is no text as it is', () => {
    const list: unknown[] = [];
    expect(readBoolean(list, 'debug')).to.equal(list);
  });
});

describe('readNumber', () => {
  const table: [value: unknown, read: unknown][] = [
    [undefined, undefined],
    [null, undefined],
    ['', undefined],
    ['  ', undefined],
    ['3', 3],
    [' 3 ', 3],
    ['0', 0],
    ['-1', -1],
    ['1.5', 1.5],
    ['1e3', 1000],
    ['Infinity', Infinity],
    [3, 3],
    ['none', 'none'],
    ['3 calls', '3 calls'],
    ['60s', '60s'],
    [true, true],
  ];
  for (const [value, read] of table) {
    it(`${JSON.stringify(value)} → ${String(read)}`, () => expect(readNumber(value)).to.equal(read));
  }
});
