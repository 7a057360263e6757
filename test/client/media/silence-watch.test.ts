/** Covers: `level-meter.ts`. */
import { expect } from '@open-wc/testing';
import type { MicrophoneSilence } from '../../../src/client/media/audio-devices.js';
import { LevelMeter } from '../../../src/client/media/level-meter.js';
import { SilenceWatch } from '../../../src/client/media/silence-watch.js';
import { toneStream, type ToneMicrophone } from '../../support/audio.js';
import { FakeClock } from '../../support/fake-clock.js';
import { until } from '../../support/until.js';
import { withAudio } from '../../support/needs.js';

describe('a microphone that gives nothing', () => {
  let clock: FakeClock;
  let told: (MicrophoneSilence | null)[];
  let dead: boolean | null;
  let isUsed: boolean;
  let track: { muted: boolean };
  let watch: SilenceWatch;
  const original = Object.getOwnPropertyDescriptor(LevelMeter.prototype, 'isDead') as PropertyDescriptor;

  beforeEach(() => {
    clock = new FakeClock();
    told = [];
    dead = false;
    isUsed = true;
    track = { muted: false };
    Object.defineProperty(LevelMeter.prototype, 'isDead', { configurable: true, get: () => dead });
    const stream = { getAudioTracks: () => [track] } as unknown as MediaStream;
    watch = new SilenceWatch({ clock, stream, isUsed: () => isUsed, onChange: silence => told.push(silence) });
  });

  afterEach(() => {
    watch.close();
    expect(clock.pending).to.equal(0);
    Object.defineProperty(LevelMeter.prototype, 'isDead', original);
  });

  const hear = async (what: boolean | null, seconds: number) => {
    dead = what;
    await clock.advance(seconds * 1_000);
  };

  it('zeros for some seconds are told, and that they are over', async () => {
    await hear(true, 7);
    expect(told).to.be.empty;
    await hear(true, 1);
    expect(told).to.deep.equal(['silent']);
    await hear(false, 2);
    expect(told).to.deep.equal(['silent', null]);
  });

  it('a switch on the headset, after it was heard: told as well, each time', async () => {
    await hear(false, 3);
    await hear(true, 10);
    await hear(false, 3);
    await hear(true, 10);
    expect(told).to.deep.equal(['silent', null, 'silent']);
  });

  it('one that was heard all the time is looked at more seldom, until it gives zeros', async () => {
    let looks = 0;
    Object.defineProperty(LevelMeter.prototype, 'isDead', {
      configurable: true,
      get: () => {
        looks++;
        return dead;
      },
    });
    await hear(false, 30);
    expect(looks).to.equal(15);
    await hear(false, 60);
    expect(looks).to.equal(25);
    await hear(true, 11);
    expect(told).to.be.empty;
    await hear(true, 1);
    expect(told).to.deep.equal(['silent']);
  });

  it('a microphone that gates its sound raises no alarm for quiet listeners', async () => {
    await hear(false, 2);
    await hear(true, 3);
    await hear(false, 2);
    await hear(true, 600);
    expect(told).to.be.empty;
  });

  it('muted and held calls do not count', async () => {
    isUsed = false;
    await hear(true, 60);
    isUsed = true;
    await hear(true, 7);
    expect(told).to.be.empty;
  });

  it('where nothing can be heard nothing is said', async () => {
    await hear(null, 60);
    expect(told).to.be.empty;
  });

  it('muted by the system is told at the next look, and the end of it', async () => {
    track.muted = true;
    await hear(true, 2);
    expect(told).to.deep.equal(['muted']);
    track.muted = false;
    await hear(false, 2);
    expect(told).to.deep.equal(['muted', null]);
  });

  it('a closed microphone is not silent', async () => {
    await hear(true, 8);
    watch.close();
    expect(told).to.deep.equal(['silent', null]);
  });
});

withAudio.describe('LevelMeter', () => {
  let tone: ToneMicrophone;
  let meter: LevelMeter;
  afterEach(async () => {
    meter.close();
    await tone.stop();
  });

  it('hears a tone: half as loud as can be is 6 dB below the top', async () => {
    tone = toneStream(440);
    meter = new LevelMeter(tone.stream);
    expect(meter.isDead, 'not known before it has listened').to.equal(null);
    await until(() => meter.isDead === false);
    await until(() => (meter.level ?? 0) > 0.85);
    expect(meter.level).to.be.closeTo(0.9, 0.03);
  });

  it('hears that there are only zeros', async () => {
    tone = toneStream(440);
    for (const track of tone.stream.getTracks()) track.enabled = false;
    meter = new LevelMeter(tone.stream);
    await until(() => meter.isDead);
    expect(meter.level).to.equal(0);
  });
});
