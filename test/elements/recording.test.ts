/** Recording: the phone asks, tells the page, and shows that there is one. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import type { TelnyxRecordRequestEvent } from '../../src/events/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { stage } from '../contracts/stage.js';
import { withCalls } from '../support/needs.js';
import { until } from '../support/until.js';

interface Scene {
  readonly element: TelnyxPhone;
  readonly call: Call;
}

async function talking(): Promise<Scene> {
  let call: Call | undefined;
  const { element } = await stage('telnyx-phone', async ({ phone }) => {
    call = await phone.talk();
  });
  if (!(element instanceof TelnyxPhone) || !call) throw new TypeError('no phone');
  return { element, call };
}

const answers = ({ element }: Scene) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.answers button') ?? []),
];
const sign = ({ element }: Scene) =>
  element.shadowRoot
    ?.querySelector('telnyx-call-status')
    ?.shadowRoot?.querySelector('[part=recording]')
    ?.textContent.trim();
const announced = () =>
  [...document.querySelectorAll('.telnyx-announcer > *')].map(({ textContent }) => textContent).join(' ');

withCalls.describe('recording', () => {
  elementContract('telnyx-phone', {
    states: {
      'asked for a recording': async ({ phone }) => (await phone.talk()).recording.ask(),
      'recorded and muted': async ({ phone }) => {
        const call = await phone.talk();
        call.muteAudio();
        call.recording.show(true);
      },
    },
  });

  it('is asked for in the phone; the page learns the answer, and the question goes', async () => {
    const scene = await talking();
    const { element, call } = scene;
    const asked: [string, boolean][] = [];
    element.addEventListener('telnyx-record-request', ({ callId, allowed }) => asked.push([callId, allowed]));
    const answered: boolean[] = [];
    call.on('recordinganswer', ({ allowed }) => answered.push(allowed));
    expect(answers(scene)).to.have.length(0);
    call.recording.ask();
    await until(() => answers(scene).length === 2);
    expect(answers(scene).map(({ textContent }) => textContent.trim())).to.deep.equal(['Allow', 'Don’t allow']);
    await until(() => announced().includes('This call may be recorded. Allow it?'));
    await expect(element).to.be.accessible();
    answers(scene)[0]?.focus();
    answers(scene)[0]?.click();
    await until(() => answers(scene).length === 0);
    expect(asked).to.deep.equal([[call.id, true]]);
    expect(answered).to.deep.equal([true]);
    expect(call.recording.state).to.equal('allowed');
    await until(() => element.shadowRoot?.activeElement);
    expect(sign(scene), 'not before the page says so').to.equal(undefined);
  });

  it('is refused, and may be asked for again', async () => {
    const scene = await talking();
    const { call } = scene;
    call.recording.ask();
    await until(() => answers(scene).length === 2);
    answers(scene)[1]?.click();
    await until(() => answers(scene).length === 0);
    expect(call.snapshot.recording).to.equal('refused');
    call.recording.ask();
    await until(() => answers(scene).length === 2);
  });

  it('stays asked for where the page prevents the answer', async () => {
    const scene = await talking();
    const { element, call } = scene;
    element.addEventListener('telnyx-record-request', (event: TelnyxRecordRequestEvent) => event.preventDefault());
    call.recording.ask();
    await until(() => answers(scene).length === 2);
    answers(scene)[0]?.click();
    expect(call.recording.state).to.equal('asked');
  });

  it('is shown and said while the page says so, on hold too', async () => {
    const scene = await talking();
    const { call } = scene;
    call.recording.show(true);
    await until(() => sign(scene) === 'Recording');
    await until(() => announced().includes('This call is recorded.'));
    await call.hold();
    await until(() => call.state === 'held');
    expect(sign(scene)).to.equal('Recording');
    call.recording.ask();
    expect(call.recording.state, 'it is on').to.equal('on');
    call.recording.show(false);
    await until(() => sign(scene) === undefined);
    await until(() => announced().includes('The recording has ended.'));
  });

  it('is over with the call', async () => {
    const scene = await talking();
    const { call } = scene;
    call.recording.show(true);
    await call.hangup();
    await until(() => sign(scene) === undefined);
    call.recording.ask();
    call.recording.answer(true);
    expect(call.snapshot.recording).to.equal('on');
  });
});
