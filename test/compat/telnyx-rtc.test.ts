/** What compat does that the same script on the SDK cannot show, or that the SDK does in another way. */
import { expect } from '@open-wc/testing';
import {
  TelnyxRTC,
  type Call,
  type IClientOptions,
  type StatsFrame,
  type TelnyxEvents,
} from '../../src/compat/index.js';
import { heardFrequency, toneMicrophone, toneStream } from '../support/audio.js';
import { control, gatewayUrl, type GatewayFrame, type GatewayState } from '../support/gateway.js';
import { userToken } from '../support/jwt.js';
import { until } from '../support/until.js';

const phones: TelnyxRTC[] = [];

function phone(options: IClientOptions = {}): TelnyxRTC {
  const signIn = options.login_token || options.anonymous_login ? {} : { login: '1000', password: '1234' };
  const rtc = new TelnyxRTC({ host: gatewayUrl, iceServers: [], enableCallReports: false, ...signIn, ...options });
  phones.push(rtc);
  return rtc;
}

async function ready(options?: IClientOptions): Promise<TelnyxRTC> {
  const rtc = phone(options);
  await rtc.connect();
  await until(() => rtc.getIsRegistered(), { what: 'registered' });
  return rtc;
}

const become = (call: Call, state: string) => until(() => call.state === state, { what: `state ${state}` });

/** The next event of a type. */
const next = <Type extends keyof TelnyxEvents>(rtc: TelnyxRTC, type: Type) =>
  new Promise<TelnyxEvents[Type]>(resolve => rtc.on(type, event => resolve(event)));

async function ringing(rtc: TelnyxRTC): Promise<Call> {
  await control('ring', { user: '1000', from: '+15551230000', name: 'Ada', kind: 'tone' });
  return until(() => Object.values(rtc.calls).find(({ state }) => state === 'ringing'), { what: 'ringing' });
}

/** What stands in the console while `step` runs. */
async function warned(step: () => unknown): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  Object.assign(console, { warn: (line: unknown) => void lines.push(String(line)) });
  try {
    await step();
    await Promise.resolve();
  } finally {
    Object.assign(console, { warn });
  }
  return lines;
}

const sent = async () =>
  (await control<GatewayFrame[]>('frames?user=1000')).filter(({ dir }) => dir === 'received').map(({ text }) => text);

