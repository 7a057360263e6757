/** Covers: `number-formats.ts`, `national-destination.ts`. */
import { expect } from '@open-wc/testing';
import { readDestination } from '../../src/client/index.js';
import { numberFormats } from '../../src/numbers/libphonenumber.js';
import { fromCountry } from '../../src/numbers/national-destination.js';
import { separators } from '../../src/numbers/number-formats.js';
import { seeded } from '../support/seeded.js';

/** What people write in a country, and what is dialled; null where it stays as it is read. */
const written: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  DE: {
    '030 1234567': '+49301234567',
    '(030) 90/18-20': '+4930901820',
    '0151 12345678': '+4915112345678',
    '0033 1 23 45 67 89': '+33123456789',
    '00 1 202 555 0142': '+12025550142',
    'tel:030901820': '+4930901820',
    '+49 30 901820': '+4930901820',
    '901820': null,
    '30 901820': null,
    '9196': null,
    '110': null,
    '115': null,
    '0049': null,
    '*#31#030901820': null,
    '*72#': null,
    'sip:030901820@example.com': null,
    '030901820@example.com': null,
    '2001alice': null,
    ada: null,
  },
  FR: {
    '06 12 34 56 78': '+33612345678',
    '01 23 45 67 89': '+33123456789',
    '612345678': null,
    '3900': null,
    '15': null,
  },
  US: {
    '(202) 555-0142': '+12025550142',
    '1 202 555 0142': '+12025550142',
    '1-800-FLOWERS': '+18003569377',
    '011 44 20 7946 0958': '+442079460958',
    '*67 202 555 0142': null,
    '555-0142': null,
    '411': null,
    '12345': null,
    '123456': null,
  },
  GB: {
    '020 7946 0958': '+442079460958',
    '07400 123456': '+447400123456',
    '7946 0958': null,
    '2079460958': null,
    '101': null,
  },
  IN: {
    '98765 43210': '+919876543210',
    '098765 43210': '+919876543210',
    '011 2345 6789': '+911123456789',
    '2345 6789': null,
    '198': null,
  },
  JP: {
    '03-1234-5678': '+81312345678',
    '090-1234-5678': '+819012345678',
    '010 1 202 555 0142': '+12025550142',
    '1234-5678': null,
  },
  BR: {
    '(11) 96123-4567': '+5511961234567',
    '011 96123-4567': '+5511961234567',
    '0 15 11 96123-4567': '+5511961234567',
    '96123-4567': null,
    '190': null,
  },
  IT: {
    '06 1234 5678': '+390612345678',
    '312 345 6789': '+393123456789',
    '1234 5678': null,
    '803116': null,
    '118': null,
  },
  AR: {
    '011 2345-6789': '+541123456789',
    '11 2345-6789': '+541123456789',
    '011 15-2345-6789': '+5491123456789',
    '2345-6789': null,
  },
  MX: { '55 1234 5678': '+525512345678', '00 1 202 555 0142': '+12025550142', '1234 5678': null, '066': null },
  CH: { '044 668 18 00': '+41446681800', '079 123 45 67': '+41791234567', '446681800': null, '1414': null },
  AT: { '01 1234567': '+4311234567', '0664 1234567': '+436641234567', '1234567': null, '1450': null },
  DK: { '32 12 34 56': '+4532123456' },
  GL: { '22 12 34': '+299221234' },
  XX: { '030 1234567': null },
};

describe('numbers of the world', () => {
  for (const [country, texts] of Object.entries(written)) {
    for (const [text, dialled] of Object.entries(texts)) {
      it(`${country}: ${text} is ${dialled ? `dialled as ${dialled}` : 'left as it is'}`, () => {
        const read = readDestination(text);
        const expected = dialled ? { ...read, destination: dialled, number: dialled } : read;
        expect(fromCountry(read, country, numberFormats)).to.deep.equal(expected);
      });
    }
  }

  it('keeps what is sent after the answer, and what was left out', () => {
    const read = readDestination('030 901820 ext 12 (work)');
    expect(fromCountry(read, 'DE', numberFormats)).to.deep.equal({
      ...read,
      destination: '+4930901820',
      number: '+4930901820',
    });
    expect(read.tones).to.equal('12');
  });

  const grouped: readonly [country: string | null, text: string, shown: string][] = [
    [null, '+4930901820', '+49 30 901820'],
    [null, '+12025550142', '+1 202 555 0142'],
    [null, '+33612345678', '+33 6 12 34 56 78'],
    [null, '+493', '+49 3'],
    [null, '+', '+'],
    [null, '030901820', '030901820'],
    ['DE', '030901820', '030 901820'],
    ['DE', '901820', '901820'],
    ['FR', '0612', '06 12'],
    ['US', '2025550142', '(202) 555-0142'],
    ['US', '9196', '9196'],
    ['US', '202555', '202555'],
    ['JP', '0312345678', '03-1234-5678'],
    ['XX', '030901820', '030901820'],
    ['DE', '*72#', '*72#'],
    ['DE', 'ada', 'ada'],
  ];
  for (const [country, text, shown] of grouped) {
    it(`writes ${text} as ${shown}${country ? ` in ${country}` : ''}`, () => {
      expect(numberFormats.format(text, country)).to.equal(shown);
    });
  }

  it('loses and moves no digit, whatever is typed', () => {
    const random = seeded(9);
    const { countries } = numberFormats;
    for (let round = 0; round < 3_000; round++) {
      const country = countries[Math.floor(random() * countries.length)] ?? 'DE';
      const digits = Array.from({ length: 1 + Math.floor(random() * 17) }, () => Math.floor(random() * 10)).join('');
      for (const text of [digits, `0${digits}`, `+${digits}`]) {
        expect(numberFormats.format(text, country).replace(separators, ''), country).to.equal(text);
        const number = numberFormats.toE164(text, country);
        if (number) expect(number, `${text} in ${country}`).to.match(/^\+[1-9]\d{5,14}$/);
      }
    }
  });

  it('knows calling codes', () => {
    expect(numberFormats.callingCode('DE')).to.equal('49');
    expect(numberFormats.callingCode('CA')).to.equal('1');
    expect(numberFormats.callingCode('XX')).to.equal(null);
    expect(numberFormats.countries).to.include.members(['DE', 'GB', 'US', 'IN']);
  });
});
