/** Covers: `contact-book.ts`, `contact.ts`, `name-search.ts`. */
import { expect } from '@open-wc/testing';
import { ContactBook, numberKey, readContacts, type ContactInput } from '../../../src/client/contacts/index.js';

const people: readonly ContactInput[] = [
  { name: 'Grace Hopper', number: '+1 415 555 0142' },
  { name: 'Renée Łącka', numbers: ['+48 22 123 45 67', { number: 'renee', label: 'SIP' }], note: 'Warsaw' },
  { name: 'Ada Lovelace', number: '(202) 555-0142', favourite: true },
];
const book = () => {
  const made = new ContactBook();
  made.set('page', people);
  return made;
};
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe('ContactBook', () => {
  it('has favourites first, then by name', () => {
    expect(names(book().contacts)).to.deep.equal(['Ada Lovelace', 'Grace Hopper', 'Renée Łącka']);
  });

  const searches: [string, string[]][] = [
    ['', ['Ada Lovelace', 'Grace Hopper', 'Renée Łącka']],
    ['  ', ['Ada Lovelace', 'Grace Hopper', 'Renée Łącka']],
    ['hop', ['Grace Hopper']],
    ['hopper grace', ['Grace Hopper']],
    ['RENEE lacka', ['Renée Łącka']],
    ['5550142', ['Ada Lovelace', 'Grace Hopper']],
    ['+1 (415) 555', ['Grace Hopper']],
    ['48 22-123', ['Renée Łącka']],
    ['nobody', []],
    ['.*', []],
  ];
  for (const [text, found] of searches) {
    it(`finds for "${text}" ${found.join(', ') || 'nobody'}`, () =>
      expect(names(book().search(text))).to.deep.equal(found));
  }

  const typed: [string, string[]][] = [
    ['', []],
    ['  -', []],
    ['a', ['(202) 555-0142']],
    ['opper', []],
    ['hopper g', ['+1 415 555 0142']],
    ['łac', ['+48 22 123 45 67', 'renee']],
    ['022 12', ['+48 22 123 45 67']],
    ['0142', ['(202) 555-0142', '+1 415 555 0142']],
    ['1', []],
    ['ada 202', []],
    ['1-800-F', []],
  ];
  for (const [text, found] of typed) {
    it(`offers for “${text}” ${found.join(', ') || 'nobody'}`, () =>
      expect(
        book()
          .suggest(text, 5)
          .map(({ number }) => number),
      ).to.deep.equal(found));
  }

  it('offers no more than it is asked for', () => expect(book().suggest('0142', 1)).to.have.length(1));

  const callers: [string, string | undefined][] = [
    ['+14155550142', 'Grace Hopper'],
    ['14155550142', 'Grace Hopper'],
    ['tel:+1-415-555-0142', 'Grace Hopper'],
    ['sip:+14155550142@example.com', 'Grace Hopper'],
    ['renee', 'Renée Łącka'],
    ['2025550142', 'Ada Lovelace'],
    ['+12025550142', undefined], // whose country code would be a guess
    ['+442025550142', undefined],
    ['5550142', undefined],
    ['0142', undefined],
    ['', undefined],
  ];
  for (const [number, name] of callers) {
    it(`${number || 'no number'} is ${name ?? 'a stranger'}`, () => expect(book().find(number)?.name).to.equal(name));
  }

  it('says what the calls show, and nothing else', () => {
    expect(book().find('renee')).to.deep.equal({ name: 'Renée Łącka', note: 'Warsaw' });
  });

  it('of two with one number the first is meant', () => {
    const made = new ContactBook();
    made.set('page', [
      { name: 'B', number: '+14155550142' },
      { name: 'A', number: '+14155550142' },
    ]);
    expect(made.find('+14155550142')?.name).to.equal('A');
  });

  it('a source replaces what it gave before, and listeners are called', () => {
    const made = book();
    let changes = 0;
    const stop = made.subscribe(() => changes++);
    made.set('page', []);
    made.set('src', people.slice(0, 1));
    expect([names(made.contacts), changes]).to.deep.equal([['Grace Hopper'], 2]);
    stop();
    made.set('src', []);
    expect(changes).to.equal(2);
  });

  it('imports a file once', () => {
    const file =
      'BEGIN:VCARD\nFN:Grace Hopper\nTEL:+14155550142\nEND:VCARD\nBEGIN:VCARD\nFN:Edsger\nTEL:+31201234567\nEND:VCARD';
    const made = book();
    expect([made.importVCards(file), made.importVCards(file), made.importVCards('')]).to.deep.equal([1, 0, 0]);
    expect(names(made.search('edsger'))).to.deep.equal(['Edsger']);
  });

  it('reads only what can be used', () => {
    const nasty = Object.defineProperty({}, 'name', {
      get() {
        throw new Error('page bug');
      },
    });
    const list = [
      null,
      7,
      'Ada',
      {},
      nasty,
      { number: '+14155550142' },
      { name: 'x'.repeat(9_999), numbers: Array.from({ length: 99 }, (_, i) => `+1415555${1000 + i}`) },
      { name: 'Ada', number: '???', href: 'javascript:alert(1)', picture: 'javascript:alert(1)' },
    ];
    const read = readContacts(list);
    expect(names(read)).to.deep.equal(['+14155550142', 'x'.repeat(256), 'Ada']);
    expect(read[1]?.numbers).to.have.length(20);
    expect(read[2]).to.deep.equal({ name: 'Ada', numbers: [], favourite: false });
    for (const none of [null, undefined, 'x', { length: 3 }]) expect(readContacts(none)).to.deep.equal([]);
  });

  it('numbers are the same in all spellings, and no others are', () => {
    expect(numberKey('+1 (415) 555-0142')).to.equal(numberKey('14155550142'));
    expect(numberKey('Support')).to.equal(numberKey('support'));
    expect(numberKey('+4930123456')).to.not.equal(numberKey('4930123456')); // ten digits may be a number of the United States
  });
});