describe('compat', () => {
  let microphone: ReturnType<typeof toneMicrophone>;
  before(() => (microphone = toneMicrophone(600)));
  after(() => microphone.restore());

  afterEach(async () => {
    for (const rtc of phones.splice(0)) await rtc.disconnect();
    sessionStorage.clear();
    await control('reset', {});
  });

  it('needs something to sign in with', () => {
    expect(() => new TelnyxRTC({ login_token: '' })).to.throw('Invalid init options');
  });

  it('says once, in one line, what it does not carry', async () => {
    const lines = await warned(() => phone({ enableCallRecording: true, prefetchIceCandidates: true, video: false }));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/not carried by telnyx-elements\/compat: prefetchIceCandidates, enableCallRecording$/);
    const rtc = await ready();
    const dial = () => rtc.newCall({ destinationNumber: '9197', useStereo: true });
    const [line = '', ...more] = await warned(() => [dial(), dial()]);
    expect(line).to.match(/: useStereo$/);
    expect(more).to.deep.equal([]);
  });

  it('plays in the element of the page, found when the audio is there, and empties it at the end', async () => {
    const rtc = await ready();
    rtc.remoteElement = 'remote-audio';
    const call = rtc.newCall({ destinationNumber: '9197' });
    const element = document.body.appendChild(document.createElement('audio'));
    element.id = 'remote-audio';
    const stream = await until(() => element.srcObject as MediaStream | null, { what: 'a stream in the element' });
    expect(stream).to.equal(call.remoteStream);
    expect(await heardFrequency(stream)).to.be.closeTo(440, 5);
    await call.hangup();
    expect(element.srcObject).to.equal(null);
    element.remove();
  });

  it('answers into an element, with headers and what is wanted of the microphone', async () => {
    const rtc = await ready();
    const call = await ringing(rtc);
    const element = document.createElement('audio');
    await call.answer({ remoteElement: element, customHeaders: [{ name: 'X-C', value: '3' }], video: false });
    await until(() => element.srcObject, { what: 'a stream in the element' });
    const answer = (await sent()).find(text => text.includes('"telnyx_rtc.answer"'));
    expect(answer).to.contain('{"name":"X-C","value":"3"}');
  });

  it('sends a stream of the page, client state and headers as they are given', async () => {
    const rtc = await ready();
    const mine = toneStream(900);
    const call = rtc.newCall({
      destinationNumber: '9196',
      localStream: mine.stream,
      clientState: btoa('mine'),
      customHeaders: [{ name: 'X-A', value: '1' }],
    });
    await become(call, 'active');
    const stream = await until(() => call.remoteStream, { what: 'remote stream' });
    expect(await heardFrequency(stream)).to.be.closeTo(900, 5);
    const invite = (await sent()).find(text => text.includes('"telnyx_rtc.invite"'));
    expect(invite)
      .to.contain(`"clientState":"${btoa('mine')}"`)
      .and.to.contain('{"name":"X-A","value":"1"}');
    await mine.stop();
  });

  it('begins calls muted, both ways', async () => {
    const rtc = await ready({ mutedMicOnStart: true });
    const made = rtc.newCall({ destinationNumber: '9196' });
    expect(made.isAudioMuted).to.equal(true);
    await made.hangup();
    const call = await ringing(rtc);
    await call.answer();
    expect(call.isAudioMuted).to.equal(true);
  });

  it('takes another microphone for one call, and keeps the call where there is none', async () => {
    const rtc = await ready();
    const call = rtc.newCall({ destinationNumber: '9196' });
    await become(call, 'active');
    const { mediaDevices } = navigator;
    const { getUserMedia } = mediaDevices;
    const other = toneStream(900);
    const asked: unknown[] = [];
    mediaDevices.getUserMedia = constraints => {
      asked.push(constraints?.audio);
      return Promise.resolve(other.stream);
    };
    await call.setAudioInDevice('other', true);
    expect(asked).to.deep.equal([{ deviceId: { exact: 'other' } }]);
    expect(call.isAudioMuted).to.equal(true);
    call.unmuteAudio();
    await until(async () => Math.abs(((await control<GatewayState>('state')).calls.at(-1)?.frequency ?? 0) - 900) < 6, {
      what: 'the gateway hears the other microphone',
      interval: 100,
    });
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const told = Promise.all([next(rtc, 'telnyx.warning'), next(rtc, 'telnyx.notification')]);
    await call.setAudioInDevice('gone');
    mediaDevices.getUserMedia = getUserMedia;
    const [warning, notification] = await told;
    expect([warning.warning.code, warning.callId]).to.deep.equal([33009, call.id]);
    expect([notification.type, notification.errorName]).to.deep.equal(['userMediaError', 'NotFoundError']);
    expect(call.state).to.equal('active');
    const [track] = other.stream.getAudioTracks();
    await call.hangup();
    expect(track?.readyState).to.equal('ended');
    await other.stop();
  });

  it('tells a call with a listener of its own of itself alone', async () => {
    const rtc = await ready();
    const states: string[] = [];
    const others: string[] = [];
    rtc.on('telnyx.notification', ({ type }) => others.push(type));
    const onNotification = ({ call }: { call: Call }) => states.push(call.state);
    const call = rtc.newCall({ destinationNumber: '9199', onNotification });
    await become(call, 'destroy');
    expect(states).to.deep.equal(['new', 'requesting', 'trying', 'hangup', 'destroy']);
    expect(others).to.deep.equal([]);
  });

  it('measures calls without being asked', async () => {
    const rtc = await ready();
    const frames: StatsFrame[] = [];
    rtc.on('telnyx.stats.frame', frame => frames.push(frame));
    const call = rtc.newCall({ destinationNumber: '9196' });
    const { mos, jitter, rtt, callId } = await until(() => frames.find(({ inboundAudio }) => inboundAudio), {
      what: 'a frame with figures',
    });
    expect([mos, jitter, rtt].every(Number.isFinite)).to.equal(true);
    expect(callId).to.equal(call.id);
  });

  it('gives up a call that waits for its microphone too long', async () => {
    const failures: Error[] = [];
    const onError = (error: Error) => failures.push(error);
    const rtc = await ready({ mediaPermissionsRecovery: { enabled: true, timeout: 50, onError } });
    const call = await ringing(rtc);
    const { mediaDevices } = navigator;
    const { getUserMedia } = mediaDevices;
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    await call.answer();
    mediaDevices.getUserMedia = getUserMedia;
    await become(call, 'destroy');
    expect(failures.map(({ name }) => name)).to.deep.equal(['MEDIA_MICROPHONE_PERMISSION_DENIED']);
  });

  it('signs in with another token on the same socket', async () => {
    const rtc = await ready({ login_token: userToken(3_600) });
    const signedIn = new Promise<string>(resolve => {
      const onSuccess = () => resolve('success');
      const onError = () => resolve('error');
      void rtc.login({ creds: { login_token: userToken(7_200) }, onSuccess, onError });
    });
    expect(await signedIn).to.equal('success');
    expect((await control<GatewayState>('state')).users).to.deep.equal({ 1000: { sockets: 1 } });
    expect((await sent()).filter(text => text.includes('"login_token"'))).to.have.length(2);
  });

  it('comes back after its socket was closed alone, and shows every message', async () => {
    const rtc = await ready();
    const message = next(rtc, 'telnyx.socket.message');
    const closed = next(rtc, 'telnyx.socket.close');
    const again = next(rtc, 'telnyx.ready');
    rtc.socketDisconnect();
    expect((await closed).socketGeneration).to.equal(1);
    await again;
    expect(await message).to.have.property('jsonrpc', '2.0');
  });

  it('reports a socket that cannot be opened', async () => {
    const rtc = phone({ host: 'ws://127.0.0.1:9' });
    const failed = next(rtc, 'telnyx.socket.error');
    const error = next(rtc, 'telnyx.error');
    await rtc.connect();
    await failed;
    expect((await error).error.code).to.equal(45001);
  });

  it('talks with an assistant', async () => {
    const rtc = await ready({ anonymous_login: { target_type: 'ai_assistant', target_id: 'assistant-1' } });
    let said = '';
    rtc.on('telnyx.ai.conversation', ({ params: { delta } }) => (said += typeof delta === 'string' ? delta : ''));
    const call = rtc.newCall({});
    await become(call, 'active');
    await call.sendConversationMessage('hello there');
    await until(() => said.includes('hello there'), { what: 'the answer of the assistant' });
  });

  it('checks the network, the microphone, and all with a call', async () => {
    const rtc = await ready();
    const network = await rtc.runNetworkCheck({ iceServers: [] });
    expect(network).to.include({ version: 1 }).and.not.to.have.property('microphone');
    expect(network.ice?.candidateCounts.host).to.be.greaterThan(0);
    const { microphone: heard } = await rtc.runMicrophoneCheck({ durationMs: 500 });
    expect(heard).to.include({ currentPermissionState: 'granted', deviceAvailable: true, audioDetected: true });
    const report = await rtc.runPreCall({ destinationNumber: '9196', durationMs: 6_000 });
    expect(report.callId).to.be.a('string');
    expect(report.network?.inbound.flowing && report.network.outbound.flowing).to.equal(true);
    expect(report.network?.bytes.bytesReceived).to.be.greaterThan(0);
    expect(report.ice?.hasSelectedPair).to.equal(true);
    expect(report.timings.totalMs).to.be.greaterThan(0);
  });

  it('knows the browser, and fewer words for states', async () => {
    expect(TelnyxRTC.webRTCInfo()).to.include({ supportWebRTC: true, supportGetUserMedia: true });
    const rtc = await ready();
    const call = rtc.newCall({ destinationNumber: '9192' });
    await become(call, 'trying');
    expect(TelnyxRTC.telnyxStateCall(call).state).to.equal('connecting');
    await call.hangup();
    expect(call.state).to.equal('destroy');
  });
});
