import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/client/base/clock.js';
import { Playback, type Outlet } from '../../../src/client/media/playback.js';
import { waveUrl } from '../../../src/client/media/wave.js';
import { toneStream, type ToneMicrophone } from '../../support/audio.js';
import { until } from '../../support/until.js';
import { withSpeakers } from '../../support/needs.js';

withSpeakers.describe('Playback', () => {
  const { play, pause } = HTMLMediaElement.prototype;
  const setSinkId = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'setSinkId') as PropertyDescriptor;
  let allowed: boolean;
  let told: boolean[];
  let playback: Playback;
  let tone: ToneMicrophone;
  let sinks: Record<Outlet, string>;
  let volume: number;
  /** Elements that play, in the order in which they began. */
  let playing: HTMLMediaElement[];

  beforeEach(() => {
    allowed = true;
    told = [];
    playing = [];
    volume = 1;
    sinks = { speaker: '', ring: '' };
    tone = toneStream(440);
    playback = new Playback({
      clock: systemClock,
      onBlocked: blocked => told.push(blocked),
      sinkOf: outlet => sinks[outlet],
      volume: () => volume,
    });
    HTMLMediaElement.prototype.play = function () {
      if (!allowed) return Promise.reject(new DOMException('click first', 'NotAllowedError'));
      playing = [...playing.filter(element => element !== this), this];
      return play.call(this);
    };
    HTMLMediaElement.prototype.pause = function () {
      playing = playing.filter(element => element !== this);
      pause.call(this);
    };
  });

  afterEach(async () => {
    for (const key of ['a', 'ring', 'key']) playback.stop(key);
    expect(playing).to.be.empty;
    Object.assign(HTMLMediaElement.prototype, { play, pause });
    Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', setSinkId);
    await tone.stop();
  });

  const beep = (seconds = 0.1) => waveUrl({ frequencies: [440], pattern: [seconds] });
  const isGone = (url: string) =>
    fetch(url).then(
      () => false,
      () => true,
    );

  it('tells that the browser wants a click, and that the click helped', async () => {
    allowed = false;
    playback.playCall('a', tone.stream);
    await until(() => told.at(-1) === true);
    allowed = true;
    await playback.resume();
    expect(told.at(-1)).to.equal(false);
  });

  it('says nothing about a stream that another one replaced', async () => {
    playback.playCall('a', tone.stream);
    playback.playCall('a', tone.stream.clone());
    await playback.resume();
    expect(told).not.to.include(true);
  });

  it('with the last call the complaint is over', async () => {
    allowed = false;
    playback.playCall('a', tone.stream);
    await until(() => told.at(-1) === true);
    playback.stop('a');
    expect(told.at(-1)).to.equal(false);
  });

  it('one that plays does not hide that another one cannot', async () => {
    allowed = false;
    playback.play('ring', beep(), 'ring', true);
    await until(() => told.at(-1) === true);
    allowed = true;
    playback.playCall('a', tone.stream);
    await until(() => playing.length);
    expect(told.at(-1)).to.equal(true);
    await playback.resume();
    expect(told.at(-1)).to.equal(false);
    expect(playing).to.have.length(2);
  });

  it('a ring waits for the click, a single tone does not: its moment is over', async () => {
    allowed = false;
    const url = beep();
    playback.play('key', url);
    await until(() => isGone(url));
    expect(told).not.to.include(true);
    allowed = true;
    await playback.resume();
    expect(playing).to.be.empty;
  });

  it('a tone plays to its end and lets its file go', async () => {
    const url = beep();
    playback.play('key', url);
    await until(() => playing.length);
    await until(() => isGone(url));
    expect(playing).to.be.empty;
  });

  it('a loop goes on until it is stopped', async () => {
    const url = beep(0.05);
    playback.play('ring', url, 'ring', true);
    await until(() => playing.length);
    let rounds = 0;
    let last = 0;
    await until(() => {
      const { currentTime = 0 } = playing[0] ?? {};
      if (currentTime < last) rounds++;
      last = currentTime;
      return rounds > 1;
    });
    playback.stop('ring');
    expect(playing).to.be.empty;
    expect(await isGone(url)).to.equal(true);
  });

  it('under one key there is one sound', async () => {
    const first = beep();
    playback.play('ring', first, 'ring', true);
    playback.play('ring', beep(), 'speaker', true);
    await until(() => playing.length);
    expect(playing).to.have.length(1);
    expect(await isGone(first)).to.equal(true);
  });

  describe('speakers', () => {
    const sinkOf = new WeakMap<HTMLMediaElement, string>();
    const sink = (element: HTMLMediaElement | undefined) => element && sinkOf.get(element);
    beforeEach(() => {
      HTMLMediaElement.prototype.setSinkId = async function (id) {
        if (id === 'gone') throw new DOMException('gone', 'NotFoundError');
        await Promise.resolve();
        sinkOf.set(this, id);
      };
    });

    it('calls are heard on the one that is chosen, those that come later as well', async () => {
      sinks = { speaker: 'headphones', ring: 'loudspeaker' };
      playback.playCall('a', tone.stream);
      await until(() => playing.length);
      playback.play('ring', beep(), 'ring', true);
      await until(() => playing.length === 2);
      expect(playing.map(sink)).to.deep.equal(['headphones', 'loudspeaker']);
    });

    it('what plays moves along', async () => {
      playback.playCall('a', tone.stream);
      await until(() => playing.length);
      sinks = { speaker: 'headphones', ring: '' };
      await playback.reroute('speaker');
      expect(sink(playing[0])).to.equal('headphones');
    });

    it('one that is gone is told to whoever chooses it, and a call is heard all the same', async () => {
      sinks = { speaker: 'gone', ring: '' };
      const error: unknown = await playback.reroute('speaker').catch((reason: unknown) => reason);
      expect(error).to.include({ code: 49005 });
      playback.playCall('a', tone.stream);
      await until(() => playing.length);
    });
  });
});
