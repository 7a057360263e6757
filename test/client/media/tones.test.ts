import { expect } from '@open-wc/testing';
import { ringbackOf } from '../../../src/client/media/cadences.js';
import { keyFrequencies } from '../../../src/client/media/tones.js';

describe('tones', () => {
  it('each key has the two frequencies of ITU-T Q.23', () => {
    expect(keyFrequencies('1')).to.deep.equal([697, 1209]);
    expect(keyFrequencies('5')).to.deep.equal([770, 1336]);
    expect(keyFrequencies('0')).to.deep.equal([941, 1336]);
    expect(keyFrequencies('#')).to.deep.equal([941, 1477]);
    expect(keyFrequencies('d')).to.deep.equal([941, 1633]);
    for (const none of ['', '+', '12', 'E', 'x']) expect(keyFrequencies(none), none).to.equal(null);
  });

  it("ringback has the country's frequencies and rhythm", () => {
    expect(ringbackOf('GB')).to.deep.equal({ frequencies: [400, 450], pattern: [0.4, 0.2, 0.4, 2] });
    expect(ringbackOf('us').frequencies).to.deep.equal([440, 480]);
    expect(ringbackOf('DE')).to.deep.equal({ frequencies: [425], pattern: [1, 4] });
  });
});
