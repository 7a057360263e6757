/** Covers: `uuid.ts`, `sent-as-given.ts`. */
import { expect } from '@open-wc/testing';
import { checkCallOptions, readAnswerOptions } from '../../../src/client/config/call-options.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const refuses = (options: object, says: RegExp, code = 49002) =>
  expect(() => checkCallOptions({ destinationNumber: '9196', ...options }, true))
    .to.throw(TelnyxError, says)
    .with.property('code', code);

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
      refuses({ destinationNumber }, /destinationNumber: give a phone number or a SIP URI/, 44002));
  }

  for (const destinationNumber of ['sip:ada@example.com\r\nX: y', 'ada lovelace', 'call 911']) {
    it(`refuses space within ${JSON.stringify(destinationNumber)}`, () =>
      refuses({ destinationNumber }, /destinationNumber: [^]*space/, 44002));
  }

  for (const destinationNumber of ['https://example.com', '1+2', 'a'.repeat(2_000)]) {
    it(`says that ${destinationNumber.slice(0, 20)} is none, in a sentence that can be read`, () => {
      refuses({ destinationNumber }, /^.{0,200}is no number, SIP URI, or user name without a space\.$/, 44002);
    });
  }

  it('needs no destination where the sign-in has one, but refuses a text that is none', () => {
    expect(checkCallOptions({ destinationNumber: '' }, false).destinationNumber).to.equal('');
    for (const destinationNumber of ['ada lovelace', '-']) {
      expect(() => checkCallOptions({ destinationNumber }, false), destinationNumber).to.throw(TelnyxError);
    }
  });

  it('takes the tones from behind the number, unless they are given', () => {
    expect(checkCallOptions({ destinationNumber: '+12025550142,,12#' }, true)).to.include({
      destinationNumber: '+12025550142',
      tones: ',,12#',
    });
    expect(checkCallOptions({ destinationNumber: '+12025550142,,12#', tones: 'w5' }, true).tones).to.equal('w5');
    expect(checkCallOptions({ destinationNumber: '+12025550142,,12#', tones: '' }, true).tones).to.equal('');
  });

  for (const tones of ['12 34', 'p1', '+1', 'A', '1\n']) {
    it(`refuses the tones ${JSON.stringify(tones)}`, () => refuses({ tones }, /tones: may hold/));
  }
});

describe('headers', () => {
  it('of our own are taken, by name and as a list', () => {
    const headers = { 'X-Order': '7', 'x-note_2': 'täglich; "a=b"' };
    const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
    for (const customHeaders of [undefined, headers, [...list, ...list]])
      expect(() => readAnswerOptions({ customHeaders })).not.to.throw();
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
    it(`lets nobody smuggle in ${JSON.stringify(name)}: ${JSON.stringify(value)}`, () => {
      refuses({ customHeaders: { [name]: value } }, says);
      refuses(
        {
          customHeaders: [
            { name: 'X-Good', value: '1' },
            { name, value },
          ],
        },
        says,
      );
    });
  }

  it('that are no text are refused', () => refuses({ customHeaders: { 'X-A': 7 } }, /X-A is no text/));

  for (const customHeaders of ['X-A: b', 7, [null], ['X-A'], [{}], [{ value: 'b' }]])
    it(`${JSON.stringify(customHeaders)} are none`, () => refuses({ customHeaders }, /customHeaders: /));
});

describe('client state', () => {
  for (const clientState of ['', 'eyJhIjoxfQ==', 'YQ==', 'abcd'])
    it(`${JSON.stringify(clientState)} is sent as it is`, () => {
      expect(checkCallOptions({ destinationNumber: '9196', clientState }, true)).to.include({ clientState });
    });
  for (const clientState of ['order 7', 'grüße', '{"a":1}', 'YQ', 'YQ=', '=YQ='])
    it(`${JSON.stringify(clientState)} is refused: it is not base64`, () =>
      refuses({ clientState }, /clientState: must be base64/));
});

describe('media of a call', () => {
  it('a stream without audio is refused', () => refuses({ stream: new MediaStream() }, /stream: has no audio/));

  for (const playback of ['on', '#player', {}, 7])
    it(`${JSON.stringify(playback)} plays nothing`, () => refuses({ playback }, /playback: must be auto, off, or an/));

  for (const stream of ['mic', {}, [], 7])
    it(`${JSON.stringify(stream)} is no stream`, () => refuses({ stream }, /stream: has no audio/));

  for (const preferredCodecs of ['PCMU', {}, [null], [7], [{ name: 'PCMU' }]])
    it(`${JSON.stringify(preferredCodecs)} are no codecs`, () => refuses({ preferredCodecs }, /preferredCodecs: /));

  for (const option of ['muted', 'holdOthers', 'debug', 'forceRelay', 'trickle'] as const) {
    it(`${option} is read in the words for yes and no, and is neither in others`, () => {
      const read = (value: unknown) =>
        checkCallOptions({ destinationNumber: '9196', [option]: value as boolean }, true)[option];
      expect([true, 'on', 'true', 1].map(read)).to.deep.equal([true, true, true, true]);
      expect([false, 'off', 'false', 0].map(read)).to.deep.equal([false, false, false, false]);
      expect([undefined, null, ''].map(read)).to.deep.equal([undefined, undefined, undefined]);
      refuses({ [option]: 'maybe' }, new RegExp(`${option}: is neither on nor off`));
    });
  }

  it('an element of the page may play it', () => {
    for (const playback of ['auto' as const, 'off' as const, new Audio(), document.createElement('video')])
      expect(() => readAnswerOptions({ playback })).not.to.throw();
  });

  it('ICE servers are read as those of the client', () => {
    refuses({ iceServers: [{ urls: 'http://example.com' }] }, /iceServers: entry 1 .*must begin with stun:/);
  });
});
