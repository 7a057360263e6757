import { expect } from '@open-wc/testing';
import {
  TelnyxError,
  type Call,
  type CallQualityMetrics,
  type CallSummary,
  type CallWarning,
  type TelnyxClient,
} from '../../src/client/index.js';
import * as events from '../../src/events/index.js';
import { diagnosisReport } from '../support/fake-diagnosis.js';
import { jwt } from '../support/jwt.js';
import { rejection } from '../support/rejection.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const call = {} as Call; // events only carry it
const warning = {} as CallWarning;
const metrics = {} as CallQualityMetrics;
const error = new TelnyxError(45001);
const report = diagnosisReport();
const summary = {} as CallSummary;

/** A phone with the call that a request is about, and with another one. */
interface Scene {
  readonly phone: ScriptedPhone;
  readonly client: TelnyxClient;
  readonly call: Call;
  readonly other: Call;
}
type Begin = (phone: ScriptedPhone) => Promise<readonly [call: Call, other: Call]>;
type Request = (call: Call, other: Call) => events.TelnyxRequestEvent;

const talk: Begin = async phone => {
  const other = await phone.hold();
  return [await phone.talk(), other];
};
const mute: Begin = async phone => {
  const calls = await talk(phone);
  calls[0].muteAudio();
  return calls;
};
const held: Begin = async phone => [await phone.hold(), await phone.talk()];
const ring: Begin = async phone => [phone.ring(), await phone.talk()];
const bring: Request = ({ id }) => new events.TelnyxBringHereRequestEvent(id);
const digitsWait: Begin = async phone => [
  await phone.talk({ name: '', number: '+12025550142w12' }),
  await phone.hold(),
];

const dialled = ({ client }: Scene) =>
  client.state.calls.map(({ remote, tones }) => `${remote.number} ${tones}`).at(-1);
const states = ({ call: its, other }: Scene) => [its.state, other.state];
const muted = ({ call: its }: Scene) => its.snapshot.muted;
/** What was asked of the server last, of this method. */
const sent =
  (method: string, ...names: string[]) =>
  ({ phone }: Scene) => {
    const params = phone.sent(method).at(-1) ?? {};
    return names.map(name => params[name]);
  };
const transfer = sent('modify', 'action', 'destination');

