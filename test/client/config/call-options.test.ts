import { expect } from '@open-wc/testing';
import { checkCallOptions, checkHeaders, normalizeDestination } from '../../../src/client/config/call-options.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const refuses = (options: object, says: RegExp) =>
  expect(() => checkCallOptions({ destinationNumber: '9196', ...options }, true))
    .to.throw(TelnyxError, says)
    .with.property('code', 44002);

describe('normalizeDestination', () => {
  const table: [given: string, sent: string][] = [
    ['+15550100', '+15550100'],
    ['9196', '9196'],
    [' 9196\n', '9196'],
    ['+1 (555) 010-0', '+15550100'],
    ['555.0100', '5550100'],
    ['030/1234567', '0301234567'],
    ['555\u00a00100', '5550100'],
    ['+1\u2011555\u20130100', '+15550100'],
    ['\u202a+1 555 0100\u202c', '+15550100'],
    ['*72', '*72'],
    ['#31#5550100', '#31#5550100'],
    ['tel:+1-555-0100', '+15550100'],
    ['TEL:555-0100;phone-context=example.com', '5550100'],
    ['sip:ada-l.(x)@example.com;transport=tls', 'sip:ada-l.(x)@example.com;transport=tls'],
    ['sips:+1-555-0100@example.com', 'sips:+1-555-0100@example.com'],
    [' sip:ada@example.com ', 'sip:ada@example.com'],
    ['ada.lovelace', 'ada.lovelace'],
    ['1-800-FLOWERS', '1-800-FLOWERS'],
    ['1+2', '1+2'],
    ['', ''],
    ['   ', ''],
    [' - ', ''],
    ['tel:', ''],
  ];
  for (const [given, sent] of table) {
    it(`${JSON.stringify(given)} → ${JSON.stringify(sent)}`, () => expect(normalizeDestination(given)).to.equal(sent));
  }

  for (const nothing of [undefined, null, 9196, {}]) {
    it(`${String(nothing)} is none`, () => expect(normalizeDestination(nothing)).to.equal(''));
  }
});

describe('checkCallOptions', () => {
  it('keeps what is given, with the destination as it is sent', () => {
    const options = {
      destinationNumber: '555-0100',
      callerName: 'Ada',
      customHeaders: { 'X-Order': '7' },
      muted: true,
    };
    expect(checkCallOptions(options, true)).to.deep.include({ ...options, destinationNumber: '5550100' });
  });

  it('makes an id, another for each call', () => {
    const ids = [1, 2].map(() => checkCallOptions({ destinationNumber: '9196' }, true).callId);
    expect(ids[0]).to.match(uuid);
    expect(ids[0]).not.to.equal(ids[1]);
  });

  it("takes the page's own id as it is", () => {
    const callId = '3F2504E0-4F89-11D3-9A0C-0305E82C3301';
    expect(checkCallOptions({ destinationNumber: '9196', callId }, true).callId).to.equal(callId);
  });

  for (const callId of ['', 'mine', '3f2504e0-4f89-11d3-9a0c', '3f2504e0-4f89-11d3-9a0c-0305e82c3301 ']) {
    it(`refuses the id ${JSON.stringify(callId)}`, () => refuses({ callId }, /callId: .*UUID/));
  }

  for (const destinationNumber of ['', '  ', '-', undefined, null]) {
    it(`refuses ${String(destinationNumber)} as the destination`, () =>
      refuses({ destinationNumber }, /destinationNumber: give a phone number or a SIP URI/));
  }

  for (const destinationNumber of ['sip:ada@example.com\r\nX: y', 'ada lovelace', '1 800 FLOWERS']) {
    it(`refuses space within ${JSON.stringify(destinationNumber)}`, () =>
      refuses({ destinationNumber }, /destinationNumber: [^]*space/));
  }

  it('needs no destination where the sign-in has one', () => {
    expect(checkCallOptions({ destinationNumber: '' }, false).destinationNumber).to.equal('');
  });
});

describe('checkHeaders', () => {
  it('takes SIP headers of our own', () => {
    expect(() => checkHeaders({ 'X-Order': '7', 'x-note_2': 'täglich; "a=b"' })).not.to.throw();
    expect(() => checkHeaders(undefined)).not.to.throw();
  });

  const bad: [name: string, value: string, says: RegExp][] = [
    ['Via', 'x', /"Via" must begin with X-/],
    ['X-', 'x', /must begin with X-/],
    ['X-A: b\r\nVia', 'x', /must begin with X-/],
    ['X-A\n', 'x', /must begin with X-/],
    ['X-A B', 'x', /must begin with X-/],
    ['', 'x', /must begin with X-/],
    ['X-A', 'b\r\nVia: evil', /X-A holds a line break/],
    ['X-A', 'b\n', /X-A holds a line break/],
    ['X-A', '\rb', /X-A holds a line break/],
  ];
  for (const [name, value, says] of bad) {
    it(`lets nobody smuggle in ${JSON.stringify(name)}: ${JSON.stringify(value)}`, () =>
      refuses({ customHeaders: { [name]: value } }, says));
  }
});
