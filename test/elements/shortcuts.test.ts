import { expect } from '@open-wc/testing';
import { readShortcuts } from '../../src/elements/shortcuts.js';

const all = { mute: 'm', hold: 'h', keypad: 'k', answer: 'a', hangup: 'e' };

describe('readShortcuts', () => {
  for (const [text, expected] of [
    ['', all],
    ['on', all],
    ['shortcuts', all],
    [true, all],
    [undefined, null],
    [null, null],
    ['off', null],
    ['false', null],
    [false, null],
    ['mute:m', { mute: 'm' }],
    ['mute:M, hangup: x', { mute: 'm', hangup: 'x' }],
    ['mute:m;hold:h', { mute: 'm', hold: 'h' }],
    ['answer:ä', { answer: 'ä' }],
    ['mute:/', { mute: '/' }],
    ['mute:m hold:m', { mute: 'm' }],
    ['mute:5 hold:* keypad:# answer:+', null],
    ['mute:mm', null],
    ['explode:x', null],
    ['constructor:x', null],
    ['yes please', null],
  ] as const) {
    it(`${String(text)}: ${JSON.stringify(expected)}`, () => {
      expect(readShortcuts(text)).to.deep.equal(expected);
    });
  }
});