/** Each request: between which calls it is made, and what comes of it. */
const requests: readonly (readonly [
  type: string,
  request: Request,
  begin: Begin,
  outcome: (scene: Scene) => unknown,
  expected: unknown,
])[] = [
  ['telnyx-dial-request', () => new events.TelnyxDialRequestEvent('9196'), talk, dialled, '9196 '],
  [
    'telnyx-dial-request',
    () => new events.TelnyxDialRequestEvent('tel:+1-202-555-0142'),
    talk,
    dialled,
    '+12025550142 ',
  ],
  [
    'telnyx-dial-request',
    () => new events.TelnyxDialRequestEvent('+1 202 555 0142 ext 12'),
    talk,
    dialled,
    '+12025550142 12',
  ],
  [
    'telnyx-pending-digits-request',
    ({ id }) => new events.TelnyxPendingDigitsRequestEvent(id, '12'),
    digitsWait,
    ({ phone }) => phone.sent('info').map(({ dtmf }) => dtmf),
    ['1', '2'],
  ],
  [
    'telnyx-transfer-request',
    ({ id }) => new events.TelnyxTransferRequestEvent(id, '/+1 (202) 555-0142 (work)'),
    talk,
    transfer,
    ['transfer', '+12025550142'],
  ],
  [
    'telnyx-transfer-request',
    ({ id }) => new events.TelnyxTransferRequestEvent(id, '1002'),
    talk,
    transfer,
    ['transfer', '1002'],
  ],
  ['telnyx-answer-request', ({ id }) => new events.TelnyxAnswerRequestEvent(id), ring, states, ['active', 'active']],
  ['telnyx-hangup-request', ({ id }) => new events.TelnyxHangupRequestEvent(id), talk, states, ['done', 'held']],
  [
    'telnyx-hangup-request',
    ({ id }) => new events.TelnyxHangupRequestEvent(id, 'rejected'),
    ring,
    ({ call: its }) => its.termination?.causeCode,
    21,
  ],
  [
    'telnyx-silence-request',
    ({ id }) => new events.TelnyxSilenceRequestEvent(id),
    ring,
    ({ call: its }) => its.snapshot.silenced,
    true,
  ],
  [
    'telnyx-do-not-disturb-request',
    () => new events.TelnyxDoNotDisturbRequestEvent(true),
    talk,
    ({ client }) => client.state.doNotDisturb,
    true,
  ],
  ['telnyx-mute-request', ({ id }) => new events.TelnyxMuteRequestEvent(id, true), talk, muted, true],
  ['telnyx-mute-request', ({ id }) => new events.TelnyxMuteRequestEvent(id, false), mute, muted, false],
  ['telnyx-hold-request', ({ id }) => new events.TelnyxHoldRequestEvent(id, true), talk, states, ['held', 'held']],
  ['telnyx-hold-request', ({ id }) => new events.TelnyxHoldRequestEvent(id, false), held, states, ['active', 'active']],
  [
    'telnyx-dtmf-request',
    ({ id }) => new events.TelnyxDtmfRequestEvent(id, '1#'),
    talk,
    ({ phone }) => phone.sent('info').map(({ dtmf }) => dtmf),
    ['1', '#'],
  ],
  [
    'telnyx-connect-request',
    () => new events.TelnyxConnectRequestEvent(),
    talk,
    ({ client }) => client.state.ready,
    true,
  ],
  [
    'telnyx-disconnect-request',
    () => new events.TelnyxDisconnectRequestEvent(),
    talk,
    ({ client }) => client.state.connection,
    'disconnected',
  ],
  ['telnyx-bring-here-request', bring, held, states, ['held', 'active']], // it is here
  ['telnyx-swap-request', ({ id }) => new events.TelnyxSwapRequestEvent(id), held, states, ['active', 'held']],
  [
    'telnyx-hold-and-answer-request',
    ({ id }) => new events.TelnyxHoldAndAnswerRequestEvent(id),
    ring,
    states,
    ['active', 'held'],
  ],
  [
    'telnyx-end-and-answer-request',
    ({ id }) => new events.TelnyxEndAndAnswerRequestEvent(id),
    ring,
    states,
    ['active', 'done'],
  ],
  [
    'telnyx-attended-transfer-request',
    (its, other) => new events.TelnyxAttendedTransferRequestEvent(its.id, other.id),
    talk,
    ({ phone, other }) => phone.sent('modify').map(({ replaceCallID }) => replaceCallID === other.id),
    [false, true], // after the hold of the other
  ],
  [
    'telnyx-resume-audio-request',
    () => new events.TelnyxResumeAudioRequestEvent(),
    async phone => {
      phone.browser.blocksSound = true;
      const calls = await talk(phone);
      phone.browser.blocksSound = false;
      return calls;
    },
    ({ client }) => client.state.playback,
    'allowed',
  ],
  [
    'telnyx-device-request',
    () => new events.TelnyxDeviceRequestEvent('microphone', 'headset'),
    talk,
    ({ client }) => client.state.devices.microphoneId,
    'headset',
  ],
  [
    'telnyx-device-request',
    () => new events.TelnyxDeviceRequestEvent('speaker', 'headset'),
    talk,
    ({ client }) => client.state.devices.speakerId,
    'headset',
  ],
  [
    'telnyx-device-request',
    () => new events.TelnyxDeviceRequestEvent('speaker', null),
    talk,
    ({ client }) => client.state.devices.speakerId,
    null,
  ],
  [
    'telnyx-device-request',
    () => new events.TelnyxDeviceRequestEvent('ring', 'headset'),
    talk,
    ({ client }) => client.state.devices.ringDeviceId,
    'headset',
  ],
  [
    'telnyx-audio-processing-request',
    () => new events.TelnyxAudioProcessingRequestEvent({ noiseSuppression: false }),
    talk,
    ({ client }) => client.state.devices.processing.noiseSuppression,
    false,
  ],
  [
    'telnyx-volume-request',
    () => new events.TelnyxVolumeRequestEvent(0.4),
    talk,
    ({ client }) => client.state.devices.volume,
    0.4,
  ],
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
  [new events.TelnyxPushCallEvent(call), 'telnyx-push-call', { call }],
  [
    new events.TelnyxCallStateChangeEvent(call, 'held', 'active'),
    'telnyx-call-state-change',
    { call, state: 'held', previous: 'active' },
  ],
  [new events.TelnyxCallSummaryEvent(summary), 'telnyx-call-summary', { summary }],
  [new events.TelnyxCallEndedEvent(call, { causeCode: 16, endedBy: 'remote' }), 'telnyx-call-ended', { call }],
  [new events.TelnyxRegionFallbackEvent('eu'), 'telnyx-region-fallback', { region: 'eu' }],
  [new events.TelnyxWarningEvent(call, warning, true), 'telnyx-warning', { call, warning, cleared: true }],
  [new events.TelnyxTokenExpiringEvent(7), 'telnyx-token-expiring', { expiresAt: 7 }],
  [new events.TelnyxCallResumedEvent(call), 'telnyx-call-resumed', { call }],
  [new events.TelnyxQualityEvent(call, metrics), 'telnyx-quality', { call, metrics }],
  [new events.TelnyxDiagnosisEvent(report), 'telnyx-diagnosis', { report }],
];

