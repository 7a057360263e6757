import { expect } from '@open-wc/testing';
import { readPush } from '../../../src/client/push/push-metadata.js';

const id = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const ofTelnyx = { call_id: id, caller_name: 'Ada', caller_number: '+15550100', voice_sdk_id: 'b2sdk' };
const times = { sentAt: null, expiresAt: null };
const read = { id, type: 'call', callerName: 'Ada', callerNumber: '+15550100', voiceSdkId: 'b2sdk', ...times };

describe('what a push notification says', () => {
  for (const [name, given] of Object.entries({
    'as Telnyx has it': { metadata: ofTelnyx },
    'with JSON in it, as data messages of Firebase have': { metadata: JSON.stringify(ofTelnyx) },
    'the inner object': ofTelnyx,
    'as JSON': JSON.stringify({ metadata: ofTelnyx }),
  }))
    it(`is read ${name}`, () => expect(readPush(given)).to.deep.equal(read));

  it('is read as a relay sends it', () => {
    const given = { type: 'missed', pushId: id, callerName: 'Ada', callerNumber: '1', sentAt: 1, expiresAt: 2 };
    const expected = { ...read, type: 'missed', callerNumber: '1', voiceSdkId: null, sentAt: 1, expiresAt: 2 };
    expect(readPush(given)).to.deep.equal(expected);
  });

  it('is bounded', () => {
    const push = readPush({ pushId: id, callerName: 'x'.repeat(10_000), callerNumber: 7, expiresAt: 'soon' });
    expect([push?.callerName.length, push?.callerNumber, push?.expiresAt]).to.deep.equal([256, '', null]);
  });

  for (const given of [
    null,
    7,
    '',
    '{',
    '[]',
    {},
    { pushId: '' },
    { pushId: 7 },
    { pushId: '<b>hello</b>' },
    { pushId: id, type: 'news' },
    { metadata: 'x' },
  ])
    it(`${JSON.stringify(given)} is none`, () => expect(readPush(given)).to.equal(null));
});
