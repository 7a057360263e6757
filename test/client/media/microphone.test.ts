/** Covers: `audio-lease.ts`, `audio-session.ts`, `microphone-permission.ts`. */
import { expect } from '@open-wc/testing';
import { Log } from '../../../src/client/log/log.js';
import { Microphone, type MicrophoneState, type MicrophoneChoice } from '../../../src/client/media/microphone.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { rejection } from '../../support/rejection.js';
import { until } from '../../support/until.js';
import { FakeMediaDevices } from '../../support/fake-media-devices.js';

describe('Microphone', () => {
  let devices: FakeMediaDevices;
  let states: MicrophoneState[];
  let log: string[];
  let choice: MicrophoneChoice;
  let clock: FakeClock;
  let microphone: Microphone;
  let onState: (state: MicrophoneState) => void;
  let resumed: number;

  beforeEach(() => {
    onState = () => {};
    devices = new FakeMediaDevices();
    devices.plug('audioinput', 'first', 'second');
    states = [];
    resumed = 0;
    log = [];
    choice = { deviceId: null, processing: {} };
    clock = new FakeClock();
    microphone = new Microphone({
      clock,
      log: new Log(() => ({ level: 'warning', logger: { log: (_, message) => log.push(message) } }), clock),
      choice: () => choice,
      onState: state => {
        states.push(state);
        onState(state);
      },
      onSilence: () => {},
      onResumed: () => resumed++,
    });
  });

  afterEach(() => devices.restore());

  it('is asked for once for several calls, and let go with the last', async () => {
    const [first, second] = await Promise.all([microphone.acquire(true), microphone.acquire(true)]);
    expect(devices.asked).to.deep.equal([true]);
    expect(first.track).not.to.equal(second.track);
    Object.assign(first.track ?? {}, { enabled: false });
    expect(second.track?.enabled, 'muting one call mutes no other').to.equal(true);
    first.release();
    first.release();
    expect(states).to.deep.equal(['prompting', 'open']);
    expect(first.track?.readyState).to.equal('ended');
    second.release();
    expect(states.at(-1)).to.equal('idle');
    expect(devices.live).to.be.empty;
    await until(() => clock.pending === 0);
  });

  it('says when what had muted it is over, until it is closed', async () => {
    const lease = await microphone.acquire(true);
    const [track] = devices.given;
    track?.dispatchEvent(new Event('unmute'));
    expect(resumed).to.equal(1);
    lease.release();
    track?.dispatchEvent(new Event('unmute'));
    expect(resumed).to.equal(1);
  });

  describe('where the browser has an audio session', () => {
    const session = { type: 'ambient' };
    beforeEach(() => {
      session.type = 'ambient';
      Object.defineProperty(navigator, 'audioSession', { configurable: true, value: session });
    });
    afterEach(() => Reflect.deleteProperty(navigator, 'audioSession'));

    it('it plays and records while the microphone is open, and is the page’s again', async () => {
      const opening = microphone.acquire(true);
      expect(session.type).to.equal('play-and-record');
      const [first, second] = [await opening, await microphone.acquire(true)];
      first.release();
      expect(session.type).to.equal('play-and-record');
      second.release();
      expect(session.type).to.equal('ambient');
    });

    it('it is the page’s again when the microphone is refused', async () => {
      devices.failure = 'NotAllowedError';
      await rejection(microphone.acquire(true));
      expect(session.type).to.equal('ambient');
    });

    it('one that throws does no harm', async () => {
      Object.defineProperty(navigator, 'audioSession', {
        configurable: true,
        value: Object.freeze({ type: 'auto' }),
      });
      const lease = await microphone.acquire(true);
      expect(states.at(-1)).to.equal('open');
      lease.release();
    });
  });

  it('is let go when the user answers after the call has ended', async () => {
    let answer = () => {};
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async constraints => {
      await new Promise<void>(resolve => (answer = resolve));
      return open(constraints);
    };
    const lease = microphone.acquire(true);
    await until(() => states.includes('prompting'));
    answer();
    (await lease).release();
    expect(devices.live).to.be.empty;
    expect(states.at(-1)).to.equal('idle');
  });

  const failures: [string, PermissionState, number, MicrophoneState][] = [
    ['NotAllowedError', 'denied', 42001, 'denied'],
    ['NotAllowedError', 'granted', 42001, 'denied'], // the system says no
    ['NotAllowedError', 'prompt', 42001, 'dismissed'],
    ['SecurityError', 'denied', 42001, 'denied'],
    ['NotFoundError', 'granted', 42002, 'missing'],
    ['OverconstrainedError', 'granted', 42003, 'failed'],
    ['NotReadableError', 'granted', 42003, 'failed'],
    ['AbortError', 'granted', 42003, 'failed'],
  ];
  for (const [name, permission, code, state] of failures) {
    it(`${name}, permission ${permission}: ${state}, ${code}, and the next call may ask again`, async () => {
      devices.permit(permission);
      devices.failure = name;
      expect(await rejection(microphone.acquire(true))).to.include({ code });
      expect(states).to.deep.equal(['prompting', state]);
      devices.permit('granted');
      devices.failure = null;
      (await microphone.acquire(true)).release();
      expect(devices.asked).to.have.length(2);
    });
  }

  for (const [what, audio, asked] of [
    ['what the page wants cannot be: takes the microphone as it is', { sampleRate: 1 }, [{ sampleRate: 1 }, true]],
    ['the chosen one cannot be: takes the default', true, [{ deviceId: { exact: 'second' } }, true]],
  ] as const) {
    it(what, async () => {
      if (audio === true) choice = { deviceId: 'second', processing: {} };
      devices.failure = 'OverconstrainedError';
      devices.failures = 1;
      (await microphone.acquire(audio)).release();
      expect(devices.asked).to.deep.equal(asked);
      expect(states).to.deep.equal(['prompting', 'open', 'idle']);
    });
  }

  it('a prompt that nobody answers is given up after a minute, and what it gives later is closed', async () => {
    const answer = devices.delay();
    const outcome = rejection(microphone.acquire(true));
    await clock.advance(60_000);
    expect(await outcome).to.include({ code: 42003 });
    expect(states.at(-1)).to.equal('failed');
    answer();
    await flush();
    expect(devices.live).to.be.empty;
    expect(states.at(-1)).to.equal('failed');
  });

  it("the user's switches win over the page's constraints, which stay otherwise", async () => {
    (await microphone.acquire({ echoCancellation: false })).release();
    choice = { deviceId: 'second', processing: { noiseSuppression: false, echoCancellation: true } };
    (await microphone.acquire({ echoCancellation: false, sampleRate: 48_000 })).release();
    expect(devices.asked).to.deep.equal([
      { echoCancellation: false },
      { echoCancellation: true, noiseSuppression: false, sampleRate: 48_000, deviceId: { exact: 'second' } },
    ]);
  });

  it('a chosen one that is gone, or does not open, gives way to the default', async () => {
    choice = { deviceId: 'gone', processing: { autoGainControl: false } };
    (await microphone.acquire(true)).release();
    expect(devices.asked.at(-1)).to.deep.equal({ autoGainControl: false });
    expect(states).to.deep.equal(['prompting', 'open', 'idle']);
    expect(log.join()).to.contain('default');
  });

  it('a refused one does not: nobody is asked twice', async () => {
    choice = { deviceId: 'first', processing: {} };
    devices.failure = 'NotAllowedError';
    await rejection(microphone.acquire(true));
    expect(devices.asked).to.have.length(1);
  });

  it('changes in all calls at once, and each stays as muted as it was', async () => {
    const heard: MediaStreamTrack[] = [];
    const talking = await microphone.acquire(true, track => void heard.push(track));
    const muted = await microphone.acquire(true, track => void heard.push(track));
    const { stream, track: before } = talking;
    Object.assign(muted.track ?? {}, { enabled: false });
    choice = { deviceId: 'second', processing: {} };
    await microphone.reopen();
    expect(heard).to.deep.equal([talking.track, muted.track]);
    expect([talking.track?.enabled, muted.track?.enabled]).to.deep.equal([true, false]);
    expect(talking.stream, 'whoever has the stream hears the new one').to.equal(stream);
    expect(stream.getAudioTracks()).to.deep.equal([talking.track]);
    expect(before?.readyState).to.equal('ended');
    expect(devices.live.map(track => track.getSettings().deviceId)).to.deep.equal(['second']);
    talking.release();
    muted.release();
    expect(devices.live).to.be.empty;
  });

  it('a change that fails leaves all as it was', async () => {
    const lease = await microphone.acquire(true);
    const { track } = lease;
    choice = { deviceId: 'second', processing: {} };
    devices.failure = 'NotReadableError';
    expect(await rejection(microphone.reopen())).to.include({ code: 42003 });
    expect(lease.track).to.equal(track);
    expect(track?.readyState).to.equal('live');
    expect(states.at(-1)).to.equal('open');
    lease.release();
  });

  it('unplugged: the default takes its place', async () => {
    choice = { deviceId: 'second', processing: {} };
    const lease = await microphone.acquire(true);
    devices.unplug('second');
    await until(() => devices.live.length);
    expect(devices.live[0]?.getSettings().deviceId).to.equal('first');
    expect(lease.track?.readyState).to.equal('live');
    expect(log.join()).to.contain('is gone');
    lease.release();
  });

  it('unplugged, and no other there: the call stays, and gets the next one that comes', async () => {
    const lease = await microphone.acquire(true);
    devices.unplug('first', 'second');
    await until(() => states.at(-1) === 'missing');
    devices.plug('audioinput', 'third');
    await microphone.handleChange('missing');
    expect(states.at(-1)).to.equal('open');
    expect(lease.track?.readyState).to.equal('live');
    lease.release();
    expect(states.at(-1)).to.equal('idle');
  });

  it('taken back by the user: the call stays, and gets it when it is allowed again', async () => {
    const lease = await microphone.acquire(true);
    devices.permit('denied');
    await until(() => states.at(-1) === 'denied');
    devices.permit('granted');
    await microphone.handleChange('missing');
    expect(states.at(-1), 'that was not the obstacle').to.equal('denied');
    await microphone.handleChange('denied', 'dismissed');
    expect(states.at(-1)).to.equal('open');
    lease.release();
  });

  it('taken back by the user: that stays told when who used it lets go at once', async () => {
    const lease = await microphone.acquire(true);
    onState = state => {
      if (state === 'denied') lease.release();
    };
    devices.permit('denied');
    await until(() => states.includes('denied'));
    await flush();
    expect(states.at(-1)).to.equal('denied');
  });

  it('without a call, an obstacle that goes makes it idle, and opens nothing', async () => {
    devices.permit('denied');
    await rejection(microphone.acquire(true));
    await microphone.handleChange('denied');
    expect(states.at(-1)).to.equal('idle');
    expect(devices.asked).to.have.length(1);
  });
});
