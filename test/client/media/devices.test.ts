/** Covers: `audio-devices.ts`, `audio-engine.ts`, `device-choice.ts`, `device-list.ts`. */
import { expect } from '@open-wc/testing';
import { Log } from '../../../src/client/log/log.js';
import { AudioEngine } from '../../../src/client/media/audio-engine.js';
import { initialDevices, type DevicesState } from '../../../src/client/media/audio-devices.js';
import { Devices } from '../../../src/client/media/devices.js';
import type { MicrophoneState } from '../../../src/client/media/microphone.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { toneStream } from '../../support/audio.js';
import { rejection } from '../../support/rejection.js';
import { until } from '../../support/until.js';
import { FakeMediaDevices } from '../../support/fake-media-devices.js';
import { withSpeakers } from '../../support/needs.js';

withSpeakers.describe('Devices', () => {
  let fake: FakeMediaDevices;
  let clock: FakeClock;
  let state: { devices: DevicesState; microphone: MicrophoneState };
  let audio: boolean | MediaTrackConstraints;
  let pageVolume: number;
  let devices: Devices;
  let sinks: string[];
  const setSinkId = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'setSinkId') as PropertyDescriptor;

  const start = () => {
    state = { devices: initialDevices, microphone: 'idle' };
    devices = new Devices({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      audio: () => audio,
      volume: () => pageVolume,
      onState: patch => Object.assign(state, patch),
      onWarning: () => {},
    });
  };

  beforeEach(() => {
    localStorage.removeItem('telnyx-devices');
    clock = new FakeClock();
    fake = new FakeMediaDevices();
    fake.plug('audioinput', 'built-in', 'headset');
    fake.plug('audiooutput', 'loudspeaker', 'headphones');
    audio = true;
    pageVolume = 1;
    sinks = [];
    HTMLMediaElement.prototype.setSinkId = id => {
      sinks.push(id);
      return id === 'broken' ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve();
    };
    start();
  });

  afterEach(async () => {
    devices.close();
    Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', setSinkId);
    localStorage.removeItem('telnyx-devices');
    await fake.restore();
  });
  it('plays remote parties again once what had muted the microphone is over, as after a call of the carrier’s', async () => {
    const { microphone, playback } = engine();
    const tone = toneStream(440);
    const { play } = HTMLMediaElement.prototype;
    const played: HTMLMediaElement[] = [];
    HTMLMediaElement.prototype.play = function () {
      played.push(this);
      return play.call(this);
    };
    const lease = await microphone.acquire(true);
    try {
      playback.playCall('a', tone.stream);
      await until(() => played[0]?.paused === false);
      played[0]?.pause(); // as iOS does
      fake.given[0]?.dispatchEvent(new Event('unmute'));
      await until(() => played[0]?.paused === false);
      expect(played.every(element => element === played[0])).to.equal(true);
    } finally {
      HTMLMediaElement.prototype.play = play;
      playback.stop('a');
      lease.release();
      await tone.stop();
    }
  });

  const engine = () => devices.engineOf(AudioEngine);
  const ids = () => state.devices.microphones.map(({ id }) => id);

  it('are listed without a prompt, and when one comes or goes', async () => {
    await devices.refresh();
    expect(fake.asked).to.be.empty;
    expect(state.devices.microphones[0]).to.deep.equal({ id: 'built-in', label: 'The built-in' });
    expect(ids(), 'null stands for the default').to.deep.equal(['built-in', 'headset']);
    expect(state.devices.speakers.map(({ id }) => id)).to.deep.equal(['loudspeaker', 'headphones']);
    fake.plug('audioinput', 'webcam');
    await until(() => ids().includes('webcam'));
    fake.unplug('headset');
    await until(() => !ids().includes('headset'));
  });

  it('nothing new is no new state', async () => {
    await devices.refresh();
    const before = state.devices;
    await devices.refresh();
    expect(state.devices).to.equal(before);
    expect(Object.isFrozen(before) && Object.isFrozen(before.microphones)).to.equal(true);
  });

  it('are not watched while the phone is put away, and are again when it is in use', async () => {
    await devices.refresh();
    devices.close();
    fake.plug('audioinput', 'webcam');
    await flush();
    expect(ids()).not.to.include('webcam');
    devices.open();
    await until(() => ids().includes('webcam'));
    fake.unplug('webcam');
    await until(() => !ids().includes('webcam'));
  });

  it('a browser that chooses its speaker itself has none to choose from', async () => {
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
    await devices.refresh();
    expect(state.devices.speakers).to.be.empty;
    expect(await rejection(devices.selectSpeaker('headphones'))).to.include({ code: 49005 });
  });

  it('request() asks, learns the names, and gives the microphone back', async () => {
    fake.hidden = true;
    await devices.refresh();
    expect(state.devices.microphones).to.deep.equal([
      { id: '', label: '' },
      { id: '', label: '' },
    ]);
    await devices.request();
    expect(state.devices.microphones[1]).to.deep.equal({ id: 'headset', label: 'The headset' });
    expect(state.microphone).to.equal('idle');
    expect(fake.live).to.be.empty;
  });

  it('names become known with the first call, too', async () => {
    fake.hidden = true;
    const lease = await engine().microphone.acquire(true);
    await until(() => ids().includes('headset'));
    lease.release();
  });

  describe('a choice', () => {
    it('counts at once, and is kept for the next page', async () => {
      const lease = await engine().microphone.acquire(true);
      await devices.selectMicrophone('headset');
      expect(fake.live.map(track => track.getSettings().deviceId)).to.deep.equal(['headset']);
      expect(state.devices.microphoneId).to.equal('headset');
      lease.release();
      start();
      expect(state.devices.microphoneId).to.equal('headset');
      (await engine().microphone.acquire(true)).release();
      expect(fake.asked.at(-1)).to.deep.equal({ deviceId: { exact: 'headset' } });
    });

    it('null is the default again', async () => {
      await devices.selectMicrophone('headset');
      await devices.selectMicrophone(null);
      (await engine().microphone.acquire(true)).release();
      expect(fake.asked).to.deep.equal([true]);
      expect(state.devices.microphoneId).to.equal(null);
    });

    it('that fails changes nothing, and is not kept', async () => {
      await devices.refresh();
      const lease = await engine().microphone.acquire(true);
      const { track } = lease;
      fake.failure = 'NotReadableError';
      expect(await rejection(devices.selectMicrophone('headset'))).to.include({ code: 42003 });
      expect(await rejection(devices.setProcessing({ echoCancellation: false }))).to.include({ code: 42003 });
      expect(await rejection(devices.selectMicrophone('nonsense'))).to.include({ code: 42002 });
      expect(lease.track).to.equal(track);
      expect(state.devices)
        .to.include({ microphoneId: null })
        .and.deep.include({ processing: initialDevices.processing });
      expect(state.microphone).to.equal('open');
      fake.failure = null;
      lease.release();
      start();
      expect(state.devices.microphoneId).to.equal(null);
    });

    it('that is not there stands back for the default, and counts again when it is', async () => {
      await devices.selectMicrophone('headset');
      fake.unplug('headset');
      start();
      await devices.refresh();
      expect(state.devices.microphoneId).to.equal(null);
      const lease = await engine().microphone.acquire(true);
      expect(state.microphone).to.equal('open');
      fake.plug('audioinput', 'headset');
      await until(() => fake.live.some(track => track.getSettings().deviceId === 'headset'));
      expect(state.devices.microphoneId).to.equal('headset');
      lease.release();
    });

    it('several at once are carried out one after another', async () => {
      await Promise.all([
        devices.selectMicrophone('headset'),
        devices.setProcessing({ echoCancellation: false }),
        devices.setProcessing({ autoGainControl: false }),
      ]);
      expect(state.devices).to.deep.include({
        microphoneId: 'headset',
        processing: { echoCancellation: false, noiseSuppression: true, autoGainControl: false },
      });
    });

    it('what is stored is not trusted', () => {
      for (const stored of ['nonsense', 'null', '[]', '7', '{"processing":null}']) {
        localStorage.setItem('telnyx-devices', stored);
        start();
        expect(state.devices, stored).to.deep.equal(initialDevices);
      }
    });
  });

  describe('processing', () => {
    it('survives a change of the device', async () => {
      const lease = await engine().microphone.acquire(true);
      await devices.setProcessing({ noiseSuppression: false });
      await devices.selectMicrophone('headset');
      expect(fake.asked.at(-1)).to.deep.equal({ noiseSuppression: false, deviceId: { exact: 'headset' } });
      lease.release();
    });

    it("begins with the page's constraints, which stay under the user's switches", async () => {
      audio = { echoCancellation: false, noiseSuppression: false, sampleRate: 16_000 };
      start();
      expect(state.devices.processing).to.deep.equal({
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: true,
      });
      await devices.setProcessing({ echoCancellation: true });
      (await engine().microphone.acquire(audio)).release();
      expect(fake.asked).to.deep.equal([{ echoCancellation: true, noiseSuppression: false, sampleRate: 16_000 }]);
    });
  });

  describe('speakers', () => {
    it('what is chosen holds for what is heard; rings go along until they have one of their own', async () => {
      await devices.refresh();
      await devices.selectSpeaker('headphones');
      await devices.playTestSound('ring');
      expect(sinks.splice(0)).to.include('headphones').and.not.include('loudspeaker');
      await devices.selectRingDevice('loudspeaker');
      expect(state.devices).to.include({ speakerId: 'headphones', ringDeviceId: 'loudspeaker' });
      sinks.length = 0;
      await devices.playTestSound('ring');
      await until(() => sinks.includes('loudspeaker'));
      sinks.length = 0;
      await devices.playTestSound('speaker');
      expect(sinks).to.include('headphones');
    });

    it('one that cannot be used is refused, and the one before stays', async () => {
      fake.plug('audiooutput', 'broken');
      await devices.refresh();
      await devices.selectSpeaker('headphones');
      expect(await rejection(devices.selectSpeaker('broken'))).to.include({ code: 49005 });
      expect(await rejection(devices.selectRingDevice('nonsense'))).to.include({ code: 49005 });
      expect(state.devices).to.include({ speakerId: 'headphones', ringDeviceId: null });
      sinks.length = 0;
      await devices.playTestSound('speaker');
      expect(sinks).to.include('headphones').and.not.include('broken');
    });

    it('one that goes gives way to the default', async () => {
      await devices.refresh();
      await devices.selectSpeaker('headphones');
      fake.unplug('headphones');
      await until(() => state.devices.speakerId === null);
      sinks.length = 0;
      await devices.playTestSound('speaker');
      expect(sinks).not.to.include('headphones');
    });
  });

  describe('permission', () => {
    it('that was refused before is known without asking, and when it is given', async () => {
      fake.permit('denied');
      await devices.refresh();
      await until(() => state.microphone === 'denied');
      fake.permit('prompt');
      await until(() => state.microphone === 'idle');
      fake.permit('denied');
      await until(() => state.microphone === 'denied');
      expect(fake.asked).to.be.empty;
    });

    it('taken back in a call leaves the call, given again it is heard again', async () => {
      const lease = await engine().microphone.acquire(true);
      await flush();
      fake.permit('denied');
      await until(() => state.microphone === 'denied');
      fake.permit('granted');
      await until(() => state.microphone === 'open');
      expect(lease.track?.readyState).to.equal('live');
      lease.release();
    });
  });

  describe('the volume', () => {
    const withPlayer = (key: string) => {
      const element = document.createElement('audio');
      const made = window.Audio;
      window.Audio = function () {
        return element;
      } as unknown as typeof Audio;
      engine().playback.playCall(key, new MediaStream());
      window.Audio = made;
      return element;
    };

    afterEach(() => {
      for (const key of ['first', 'next']) engine().playback.stop(key);
    });

    it('is the page’s until the user has one, in the calls of now and then', () => {
      pageVolume = 0.8;
      start();
      expect(state.devices.volume).to.equal(0.8);
      const player = withPlayer('first');
      expect(player.volume).to.equal(0.8);
      devices.setVolume(0);
      expect([state.devices.volume, player.volume]).to.deep.equal([0, 0]);
      expect(withPlayer('next').volume, 'of the next call').to.equal(0);
      devices.handleOptions();
      expect(state.devices.volume, 'the page says what it said').to.equal(0);
      pageVolume = 0.5;
      devices.handleOptions();
      expect(state.devices.volume, 'the page says something else').to.equal(0.5);
    });

    it('is from 0 to 1', () => {
      for (const volume of [-0.1, 1.1, NaN]) {
        expect(() => devices.setVolume(volume), String(volume))
          .to.throw(Error)
          .that.includes({ code: 49002 });
      }
      expect(state.devices.volume).to.equal(1);
    });
  });

  describe('the level', () => {
    it('of a microphone that nobody has opened is 0, for those who want none opened', async () => {
      const levels: number[] = [];
      const stop = devices.watchLevel(level => levels.push(level), { opens: false });
      await clock.advance(100);
      expect(levels).to.deep.equal([0, 0]);
      expect(fake.asked).to.be.empty;
      stop();
      expect(clock.pending).to.equal(0);
    });

    it('opens the microphone for as long as somebody watches', async () => {
      const levels: number[] = [];
      const stop = devices.watchLevel(level => levels.push(level));
      await until(() => state.microphone === 'open');
      await until(async () => {
        await clock.advance(100);
        return (levels.at(-1) ?? 0) > 0.5;
      });
      stop();
      expect(state.microphone).to.equal('idle');
      expect(fake.live).to.be.empty;
      const told = levels.length;
      await clock.advance(1_000);
      expect(levels).to.have.length(told);
      expect(clock.pending).to.equal(0);
    });

    it('whoever goes before it opens leaves nothing open', async () => {
      devices.watchLevel(() => {})();
      await until(() => fake.given.length);
      await flush();
      expect(fake.live).to.be.empty;
      expect(state.microphone).to.equal('idle');
      expect(clock.pending).to.equal(0);
    });
  });
});
