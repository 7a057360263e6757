/** Covers: `cadences.ts`, `key-frequencies.ts`, `wave.ts`. */
import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/client/base/clock.js';
import { cadenceOf } from '../../../src/client/media/cadences.js';
import { Playback } from '../../../src/client/media/playback.js';
import { keyFrequencies } from '../../../src/client/media/key-frequencies.js';
import { Tones } from '../../../src/client/media/tones.js';

describe('tones', () => {
  it('each key has the two frequencies of ITU-T Q.23', () => {
    expect(keyFrequencies('1')).to.deep.equal([697, 1209]);
    expect(keyFrequencies('5')).to.deep.equal([770, 1336]);
    expect(keyFrequencies('0')).to.deep.equal([941, 1336]);
    expect(keyFrequencies('#')).to.deep.equal([941, 1477]);
    expect(keyFrequencies('d')).to.deep.equal([941, 1633]);
    for (const none of ['', '+', '12', 'E', 'x']) expect(keyFrequencies(none), none).to.equal(null);
  });

  it("ringback has the country's frequencies and rhythm", () => {
    expect(cadenceOf('ringback', 'GB')).to.deep.equal({ frequencies: [400, 450], pattern: [0.4, 0.2, 0.4, 2] });
    expect(cadenceOf('ringback', 'us').frequencies).to.deep.equal([440, 480]);
    expect(cadenceOf('ringback', 'DE')).to.deep.equal({ frequencies: [425], pattern: [1, 4] });
  });

  it('so have busy and congestion', () => {
    expect(cadenceOf('busy', 'US')).to.deep.equal({ frequencies: [480, 620], pattern: [0.5, 0.5] });
    expect(cadenceOf('congestion', 'US')).to.deep.equal({ frequencies: [480, 620], pattern: [0.25, 0.25] });
    expect(cadenceOf('busy', 'GB')).to.deep.equal({ frequencies: [400], pattern: [0.375, 0.375] });
    expect(cadenceOf('congestion', 'DE')).to.deep.equal({ frequencies: [425], pattern: [0.25, 0.25] });
    expect(cadenceOf('ended', 'DE')).to.deep.equal({ frequencies: [425], pattern: [0.3] });
  });

  describe('played', () => {
    /** Notes what is played and stopped. */
    class SilentPlayback extends Playback {
      readonly asked: string[] = [];
      readonly urls: string[] = [];
      override play(key: string, source: MediaStream | string, outlet = 'speaker', loop = false): void {
        this.asked.push(`${key} on the ${outlet}${loop ? ' in a loop' : ''}`);
        this.urls.push(String(source));
      }
      override stop(key: string): void {
        this.asked.push(`no ${key}`);
      }
    }

    let playback: SilentPlayback;
    let tones: Tones;
    beforeEach(() => {
      playback = new SilentPlayback({ clock: systemClock, onBlocked: () => {}, sinkOf: () => '', volume: () => 1 });
      tones = new Tones(playback);
    });

    /** Seconds of what was played last. */
    const length = async () => {
      const file = await (await fetch(playback.urls.at(-1) ?? '')).arrayBuffer();
      const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(file);
      return decoded.duration;
    };

    it('it rings on the ring device, and ringback takes its place on the speaker', () => {
      tones.ring('ringtone');
      tones.ring('ringtone');
      tones.ring('ringback');
      tones.ring(null);
      tones.ring(null);
      expect(playback.asked).to.deep.equal([
        'no line',
        'line on the ring in a loop',
        'no line',
        'line on the speaker in a loop',
        'no line',
      ]);
    });

    it('a file takes the place of a tone, `off` is silence', () => {
      tones.ring('ringtone', 'ring.mp3');
      expect(playback.urls).to.deep.equal(['ring.mp3']);
      tones.ring('ringback', 'off');
      expect(playback.asked.at(-1)).to.equal('no line');
    });

    it('the end of ringing does not cut the last tone of a call short, the next ring does', () => {
      tones.ring('ringback');
      tones.ring(null);
      tones.playEnd('busy');
      playback.asked.length = 0;
      tones.ring(null);
      expect(playback.asked).to.be.empty;
      tones.ring('ringtone');
      expect(playback.asked).to.deep.equal(['no line', 'line on the ring in a loop']);
    });

    it('last tones are short', async () => {
      tones.playEnd('ended', 'GB');
      expect(await length()).to.be.closeTo(0.3, 0.01);
      tones.playEnd('busy', 'US');
      expect(await length()).to.be.closeTo(3, 0.01);
      tones.playEnd('congestion', 'GB');
      expect(await length()).to.be.closeTo(3, 0.1);
      expect(playback.asked.filter(what => what.includes('loop'))).to.be.empty;
    });

    it('a key sounds its two frequencies for 0.12 s, and nothing else', async () => {
      tones.playKey('5');
      const file = await (await fetch(playback.urls[0] ?? '')).arrayBuffer();
      const samples = (await new OfflineAudioContext(1, 1, 8_000).decodeAudioData(file)).getChannelData(0);
      expect(samples.length / 8_000).to.be.closeTo(0.12, 0.001);
      const power = (hz: number) => {
        const sum = (wave: (phase: number) => number) =>
          samples.reduce((total, sample, at) => total + sample * wave((2 * Math.PI * hz * at) / 8_000), 0);
        return (2 * Math.hypot(sum(Math.cos), sum(Math.sin))) / samples.length;
      };
      expect(power(770)).to.be.closeTo(0.12, 0.02);
      expect(power(1336)).to.be.closeTo(0.12, 0.02);
      expect(power(1000)).to.be.below(0.02);
      tones.playKey('x');
      expect(playback.urls).to.have.length(1);
    });

    it('nothing is left when the phone is put away', () => {
      tones.ring('ringtone');
      tones.close();
      expect(playback.asked.slice(-3)).to.deep.equal(['no line', 'no key', 'no test']);
    });
  });
});
