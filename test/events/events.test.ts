import { expect } from '@open-wc/testing';
import { TelnyxError, type Call, type TelnyxClient } from '../../src/client/index.js';
import * as events from '../../src/events/index.js';
import { FakeClient, type Asked } from '../support/fake-client.js';
import { diagnosisReport } from '../support/fake-diagnosis.js';

const fake = new FakeClient();
fake.addCall();
fake.addCall();
const call = fake.getCall('call-1') as Call;
const error = new TelnyxError(45001);
const report = diagnosisReport();

/** What each request asks of the client. */
const requests: [event: events.TelnyxRequestEvent, type: string, asked: Asked][] = [
  [new events.TelnyxDialRequestEvent('9196'), 'telnyx-dial-request', ['newCall', '9196']],
  [new events.TelnyxDialRequestEvent('tel:+1-202-555-0142'), 'telnyx-dial-request', ['newCall', '+12025550142']],
  [
    new events.TelnyxDialRequestEvent('+1 202 555 0142 ext 12'),
    'telnyx-dial-request',
    ['newCall', { destinationNumber: '+12025550142', tones: '12' }],
  ],
  [new events.TelnyxDialRequestEvent(''), 'telnyx-dial-request', ['newCall', '']],
  [new events.TelnyxDialRequestEvent('ada lovelace'), 'telnyx-dial-request', ['newCall', 'ada lovelace']],
  [
    new events.TelnyxPendingDigitsRequestEvent('call-1', '12'),
    'telnyx-pending-digits-request',
    ['call.sendPendingDigits', 'call-1'],
  ],
  [
    new events.TelnyxTransferRequestEvent('call-1', '/+1 (202) 555-0142 (work)'),
    'telnyx-transfer-request',
    ['call.transfer', 'call-1', '+12025550142'],
  ],
  [
    new events.TelnyxTransferRequestEvent('call-1', '+12025550142 ext 12'),
    'telnyx-transfer-request',
    ['call.transfer', 'call-1', '+12025550142 ext 12'],
  ],
  [new events.TelnyxAnswerRequestEvent('call-1'), 'telnyx-answer-request', ['call.answer', 'call-1']],
  [new events.TelnyxHangupRequestEvent('call-1'), 'telnyx-hangup-request', ['call.hangup', 'call-1']],
  [new events.TelnyxMuteRequestEvent('call-1', true), 'telnyx-mute-request', ['call.muteAudio', 'call-1']],
  [new events.TelnyxMuteRequestEvent('call-1', false), 'telnyx-mute-request', ['call.unmuteAudio', 'call-1']],
  [new events.TelnyxHoldRequestEvent('call-1', true), 'telnyx-hold-request', ['call.hold', 'call-1']],
  [new events.TelnyxHoldRequestEvent('call-1', false), 'telnyx-hold-request', ['call.unhold', 'call-1']],
  [new events.TelnyxDtmfRequestEvent('call-1', '1#'), 'telnyx-dtmf-request', ['call.dtmf', 'call-1', '1#']],
  [new events.TelnyxConnectRequestEvent(), 'telnyx-connect-request', ['connect']],
  [new events.TelnyxDisconnectRequestEvent(), 'telnyx-disconnect-request', ['disconnect']],
  [new events.TelnyxSwapRequestEvent('call-1'), 'telnyx-swap-request', ['swapTo', 'call-1']],
  [new events.TelnyxHoldAndAnswerRequestEvent('call-1'), 'telnyx-hold-and-answer-request', ['holdAndAnswer', 'call-1']],
  [new events.TelnyxEndAndAnswerRequestEvent('call-1'), 'telnyx-end-and-answer-request', ['endAndAnswer', 'call-1']],
  [
    new events.TelnyxTransferRequestEvent('call-1', '1002'),
    'telnyx-transfer-request',
    ['call.transfer', 'call-1', '1002'],
  ],
  [
    new events.TelnyxAttendedTransferRequestEvent('call-1', 'call-2'),
    'telnyx-attended-transfer-request',
    ['call.transferTo', 'call-1', 'call-2'],
  ],
  [new events.TelnyxRegionRequestEvent('eu'), 'telnyx-region-request', ['selectRegion', 'eu']],
  [new events.TelnyxRegionRequestEvent('eu', true), 'telnyx-region-request', ['reconnectWith', 'eu']],
  [new events.TelnyxResumeAudioRequestEvent(), 'telnyx-resume-audio-request', ['resumeAudio']],
  [
    new events.TelnyxDeviceRequestEvent('microphone', 'm2'),
    'telnyx-device-request',
    ['devices.selectMicrophone', 'm2'],
  ],
  [new events.TelnyxDeviceRequestEvent('speaker', null), 'telnyx-device-request', ['devices.selectSpeaker', null]],
  [new events.TelnyxDeviceRequestEvent('ring', 's2'), 'telnyx-device-request', ['devices.selectRingDevice', 's2']],
  [
    new events.TelnyxAudioProcessingRequestEvent({ noiseSuppression: false }),
    'telnyx-audio-processing-request',
    ['devices.setProcessing', { noiseSuppression: false }],
  ],
  [new events.TelnyxMicrophoneRequestEvent(), 'telnyx-microphone-request', ['devices.request']],
];

