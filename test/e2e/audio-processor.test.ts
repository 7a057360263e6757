/** Processors in whole calls: the gateway and the speaker hear what they make of a tone, whatever becomes of the call. */
import { expect } from '@open-wc/testing';
import type { AudioProcessor, Call } from '../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

/** Doubles the frequency of a tone: squares it. */
const octave: AudioProcessor = async (track, { signal }) => {
  const context = new AudioContext();
  signal.addEventListener('abort', () => void context.close());
  await context.resume();
  const curve = Float32Array.from({ length: 2_049 }, (_, index) => 2 * (index / 1_024 - 1) ** 2 - 1);
  const destination = context.createMediaStreamDestination();
  context
    .createMediaStreamSource(new MediaStream([track]))
    .connect(new GainNode(context, { gain: 2 }))
    .connect(new WaveShaperNode(context, { curve }))
    .connect(new BiquadFilterNode(context, { type: 'highpass', frequency: 200 }))
    .connect(destination);
  return destination.stream.getAudioTracks()[0]!;
};

/** Firefox takes most of a minute to notice that no packet gets through. */
const noticesSoon = navigator.userAgent.includes('Chrome');

const patience = { timeout: 40_000 };

const isHeard = (call: Call, hz: number) =>
  until(async () => Math.abs(((await atGateway(call))?.frequency ?? 0) - hz) < 6, {
    what: `${hz} Hz`,
    ...patience,
  });

describe('a processor', function () {
  this.timeout(150_000);
  let tone: ReturnType<typeof toneMicrophone>;
  let phone: TestPhone;

  beforeEach(async () => {
    localStorage.removeItem('telnyx-devices');
    tone = toneMicrophone(440);
    phone = await readyPhone();
  });
  afterEach(async () => {
    await takeDown();
    await tone.restore();
  });

  it('of the microphone is heard from the first word, through hold, reattachment, restart and another microphone', async () => {
    await phone.client.devices.setProcessor({ input: octave });
    const call = await dialed(phone, '9197');
    await isHeard(call, 880);
    await call.hold();
    await call.unhold();
    await isHeard(call, 880);
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    await become(call, 'active');
    await isHeard(call, 880);
    if (noticesSoon) {
      await control('media', { callId: call.id, mode: 'dead' });
      await until(() => call.state === 'reconnecting', patience); // the browser takes its time
      await until(() => call.state === 'active', patience);
      await isHeard(call, 880);
    }
    await phone.client.devices.setProcessing({ autoGainControl: false }); // opens the microphone again
    await isHeard(call, 880);
    expect(phone.warnings.filter(code => code === 42005)).to.be.empty;
  });

  it('of the microphone is switched in the call, and what is sent then never ends before the other is sent', async () => {
    const call = await dialed(phone, '9197');
    await isHeard(call, 440);
    const { replaceTrack } = RTCRtpSender.prototype;
    const sentBefore: string[] = [];
    RTCRtpSender.prototype.replaceTrack = async function (track) {
      const before = this.track;
      await replaceTrack.call(this, track);
      sentBefore.push(String(before?.readyState));
    };
    try {
      await phone.client.devices.setProcessor({ input: octave });
      await isHeard(call, 880);
      await phone.client.devices.setProcessor({ input: null });
      await isHeard(call, 440);
    } finally {
      RTCRtpSender.prototype.replaceTrack = replaceTrack;
    }
    expect(sentBefore).to.deep.equal(['live', 'live']);
  });

  it('that throws leaves the call as it is, with one warning', async () => {
    const broken: AudioProcessor = () => Promise.reject(new Error('broken'));
    await phone.client.devices.setProcessor({ input: broken, output: broken });
    const call = await dialed(phone, '9197');
    await isHeard(call, 440);
    expect(await heardFrequency(call.remoteStream!)).to.be.closeTo(440, 5);
    await until(() => phone.warnings.length === 2);
    expect(phone.warnings, 'one for each direction').to.deep.equal([42005, 42005]);
    expect(phone.errors).to.be.empty;
    expect(call.state).to.equal('active');
  });

  it('of what is heard stands between the remote party and the speaker, over a reattachment too', async () => {
    const element = new Audio();
    await phone.client.devices.setProcessor({ output: octave });
    const call = phone.client.newCall({ destinationNumber: '9197', playback: element });
    await become(call, 'active');
    const played = () => {
      const stream = element.srcObject as MediaStream | null;
      return stream !== null && stream !== call.remoteStream && stream;
    };
    expect(await heardFrequency(await until(played))).to.be.closeTo(880, 5);
    const before = element.srcObject;
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    await become(call, 'active');
    const after = await until(() => element.srcObject !== before && played());
    expect(await heardFrequency(after)).to.be.closeTo(880, 5);
    await phone.client.devices.setProcessor({ output: null });
    expect(element.srcObject === call.remoteStream).to.equal(true);
    expect(await heardFrequency(element.srcObject as MediaStream)).to.be.closeTo(440, 5);
  });
});
