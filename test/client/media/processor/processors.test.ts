/** Covers: `audio-processor.ts`, `call-id.ts`, `microphone-input.ts`, `processed-input.ts`, `processed-output.ts`, `run-processor.ts`. */
import { expect } from '@open-wc/testing';
import type { AudioProcessor, AudioProcessors, DevicesState } from '../../../../src/client/index.js';
import { Log } from '../../../../src/client/log/log.js';
import { initialDevices } from '../../../../src/client/media/audio-devices.js';
import { AudioEngine } from '../../../../src/client/media/audio-engine.js';
import { Devices } from '../../../../src/client/media/devices.js';
import { toneStream, type ToneMicrophone } from '../../../support/audio.js';
import { FakeClock, flush } from '../../../support/fake-clock.js';
import { FakeMediaDevices } from '../../../support/fake-media-devices.js';
import { withSpeakers } from '../../../support/needs.js';
import { rejection } from '../../../support/rejection.js';
import { until } from '../../../support/until.js';

/** One call of a processor. */
interface Run {
  readonly source: MediaStreamTrack;
  readonly signal: AbortSignal;
  readonly given: MediaStreamTrack;
}

withSpeakers.describe('Processors', () => {
  let fake: FakeMediaDevices;
  let clock: FakeClock;
  let devices: Devices;
  let state: { devices: DevicesState };
  let audio: boolean | MediaTrackConstraints;
  let told: string[];
  let tone: ToneMicrophone;
  let runs: Run[];

  beforeEach(() => {
    localStorage.removeItem('telnyx-devices');
    fake = new FakeMediaDevices();
    fake.plug('audioinput', 'built-in', 'headset');
    clock = new FakeClock();
    tone = toneStream(660);
    audio = true;
    told = [];
    runs = [];
    state = { devices: initialDevices };
    devices = new Devices({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      audio: () => audio,
      volume: () => 1,
      onState: patch => Object.assign(state, patch),
      onWarning: ({ name }, cleared) => told.push(`${cleared ? 'well' : 'bad'} ${name}`),
    });
  });

  afterEach(async () => {
    engine().playback.stop('a');
    devices.close();
    localStorage.removeItem('telnyx-devices');
    await fake.restore();
    await tone.stop();
  });

  const engine = () => devices.engineOf(AudioEngine);
  const copy = () => tone.stream.getAudioTracks()[0]!.clone();

  /** Gives a track of its own for each that it gets. */
  const processor: AudioProcessor = (source, { signal }) => {
    const given = copy();
    runs.push({ source, signal, given });
    return given;
  };
  const suppressor = Object.assign<AudioProcessor, Pick<AudioProcessor, 'replaces'>>(
    (track, options) => processor(track, options),
    { replaces: ['noiseSuppression'] },
  );
  const broken: AudioProcessor = () => {
    throw new Error('broken');
  };
  const isDead = ({ signal, given }: Run) => signal.aborted && given.readyState === 'ended';

  describe('of the microphone', () => {
    it('calls send what it gives; with the last call all is closed', async () => {
      await devices.setProcessor({ input: processor });
      expect(fake.asked, 'nothing is opened for it').to.be.empty;
      const lease = await engine().microphone.acquire(true);
      const [run] = runs;
      expect(run!.source === fake.given[0]).to.equal(true);
      run!.given.enabled = false; // a copy of it is muted from the start, as this one is
      const second = await engine().microphone.acquire(true);
      expect(second.track?.enabled).to.equal(false);
      expect(runs).to.have.length(1);
      lease.release();
      expect(isDead(run!)).to.equal(false);
      second.release();
      expect(isDead(run!)).to.equal(true);
      expect(fake.live).to.be.empty;
    });

    it('is switched in a call: what was sent lives until the other is sent', async () => {
      let isBeforeLive = false;
      let before: MediaStreamTrack | null = null;
      const lease = await engine().microphone.acquire(true, async () => {
        await flush();
        isBeforeLive = before?.readyState === 'live' && fake.given[0]!.readyState === 'live';
      });
      before = lease.track;
      await devices.setProcessor({ input: processor });
      expect(isBeforeLive).to.equal(true);
      expect(before?.readyState).to.equal('ended');
      expect(fake.given.map(({ readyState }) => readyState)).to.deep.equal(['ended', 'live']);

      before = lease.track;
      await devices.setProcessor({ input: null });
      expect(isDead(runs[0]!)).to.equal(true);
      expect(runs).to.have.length(1);
      expect(lease.track?.readyState).to.equal('live');
      lease.release();
    });

    it('is asked again for another microphone', async () => {
      const lease = await engine().microphone.acquire(true);
      await devices.setProcessor({ input: processor });
      await devices.refresh();
      await devices.selectMicrophone('headset');
      expect(runs.map(({ source }) => source.getSettings().deviceId)).to.deep.equal(['built-in', 'headset']);
      expect(runs.map(isDead)).to.deep.equal([true, false]);
      fake.unplug('headset');
      await until(() => runs.length > 2);
      expect(runs[2]?.source.getSettings().deviceId).to.equal('built-in');
      expect(isDead(runs[1]!)).to.equal(true);
      lease.release();
    });

    const failures: [what: string, processor: AudioProcessor][] = [
      ['throws', broken],
      ['rejects', () => Promise.reject(new Error('broken'))],
      ['gives nothing', () => null as unknown as MediaStreamTrack],
      [
        'gives a track that has ended',
        () => {
          const track = copy();
          track.stop();
          return track;
        },
      ],
    ];
    for (const [what, input] of failures) {
      it(`one that ${what} is left out with one warning, until it is set again`, async () => {
        const lease = await engine().microphone.acquire(true);
        await devices.setProcessor({ input });
        await devices.refresh();
        await devices.selectMicrophone('headset');
        expect(told).to.deep.equal(['bad PROCESSOR_FAILED']);
        expect(lease.track?.readyState).to.equal('live');
        expect(fake.asked, 'no microphone is opened twice for it').to.have.length(3);
        await devices.setProcessor({ input });
        expect(told).to.deep.equal(['bad', 'well', 'bad'].map(word => `${word} PROCESSOR_FAILED`));
        lease.release();
      });
    }

    it('one that is late is left out, and what it gives then is stopped', async () => {
      let give = (_track: MediaStreamTrack) => {};
      let aborted: AbortSignal | null = null;
      await devices.setProcessor({
        input: (_, { signal }) => {
          aborted = signal;
          return new Promise(resolve => (give = resolve));
        },
      });
      const acquired = engine().microphone.acquire(true);
      await until(() => aborted);
      clock.advance(3_100);
      const lease = await acquired;
      expect(told).to.deep.equal(['bad PROCESSOR_FAILED']);
      expect(aborted!.aborted).to.equal(true);
      expect(lease.track?.readyState).to.equal('live');
      const late = copy();
      give(late);
      await until(() => late.readyState === 'ended');
      lease.release();
    });

    it('one whose track ends is left out: the microphone is opened without it', async () => {
      const lease = await engine().microphone.acquire(true);
      await devices.setProcessor({ input: processor });
      const { given } = runs[0]!;
      given.dispatchEvent(new Event('ended'));
      given.stop(); // after the event: Firefox fires none on a stopped one
      await until(() => fake.asked.length === 3 && fake.live.length === 1);
      expect(told).to.deep.equal(['bad PROCESSOR_FAILED']);
      expect(runs).to.have.length(1);
      lease.release();
    });

    it('a call that ends while it is awaited closes it', async () => {
      const over = new AbortController();
      let give = () => {};
      const waits: AudioProcessor = (...args) => new Promise(resolve => (give = () => resolve(processor(...args))));
      await devices.setProcessor({ input: (...args) => waits(...args) });
      const acquired = rejection(engine().microphone.acquire(true, undefined, over.signal));
      await until(() => fake.given.length);
      await flush();
      over.abort();
      expect(await acquired).to.include({ code: 44005 });
      give();
      await until(() => runs[0] && isDead(runs[0]));
      await until(() => fake.live.length === 0);
      expect(told).to.be.empty;
    });

    it('a microphone that is refused leaves all as it was', async () => {
      const lease = await engine().microphone.acquire(true);
      const before = lease.track;
      fake.failure = 'NotReadableError';
      expect(await rejection(devices.setProcessor({ input: processor }))).to.include({ code: 42003 });
      expect(lease.track === before && before?.readyState === 'live').to.equal(true);
      fake.failure = null;
      await devices.setProcessing({ echoCancellation: false });
      expect(runs).to.be.empty;
      lease.release();
    });

    it('one that is no function is refused', async () => {
      const input = 'rnnoise' as unknown as AudioProcessor;
      expect(await rejection(devices.setProcessor({ input }))).to.include({ code: 49002 });
    });
  });

  describe('in place of what the browser does', () => {
    it('that is asked off, never both; the user’s switch switches it', async () => {
      audio = { channelCount: 1, noiseSuppression: false };
      await devices.setProcessor({ input: suppressor });
      expect(state.devices.processing.noiseSuppression).to.equal(true);
      const lease = await engine().microphone.acquire(audio);
      expect(fake.asked.at(-1)).to.deep.equal({ channelCount: 1, noiseSuppression: false });
      await devices.setProcessing({ noiseSuppression: true });
      expect(fake.asked.at(-1)).to.deep.equal({ channelCount: 1, noiseSuppression: false });
      expect(runs.map(isDead)).to.deep.equal([true, false]);
      await devices.setProcessing({ noiseSuppression: false });
      expect(runs.map(isDead)).to.deep.equal([true, true]);
      expect(state.devices.processing.noiseSuppression).to.equal(false);
      expect(lease.track?.readyState).to.equal('live');
      lease.release();
    });

    it('fails: the browser does it again', async () => {
      const input: AudioProcessors['input'] = Object.assign(
        () => broken(copy(), { signal: new AbortController().signal }),
        {
          replaces: ['noiseSuppression'] as const,
        },
      );
      const lease = await engine().microphone.acquire(true);
      await devices.setProcessor({ input });
      expect(fake.asked).to.deep.equal([true, { noiseSuppression: false }, true]);
      expect(fake.live).to.have.length(1);
      expect(told).to.deep.equal(['bad PROCESSOR_FAILED']);
      lease.release();
    });
  });

  describe('of what is heard', () => {
    const remote = () => new MediaStream([toneTrack()]);
    const toneTrack = () => copy();
    const heard = (element: HTMLMediaElement) => (element.srcObject as MediaStream | null)?.getAudioTracks() ?? [];

    it('is in place once it is ready, and again for another connection; without it all is as before', async () => {
      const { playback } = engine();
      const element = new Audio();
      const [first, second] = [remote(), remote()];
      playback.playCall('a', first, element);
      await devices.setProcessor({ output: processor });
      expect(runs[0]?.source === first.getAudioTracks()[0]).to.equal(true);
      await until(() => heard(element)[0] === runs[0]?.given);
      playback.playCall('a', second, element);
      expect(element.srcObject === second, 'until it is ready').to.equal(true);
      await until(() => heard(element)[0] === runs[1]?.given);
      expect(runs.map(isDead)).to.deep.equal([true, false]);
      await devices.setProcessor({ output: null });
      expect(element.srcObject === second).to.equal(true);
      expect(isDead(runs[1]!)).to.equal(true);
      await devices.setProcessor({ output: processor });
      await until(() => heard(element)[0] === runs[2]?.given);
      playback.stop('a');
      expect(isDead(runs[2]!)).to.equal(true);
      expect(element.srcObject).to.equal(null);
    });

    it('gets each track of the remote party', async () => {
      const element = new Audio();
      const stream = remote();
      await devices.setProcessor({ output: processor });
      engine().playback.playCall('a', stream, element);
      await until(() => heard(element)[0] === runs[0]?.given);
      const track = toneTrack();
      stream.addTrack(track);
      stream.dispatchEvent(new MediaStreamTrackEvent('addtrack', { track }));
      await until(() => heard(element).length === 2);
      expect(heard(element).every((each, index) => each === runs[index]?.given)).to.equal(true);
    });

    it('fails, at once or later: the remote party is heard as it is, with one warning', async () => {
      const element = new Audio();
      const stream = remote();
      await devices.setProcessor({ output: broken });
      engine().playback.playCall('a', stream, element);
      await until(() => told.length);
      expect(element.srcObject === stream).to.equal(true);
      await devices.setProcessor({ output: processor });
      await until(() => heard(element)[0] === runs[0]?.given);
      const { given } = runs[0]!;
      given.dispatchEvent(new Event('ended'));
      given.stop(); // after the event: Firefox fires none on a stopped one
      expect(element.srcObject === stream).to.equal(true);
      const next = remote();
      engine().playback.playCall('a', next, element);
      await flush();
      expect(element.srcObject === next).to.equal(true);
      expect(runs).to.have.length(1);
      expect(told).to.deep.equal(['bad', 'well', 'bad'].map(word => `${word} PROCESSOR_FAILED`));
    });

    it('leaves an element of the page alone that plays something else by now', async () => {
      const element = new Audio();
      let give = (_track: MediaStreamTrack) => {};
      await devices.setProcessor({ output: () => new Promise(resolve => (give = resolve)) });
      engine().playback.playCall('a', remote(), element);
      const own = remote();
      element.srcObject = own;
      give(copy());
      await flush();
      await flush();
      expect(element.srcObject === own).to.equal(true);
    });
  });
});