const notifications: [event: Event, type: string, fields: object][] = [
  [new events.TelnyxReadyEvent('s'), 'telnyx-ready', { sessionId: 's' }],
  [new events.TelnyxSocketConnectedEvent('h'), 'telnyx-socket-connected', { server: 'h' }],
  [
    new events.TelnyxSocketDisconnectedEvent(1006, 'gone', true),
    'telnyx-socket-disconnected',
    { code: 1006, reason: 'gone', willReconnect: true },
  ],
  [new events.TelnyxSessionUpdatedEvent('s'), 'telnyx-session-updated', { sessionId: 's' }],
  [new events.TelnyxErrorEvent(error), 'telnyx-error', { error }],
  [new events.TelnyxIncomingCallEvent(call), 'telnyx-incoming-call', { call }],
  [
    new events.TelnyxCallStateChangeEvent(call, 'held', 'active'),
    'telnyx-call-state-change',
    { call, state: 'held', previous: 'active' },
  ],
  [new events.TelnyxCallEndedEvent(call, { causeCode: 16, endedBy: 'remote' }), 'telnyx-call-ended', { call }],
  [new events.TelnyxRegionFallbackEvent('eu'), 'telnyx-region-fallback', { region: 'eu' }],
  [new events.TelnyxDiagnosisEvent(report), 'telnyx-diagnosis', { report }],
];

describe('events', () => {
  for (const [event, type, asked] of requests) {
    it(`${asked.join(' ')} is what ${type} asks for; it bubbles and can be prevented`, async () => {
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable: true });
      fake.asked.length = 0;
      await event.perform(fake.asClient);
      expect(fake.asked).to.deep.equal([asked]);
    });
  }

  for (const text of [
    '+19005550142',
    '-+1 900 555 0142',
    '＋１９００５５５０１４２',
    '\u202e+19005550142',
    'tel:%2B19005550142',
  ]) {
    it(`carry what will be called for ${JSON.stringify(text)}`, () => {
      const read = { destination: '+19005550142', number: '+19005550142' };
      expect(new events.TelnyxDialRequestEvent(text)).to.include({ ...read, tones: '' });
      expect(new events.TelnyxTransferRequestEvent('call-1', text)).to.include(read);
    });
  }

  it('carry no number where nobody knows which it is', () => {
    for (const text of ['9196', '1-900-555-0142', '030 901820', 'alice', 'sip:+19005550142@example.com', '']) {
      expect(new events.TelnyxDialRequestEvent(text), text).to.include({ number: null });
    }
  });

  for (const [event, type, fields] of notifications) {
    it(`${type} bubbles, and is not to be prevented`, () => {
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable: false, ...fields });
    });
  }

  it('telnyx-login-request signs in anew, with nothing left of who was signed in', async () => {
    const event = new events.TelnyxLoginRequestEvent({ login: '1000', password: 'secret' });
    expect(event).to.include({ type: 'telnyx-login-request', bubbles: true, composed: true, cancelable: true });
    expect(JSON.stringify({ ...event }), 'what a log of it shows').to.not.contain('secret');
    fake.asked.length = 0;
    await event.perform(fake.asClient);
    const options = fake.asked[1]?.[1];
    expect(fake.asked.map(([method]) => method)).to.deep.equal(['disconnect', 'setOptions', 'connect']);
    expect(options).to.include({ login: '1000', password: 'secret' });
    for (const gone of ['loginToken', 'tokenProvider', 'anonymousLogin']) {
      expect(options).to.have.property(gone, undefined);
    }
  });

  it('telnyx-message-request carries a message, and sends it as its conversation does', async () => {
    const sent: string[] = [];
    const event = new events.TelnyxMessageRequestEvent('Hello', ['data:image/gif;base64,AA'], () => {
      sent.push('Hello');
      return Promise.resolve();
    });
    expect(event).to.include({ type: 'telnyx-message-request', bubbles: true, composed: true, cancelable: true });
    expect(event).to.deep.include({ text: 'Hello', images: ['data:image/gif;base64,AA'] });
    await event.perform();
    expect(sent).to.deep.equal(['Hello']);
  });

  it('telnyx-log stays where it is', () => {
    const event = new events.TelnyxLogEvent('info', 'text', { time: 1 });
    expect(event).to.include({ type: 'telnyx-log', bubbles: false, composed: false, level: 'info', message: 'text' });
  });

  it('say so when their call is over', () => {
    const late = new events.TelnyxHangupRequestEvent('call-9');
    expect(() => late.perform({ getCall: () => undefined } as unknown as TelnyxClient))
      .to.throw(TelnyxError)
      .that.includes({ code: 49003, callId: 'call-9' });
  });

  it('are named for what they are, each by its class', () => {
    for (const [name, type] of Object.entries(events)) {
      if (!('type' in type)) continue;
      const words = type.type.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
      expect(name).to.equal(`${words}Event`);
    }
  });
});
