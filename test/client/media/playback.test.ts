import { expect } from '@open-wc/testing';
import { Playback } from '../../../src/client/media/playback.js';
import { toneStream, type ToneMicrophone } from '../../support/audio.js';
import { until } from '../../support/until.js';

describe('Playback', () => {
  const original = HTMLMediaElement.prototype.play;
  let allowed: boolean;
  let told: boolean[];
  let playback: Playback;
  let tone: ToneMicrophone;

  beforeEach(() => {
    allowed = true;
    told = [];
    tone = toneStream(440);
    playback = new Playback(blocked => told.push(blocked));
    HTMLMediaElement.prototype.play = function () {
      return allowed ? original.call(this) : Promise.reject(new DOMException('click first', 'NotAllowedError'));
    };
  });

  afterEach(async () => {
    HTMLMediaElement.prototype.play = original;
    playback.stop('a');
    await tone.stop();
  });

  it('tells that the browser wants a click, and that the click helped', async () => {
    allowed = false;
    playback.play('a', tone.stream);
    await until(() => told.at(-1) === true);
    allowed = true;
    await playback.resume();
    expect(told.at(-1)).to.equal(false);
  });

  it('says nothing about a stream that another one replaced', async () => {
    playback.play('a', tone.stream);
    playback.play('a', tone.stream.clone());
    await playback.resume();
    expect(told).not.to.include(true);
  });

  it('with the last call the complaint is over', async () => {
    allowed = false;
    playback.play('a', tone.stream);
    await until(() => told.at(-1) === true);
    playback.stop('a');
    expect(told.at(-1)).to.equal(false);
  });
});
