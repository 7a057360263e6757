import { expect } from '@open-wc/testing';
import { isKnownNumber, readCaller } from '../../../src/client/config/caller.js';

const page = new URL(document.baseURI).origin;
const png = 'data:image/png;base64,iVBORw0KGgo=';

describe('what a page says of a caller', () => {
  const readable: [string, unknown, unknown][] = [
    ['a name', { name: 'Ada' }, { name: 'Ada' }],
    ['a name in several lines', { name: ' Ada\n\t Lovelace\u0000 ' }, { name: 'Ada Lovelace' }],
    ['a name that turns the text around', { name: '\u202eadA\u202c' }, { name: 'adA' }],
    ['markup, which stays text', { name: '<b>Ada</b>' }, { name: '<b>Ada</b>' }],
    ['a long name', { name: 'x'.repeat(5_000_000) }, { name: 'x'.repeat(256) }],
    ['a name with half a character at its end', { name: 'x'.repeat(255) + '😀' }, { name: 'x'.repeat(255) }],
    ['a long note', { note: 'y'.repeat(1_000) }, { note: 'y'.repeat(500) }],
    ['an address', { href: 'https://crm.example/7' }, { href: 'https://crm.example/7' }],
    ['an address on the page', { href: '/crm/7' }, { href: `${page}/crm/7` }],
    ['a picture', { picture: 'https://example.com/a.png' }, { picture: 'https://example.com/a.png' }],
    ['a picture of the page', { picture: '/a.png' }, { picture: `${page}/a.png` }],
    ['a picture as data', { picture: png }, { picture: png }],
    ['all, and more', { name: 'Ada', note: 'VIP', age: 36, picture: 7 }, { name: 'Ada', note: 'VIP' }],
  ];
  for (const [what, answer, read] of readable) {
    it(`${what} is read`, () => expect(readCaller(answer)).to.deep.equal(read));
  }

  const nothing: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'Ada'],
    ['a number', 7],
    ['a function', () => 'Ada'],
    ['an empty object', {}],
    ['a list', ['Ada']],
    ['names that are none', { name: { toString: () => 'Ada' } }],
    ['only spaces', { name: ' \n ', note: '' }],
    ['a script as address', { href: 'javascript:alert(1)' }],
    ['a script with a tab in it', { href: 'java\tscript:alert(1)' }],
    ['data as address', { href: 'data:text/html,x' }],
    ['a file', { href: 'file:///etc/passwd' }],
    ['an address with a password', { href: 'https://ada:secret@example.com/' }],
    ['a long address', { href: `https://example.com/${'x'.repeat(3_000)}` }],
    ['no address', { href: 'https://' }],
    ['a picture that is none', { picture: 'data:text/html,<script>' }],
    ['a picture of another origin without encryption', { picture: 'http://example.com/a.png' }],
    ['a script as picture', { picture: 'javascript:alert(1)' }],
    ['a picture of a megabyte', { picture: png + 'A'.repeat(1_000_000) }],
  ];
  for (const [what, answer] of nothing) {
    it(`${what} is nothing`, () => expect(readCaller(answer)).to.equal(null));
  }

  it('is frozen', () => expect(Object.isFrozen(readCaller({ name: 'Ada' }))).to.equal(true));

  for (const number of [
    '',
    ' ',
    'anonymous',
    'Anonymous',
    'sip:anonymous@anonymous.invalid',
    'Restricted',
    'unknown',
  ]) {
    it(`"${number}" is nobody's number`, () => expect(isKnownNumber(number)).to.equal(false));
  }
  for (const number of ['+12025550142', '911', 'support', 'sip:ada@example.com', 'anonymous2']) {
    it(`"${number}" is somebody's`, () => expect(isKnownNumber(number)).to.equal(true));
  }
});
