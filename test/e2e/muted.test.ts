/** Who speaks while muted is told so, in a real call, and nothing of it leaves the device. */
import { expect, fixture } from '@open-wc/testing';
import '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import { clientOf, hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { atGateway, become } from '../support/phone.js';
import { until } from '../support/until.js';

/** A microphone in a quiet room, in which somebody may speak: a word in each second. */
function room(): { speak: (isLoud: boolean) => void; restore: () => Promise<void> } {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: 300 });
  const gain = new GainNode(context, { gain: 0.002 });
  oscillator.connect(gain).connect(destination);
  oscillator.start();
  const { mediaDevices } = navigator;
  mediaDevices.getUserMedia = () => Promise.resolve(destination.stream.clone());
  return {
    speak: isLoud => {
      const { currentTime } = context;
      gain.gain.cancelScheduledValues(currentTime);
      gain.gain.setValueAtTime(0.002, currentTime);
      for (let word = 0; isLoud && word < 60; word++) {
        gain.gain.setValueAtTime(0.5, currentTime + word);
        gain.gain.setValueAtTime(0.002, currentTime + word + 0.7);
      }
    },
    restore: async () => {
      Reflect.deleteProperty(mediaDevices, 'getUserMedia');
      await context.close();
    },
  };
}

describe('speaking while muted', () => {
  afterEach(hangUpEverything);

  it('is noticed here, and nothing is heard at the gateway', async () => {
    const { speak, restore } = room();
    const phone = await livePhone({ ringback: 'off' });
    await isReady(phone);
    const box = await fixture<HTMLElement>(document.createElement('div'));
    const controls = document.createElement('telnyx-call-controls');
    controls.client = clientOf(phone);
    box.append(controls);
    const find = (part: string) => controls.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
    const level = () => Number(find('level')?.style.getPropertyValue('--_level'));
    const frequency = async () => (await atGateway(call))?.frequency;
    const call = clientOf(phone).newCall('9197');
    await become(call, 'active');

    speak(true);
    await until(() => level() > 0.5, { what: 'the ring' });
    await until(async () => Math.abs(((await frequency()) ?? 0) - 300) < 20, { what: 'it is heard there' });
    speak(false);
    await until(() => level() === 0, { what: 'no ring' });
    find('mute-button')?.click();
    await until(async () => (await frequency()) === 0, { what: 'silence there' });
    expect(find('muted-hint')).to.not.be.ok;
    speak(true);
    await until(() => find('muted-hint'), { what: 'the hint' });
    expect(await frequency(), 'nothing is sent').to.equal(0);
    expect(level()).to.equal(0);
    find('mute-button')?.click();
    await until(() => !find('muted-hint') && level() > 0.5, { what: 'the ring in place of the hint' });
    await restore();
  });
});
