import { expect } from '@open-wc/testing';
import { readDestination } from '../../src/client/index.js';
import { formatNumber, withTones } from '../../src/elements/phone-number.js';

describe('phone numbers', () => {
  const written: Readonly<Record<string, string>> = {
    '+18004377950': '+1 800 437 7950',
    '+1800437': '+1 800 437',
    '+18004377': '+1 800 437 7',
    '+442079460958': '+44 207 946 0958',
    '+35312345678': '+353 123 456 78',
    '8004377950': '8004377950',
    '*21#': '*21#',
    '1000@example.com': '1000@example.com',
    '+12025550142@example.com': '+12025550142@example.com',
    '+12025550142,,1234#': '+1 202 555 0142,,1234#',
    '+12025550142;1234': '+1 202 555 0142;1234',
    '+12025550142 ext 12': '+1 202 555 0142 ext 12',
    '': '',
  };
  for (const [number, text] of Object.entries(written)) {
    it(`writes ${number} so that it is read as the same`, () => {
      expect(formatNumber(number)).to.equal(text);
      expect(readDestination(text)).to.deep.equal(readDestination(number));
    });
  }

  const texts = [
    '+12025550142',
    '+12025550142 x12',
    '2001 ext 12',
    '+12025550142,,12#,3',
    '2001;12',
    '2001,1;2,3;4',
    'ada',
  ];
  for (const text of texts) {
    it(`writes what was read in ${text}, with its tones, so that it is read as the same`, () => {
      const read = readDestination(text);
      expect(readDestination(formatNumber(withTones(read)))).to.deep.equal(read);
    });
  }
});
