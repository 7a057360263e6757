import { expect } from '@open-wc/testing';
import { Microphone, type MicrophoneState } from '../../../src/client/media/microphone.js';
import { toneStream, type ToneMicrophone } from '../../support/audio.js';
import { rejection } from '../../support/rejection.js';

describe('Microphone', () => {
  let tone: ToneMicrophone;
  let asked: MediaStreamConstraints[];
  let answer: () => Promise<MediaStream>;
  let states: MicrophoneState[];
  let microphone: Microphone;
  let opened: MediaStream[];

  beforeEach(() => {
    tone = toneStream(440);
    asked = [];
    states = [];
    opened = [];
    answer = () => {
      const stream = tone.stream.clone();
      opened.push(stream);
      return Promise.resolve(stream);
    };
    navigator.mediaDevices.getUserMedia = constraints => {
      asked.push(constraints ?? {});
      return answer();
    };
    microphone = new Microphone(state => states.push(state));
  });

  afterEach(async () => {
    delete (navigator.mediaDevices as { getUserMedia?: unknown }).getUserMedia;
    await tone.stop();
  });

  it('is asked for once for several calls, and let go with the last', async () => {
    const [first, second] = await Promise.all([microphone.acquire(true), microphone.acquire(true)]);
    expect(asked).to.deep.equal([{ audio: true }]);
    expect(first.track).not.to.equal(second.track);
    first.track.enabled = false;
    expect(second.track.enabled, 'muting one call mutes no other').to.equal(true);
    first.release();
    first.release();
    await Promise.resolve();
    expect(states).to.deep.equal(['prompting', 'open']);
    second.release();
    await Promise.resolve();
    expect(states.at(-1)).to.equal('idle');
    expect(opened.flatMap(stream => stream.getTracks()).every(track => track.readyState === 'ended')).to.equal(true);
  });

  const failures: [string, number, MicrophoneState][] = [
    ['NotAllowedError', 42001, 'denied'],
    ['SecurityError', 42001, 'denied'],
    ['NotFoundError', 42002, 'missing'],
    ['OverconstrainedError', 42002, 'missing'],
    ['NotReadableError', 42003, 'failed'],
    ['AbortError', 42003, 'failed'],
  ];
  for (const [name, code, state] of failures) {
    it(`${name} is ${code}, and the next call may ask again`, async () => {
      const allow = answer;
      answer = () => Promise.reject(new DOMException('no', name));
      expect(await rejection(microphone.acquire(true))).to.include({ code });
      expect(states.at(-1)).to.equal(state);
      answer = allow;
      (await microphone.acquire(true)).release();
      expect(asked).to.have.length(2);
    });
  }

  it('hands constraints on', async () => {
    (await microphone.acquire({ echoCancellation: false })).release();
    expect(asked).to.deep.equal([{ audio: { echoCancellation: false } }]);
  });
});
