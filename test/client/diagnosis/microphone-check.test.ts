import { expect } from '@open-wc/testing';
import { Disposer } from '../../../src/client/base/disposer.js';
import { systemClock } from '../../../src/client/base/clock.js';
import { timeLimits } from '../../../src/client/diagnosis/limits.js';
import { checkMicrophone } from '../../../src/client/diagnosis/microphone-check.js';
import { runStep } from '../../../src/client/diagnosis/step.js';
import { until } from '../../support/until.js';
import { withAudio } from '../../support/needs.js';

type GetUserMedia = MediaDevices['getUserMedia'];

/** Puts another microphone in the place of the browser's until `restore()`. */
const { mediaDevices } = navigator;
const use = (getUserMedia: GetUserMedia) => void (mediaDevices.getUserMedia = getUserMedia);
const refuse = (name: string) => use(() => Promise.reject(new DOMException('no', name)));

const levels: (number | null)[] = [];
function check(signal = new AbortController().signal, deviceId: string | null = null) {
  const limits = { ...timeLimits, listen: 1_500, listenLonger: 3_500 };
  const parts = {
    clock: systemClock,
    limits,
    later: new Disposer(),
    signal,
    limit: 5_000,
    late: 'step_timeout',
  } as const;
  return runStep(own => checkMicrophone({ deviceId, onLevel: level => levels.push(level) }, own), parts);
}
const codes = async (outcome: ReturnType<typeof check>) => (await outcome).reasons.map(({ code }) => code);

/** A stream of silence, and the track in it. */
function silentStream(): MediaStream {
  const context = new AudioContext();
  return context.createMediaStreamDestination().stream;
}

describe('the microphone in a diagnosis', () => {
  beforeEach(() => void levels.splice(0));
  afterEach(() => {
    delete (mediaDevices as { getUserMedia?: unknown }).getUserMedia;
    delete (navigator.permissions as { query?: unknown }).query;
  });

  withAudio.it('is opened, heard, and given back', async () => {
    let given: MediaStream | undefined;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    use(async constraints => (given = await original(constraints)));
    const { facts, reasons } = await check();
    expect(reasons).to.deep.equal([]);
    expect(facts?.label).to.not.equal('');
    expect(facts?.peakLevel).to.be.greaterThan(0.3);
    expect(facts?.averageLevel).to.be.within(0.01, facts?.peakLevel ?? 0);
    expect(levels.length).to.be.greaterThan(2);
    expect(given?.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
  });

  it('is the one that the user chose', async () => {
    const asked: unknown[] = [];
    use(constraints => {
      asked.push(constraints);
      return Promise.resolve(silentStream());
    });
    await check(undefined, 'headset');
    expect(asked).to.deep.equal([{ audio: { deviceId: { ideal: 'headset' } } }]);
  });

  withAudio.it('that gives silence is listened to longer, and told', async () => {
    use(() => Promise.resolve(silentStream()));
    const { facts, reasons } = await check();
    expect(reasons.map(({ code }) => code)).to.deep.equal(['microphone_silent']);
    expect(facts).to.include({ peakLevel: 0, averageLevel: 0 });
    expect(levels.length).to.be.greaterThan(15);
  });

  for (const [name, code] of [
    ['NotAllowedError', 'microphone_permission_denied'],
    ['NotFoundError', 'microphone_no_device'],
    ['OverconstrainedError', 'microphone_capture_failed'],
    ['NotReadableError', 'microphone_capture_failed'],
  ] as const) {
    it(`${name} is ${code}`, async () => {
      navigator.permissions.query = () => Promise.resolve({ state: 'denied' } as PermissionStatus);
      refuse(name);
      expect(await codes(check())).to.deep.equal([code]);
    });
  }

  it('that was neither allowed nor blocked can be asked for again', async () => {
    navigator.permissions.query = () => Promise.resolve({ state: 'prompt' } as PermissionStatus);
    refuse('NotAllowedError');
    expect(await codes(check())).to.deep.equal(['microphone_permission_dismissed']);
    navigator.permissions.query = () => Promise.reject(new TypeError('not known here'));
    expect(await codes(check())).to.deep.equal(['microphone_permission_denied']);
  });

  it('that comes after the end is given back at once', async () => {
    let answer = (_stream: MediaStream) => {};
    use(() => new Promise(resolve => (answer = resolve)));
    const leave = new AbortController();
    const running = check(leave.signal);
    await until(() => answer.length);
    leave.abort();
    expect(await codes(running)).to.deep.equal(['diagnosis_cancelled']);
    const stream = silentStream();
    answer(stream);
    await until(() => stream.getTracks()[0]?.readyState === 'ended');
  });
});