describe('events', () => {
  for (const [type, request, begin, outcome, expected] of requests) {
    it(`${type} (${JSON.stringify(expected)}) bubbles, can be prevented, and does what it says`, async () => {
      const phone = await ScriptedPhone.ready();
      const { client, browser } = phone;
      for (const kind of ['audioinput', 'audiooutput'] as const) browser.devices.plug(kind, 'headset');
      await client.devices.refresh();
      const [its, other] = await begin(phone);
      const event = request(its, other);
      expect(event).to.include({ type, bubbles: true, composed: true, cancelable: true });
      await event.perform(client);
      expect(outcome({ phone, client, call: its, other })).to.deep.equal(expected);
    });
  }

  it('telnyx-dial-request takes options, and a listener may change them', async () => {
    const phone = await ScriptedPhone.ready();
    const request = new events.TelnyxDialRequestEvent('9196,12', { callerName: 'Ada', customHeaders: { 'X-A': '1' } });
    request.options = { ...request.options, customHeaders: { 'X-B': '2' }, debug: true };
    const placed = request.perform(phone.client);
    await until(() => phone.sent('invite').length);
    const { dialogParams } = phone.sent('invite')[0] as { dialogParams: Record<string, unknown> };
    expect(dialogParams).to.deep.include({
      destination_number: '9196',
      caller_id_name: 'Ada',
      custom_headers: [{ name: 'X-B', value: '2' }],
    });
    expect(placed.snapshot.tones).to.equal(',12');
  });

  for (const text of ['', 'ada lovelace']) {
    it(`telnyx-dial-request for ${JSON.stringify(text)} is refused by the client, which was given it as it is`, async () => {
      const { client } = await ScriptedPhone.ready();
      expect(() => new events.TelnyxDialRequestEvent(text).perform(client))
        .to.throw(TelnyxError, text)
        .with.property('code', 44002);
    });
  }

  it('telnyx-transfer-request with digits behind the number is refused by the client', async () => {
    const phone = await ScriptedPhone.ready();
    const { id } = await phone.talk();
    const transferred = new events.TelnyxTransferRequestEvent(id, '+12025550142 ext 12').perform(phone.client);
    expect(await rejection(Promise.resolve(transferred))).to.include({ code: 44002 });
    expect(phone.sent('modify')).to.be.empty;
  });

  for (const reconnect of [false, true]) {
    it(`telnyx-region-request is ${reconnect ? 'followed at once' : 'kept for the next connection'}`, async () => {
      const phone = reconnect ? await ScriptedPhone.ready() : new ScriptedPhone();
      const event = new events.TelnyxRegionRequestEvent('eu', reconnect);
      expect(event).to.include({ type: 'telnyx-region-request', bubbles: true, composed: true, cancelable: true });
      await event.perform(phone.client);
      expect(phone.client.state.region).to.include({ selected: 'eu', active: 'eu' });
      expect(phone.server.urls.filter(url => url.includes('eu.'))).to.have.length(reconnect ? 1 : 0);
    });
  }

  it('telnyx-microphone-request has the browser ask, and gives the microphone back', async () => {
    const { client, browser } = await ScriptedPhone.ready();
    const event = new events.TelnyxMicrophoneRequestEvent();
    expect(event).to.include({ type: 'telnyx-microphone-request', bubbles: true, composed: true, cancelable: true });
    await event.perform(client);
    expect([browser.devices.asked.length, browser.devices.live.length]).to.deep.equal([1, 0]);
  });

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
    const phone = await ScriptedPhone.ready({ login: undefined, password: undefined, loginToken: jwt({ sub: 'ada' }) });
    await event.perform(phone.client);
    const [before, after] = phone.sent('login');
    expect(before).to.have.property('login_token');
    expect(after).to.include({ login: '1000', passwd: 'secret' }).and.not.have.property('login_token');
    expect(phone.server.urls).to.have.length(2);
  });

  it('telnyx-message-request and telnyx-handover-request are sent as their conversation does', async () => {
    const sent: string[] = [];
    const send = (what: string) => () => Promise.resolve(void sent.push(what));
    const message = new events.TelnyxMessageRequestEvent('Hello', ['data:image/gif;base64,AA'], send('message'));
    const handover = new events.TelnyxHandoverRequestEvent('call-1', 'A person, please', send('handover'));
    expect(message).to.deep.include({ type: 'telnyx-message-request', text: 'Hello', images: message.images });
    expect(handover).to.include({ type: 'telnyx-handover-request', callId: 'call-1', text: 'A person, please' });
    for (const event of [message, handover]) {
      expect(event).to.include({ bubbles: true, composed: true, cancelable: true });
      await event.perform();
    }
    expect(message.images).to.deep.equal(['data:image/gif;base64,AA']);
    expect(sent).to.deep.equal(['message', 'handover']);
  });

  it('telnyx-log stays where it is', () => {
    const event = new events.TelnyxLogEvent('info', 'text', { time: 1 });
    expect(event).to.include({ type: 'telnyx-log', bubbles: false, composed: false, level: 'info', message: 'text' });
  });

  it('say so when their call is over', () => {
    const late = new events.TelnyxHangupRequestEvent('call-9');
    expect(() => late.perform(new ScriptedPhone().client))
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
