import { expect } from '@open-wc/testing';
import { formatNumber, isNumeric, lettersOf, readDestination } from '../../src/i18n/phone-number.js';

describe('phone numbers', () => {
  const read: Readonly<Record<string, string>> = {
    ' +1 (800) 437-7950 ': '+18004377950',
    '1-800-FLOWERS': '18003569377',
    'tel:+1-800-437-7950': '+18004377950',
    '+44 (0)20 7946 0958': '+442079460958',
    '\u202a+49\u00a030 1234\u202c': '+49301234',
    '٠١٢٣٤': '01234',
    '+１２３': '+123',
    '*21#': '*21#',
    'sip:Ada@example.com': 'sip:Ada@example.com',
    '1000@example.com': '1000@example.com',
    'ada.lovelace': 'ada.lovelace',
    '': '',
  };
  for (const [text, destination] of Object.entries(read)) {
    it(`reads ${JSON.stringify(text)}`, () => expect(readDestination(text)).to.equal(destination));
  }

  const written: Readonly<Record<string, string>> = {
    '+18004377950': '+1 800 437 7950',
    '+1800437': '+1 800 437',
    '+18004377': '+1 800 437 7',
    '+442079460958': '+44 207 946 0958',
    '+35312345678': '+353 123 456 78',
    '8004377950': '8004377950',
    '*21#': '*21#',
    '1000@example.com': '1000@example.com',
  };
  for (const [number, text] of Object.entries(written)) {
    it(`writes ${number}`, () => {
      expect(formatNumber(number)).to.equal(text);
      expect(readDestination(text)).to.equal(number);
    });
  }

  it('knows the letters of the keys', () => {
    expect('1234567890*#'.split('').map(lettersOf).join(' ')).to.equal(' ABC DEF GHI JKL MNO PQRS TUV WXYZ   ');
  });

  it('tells numbers from names', () => {
    expect(['+1', '#31#', '(030)', '1abc'].every(isNumeric)).to.equal(true);
    expect(['', 'ada', '1@a', 'sip:1'].some(isNumeric)).to.equal(false);
  });
});
