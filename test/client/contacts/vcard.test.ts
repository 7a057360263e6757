import { expect } from '@open-wc/testing';
import { readVCards } from '../../../src/client/contacts/index.js';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const ada = { name: 'Ada Lovelace', numbers: [{ number: '+15550100', label: '' }] };

describe('vCards', () => {
  const table: [string, string, unknown][] = [
    ['3.0', card('VERSION:3.0', 'FN:Ada Lovelace', 'TEL:+15550100'), [ada]],
    [
      '4.0 with an address as number',
      card('VERSION:4.0', 'FN:Ada Lovelace', 'TEL;VALUE=uri:tel:+15550100'),
      [{ ...ada, numbers: [{ number: 'tel:+15550100', label: '' }] }],
    ],
    [
      'types in all spellings',
      card(
        'FN:Ada Lovelace',
        'TEL;TYPE=CELL,VOICE:1',
        'TEL;TYPE="work,voice":2',
        'TEL;HOME;VOICE:3',
        'TEL;TYPE=voice;TYPE=main:4',
      ),
      [
        {
          name: 'Ada Lovelace',
          numbers: [
            { number: '1', label: 'mobile' },
            { number: '2', label: 'work' },
            { number: '3', label: 'home' },
            { number: '4', label: 'main' },
          ],
        },
      ],
    ],
    ['no fax', card('FN:Ada Lovelace', 'TEL;TYPE=fax:+15550199', 'TEL:+15550100'), [ada]],
    ['groups', card('item1.FN:Ada Lovelace', 'item1.TEL:+15550100', 'item1.X-ABLabel:Desk'), [ada]],
    ['a name of parts', card('N:Lovelace;Ada;;;', 'TEL:+15550100'), [ada]],
    [
      'a firm',
      card('ORG:Analytical Engines\\, Ltd.;Sales', 'TEL:+15550100'),
      [{ ...ada, name: 'Analytical Engines, Ltd.' }],
    ],
    [
      'escapes, and a note',
      card('FN:Lovelace\\; Ada', 'TEL:+15550100', 'NOTE:first\\nsecond\\, third'),
      [{ ...ada, name: 'Lovelace; Ada', note: 'first\nsecond, third' }],
    ],
    ['folded lines', card('FN:Ada Love', ' lace', 'TEL:+1555', '\t0100'), [ada]],
    [
      'a folded picture, which is left out',
      card('PHOTO;ENCODING=b:AAAA', ' BBBB', 'FN:Ada Lovelace', 'TEL:+15550100'),
      [ada],
    ],
    [
      'line feeds alone, and a mark of the byte order',
      `\ufeff${card('FN:Ada Lovelace', 'TEL:+15550100').replaceAll('\r', '')}`,
      [ada],
    ],
    [
      'quoted-printable',
      card('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9e', 'TEL:+15550100'),
      [{ ...ada, name: 'Renée' }],
    ],
    [
      'quoted-printable over two lines',
      card('FN;ENCODING=QUOTED-PRINTABLE:Ada=20=', 'Lovelace', 'TEL:+15550100'),
      [ada],
    ],
    [
      'an older character set',
      card('FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9e', 'TEL:+15550100'),
      [{ ...ada, name: 'Renée' }],
    ],
    [
      'small letters',
      card('fn:Ada Lovelace', 'tel:+15550100').toLowerCase().replace('ada lovelace', 'Ada Lovelace'),
      [ada],
    ],
    ['several', card('FN:Ada Lovelace', 'TEL:+15550100') + card('FN:Ada Lovelace', 'TEL:+15550100'), [ada, ada]],
    ['nobody without a number', card('FN:Ada Lovelace', 'EMAIL:ada@example.com'), []],
    ['nobody without a name', card('TEL:+15550100'), []],
    ['a card that breaks off', 'BEGIN:VCARD\r\nFN:Ada Lovelace\r\nTEL:+15550100', []],
    ['a page of HTML', '<!doctype html><html>', []],
    ['nothing', '', []],
    ['noise', '\u0000:;=\n;:\n:::', []],
  ];
  for (const [what, text, people] of table) {
    it(`reads ${what}`, () => expect(readVCards(text)).to.deep.equal(people));
  }

  it('reads a file of five thousand in no time to speak of, and one made to be slow', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => card(`FN:Person ${i}`, `TEL:+1555${i}`)).join('');
    expect(readVCards(many)).to.have.length(5_000);
    for (const slow of ['TEL;' + ';'.repeat(50_000), '"'.repeat(50_000), `QUOTED-PRINTABLE:${'=\n'.repeat(50_000)}`])
      expect(readVCards(slow)).to.deep.equal([]);
  });
});
