/**
 * Noise suppression as it is shipped, in whole calls: the gateway hears a voice in noise, before and after. Covers: `index.ts`,
 * `noise-suppression.ts`, `rnnoise.ts`, `rnnoise-worklet.ts`, `worklet-messages.ts`.
 */
import { expect } from '@open-wc/testing';
import { noiseSuppression } from '../../src/noise/index.js';
import type { Call } from '../../src/client/index.js';
import { atGateway, dialed, readyPhone, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

const url = new URL('../../dist/noise/rnnoise-worklet.js', import.meta.url);
const longWait = { timeout: 20_000 };

/** A microphone in a noisy room: somebody says "aah" for most of a second, and pauses for as long. */
function noisyRoom(): { asked: unknown[]; restore: () => Promise<void> } {
  const context = new AudioContext({ sampleRate: 48_000 });
  const destination = context.createMediaStreamDestination();
  const noise = new AudioBuffer({ length: 96_000, sampleRate: 48_000 });
  noise.getChannelData(0).forEach((_, index, samples) => (samples[index] = (Math.random() * 2 - 1) * 0.1));
  const room = new AudioBufferSourceNode(context, { buffer: noise, loop: true });
  const voice = new OscillatorNode(context, { type: 'sawtooth', frequency: 150 });
  const mouth = new GainNode(context, { gain: 0.2 });
  const syllables = new OscillatorNode(context, { type: 'square', frequency: 0.5 });
  syllables.connect(new GainNode(context, { gain: 0.2 })).connect(mouth.gain);
  const vibrato = new OscillatorNode(context, { frequency: 4 });
  vibrato.connect(new GainNode(context, { gain: 8 })).connect(voice.frequency);
  const tract = new BiquadFilterNode(context, { type: 'lowpass', frequency: 1_500 });
  room.connect(destination);
  voice.connect(tract).connect(mouth).connect(destination);
  for (const source of [room, voice, syllables, vibrato]) source.start();
  const asked: unknown[] = [];
  navigator.mediaDevices.getUserMedia = constraints => {
    asked.push(constraints?.audio);
    return Promise.resolve(destination.stream.clone());
  };
  return {
    asked,
    restore: async () => {
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
      await context.close();
    },
  };
}

describe('noise suppression', function () {
  this.timeout(60_000);
  let room: ReturnType<typeof noisyRoom>;
  let phone: TestPhone;
  let call: Call;

  beforeEach(async () => {
    localStorage.removeItem('telnyx-devices');
    room = noisyRoom();
    phone = await readyPhone();
  });
  afterEach(async () => {
    await takeDown();
    await room.restore();
  });

  const loudness = async () => (await atGateway(call))?.loudness ?? 0;
  const isHeard = async (least: number, most: number) => {
    const heard = await loudness();
    return heard > least && heard < most;
  };

  it('takes the noise out and leaves the voice, while the browser’s own is off', async () => {
    call = await dialed(phone, '9197');
    await until(() => isHeard(0.03, 0.09), { ...longWait, what: 'noise in the pauses' });
    await until(() => isHeard(0.1, 1), { ...longWait, what: 'the voice' });
    await phone.client.devices.setProcessor({ input: noiseSuppression({ url }) });
    expect(room.asked.at(-1)).to.include({ noiseSuppression: false });
    await until(() => isHeard(0.000_01, 0.006), { ...longWait, what: 'quiet pauses' });
    await until(() => isHeard(0.08, 1), { ...longWait, what: 'the voice without noise' });
    expect(phone.warnings).to.be.empty;
    await phone.client.devices.setProcessor({ input: null });
    await until(() => isHeard(0.03, 0.09), { ...longWait, what: 'noise again' });
  });

  it('whose file is missing leaves the microphone as it is, with one warning', async () => {
    await phone.client.devices.setProcessor({ input: noiseSuppression({ url: '/missing.js' }) });
    call = await dialed(phone, '9197');
    await until(() => isHeard(0.03, 1), longWait);
    expect(phone.warnings).to.deep.equal([42005]);
    expect(room.asked).to.deep.equal([{ noiseSuppression: false }, true]);
  });
});
