import { expect } from '@open-wc/testing';
import type { DiagnosisReport } from '../../src/client/diagnosis/index.js';
import { TelnyxDiagnostics } from '../../src/elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { TelnyxMicrophoneHelp } from '../../src/elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type { TelnyxDiagnosisEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { diagnosisReport, FakeDiagnosis } from '../support/fake-diagnosis.js';
import { codesOf } from '../support/busy-machine.js';
import { clientOf, hangUpEverything, livePhone } from '../support/live-phone.js';
import { OpenThings } from '../support/open-things.js';
import { until } from '../support/until.js';
import { withCalls } from '../support/needs.js';

const diagnosticsOf = ({ element }: Pick<Stage, 'element'>): TelnyxDiagnostics => {
  if (element instanceof TelnyxDiagnostics) return element;
  throw new TypeError('no telnyx-diagnostics');
};
const fakeOf = (element: TelnyxDiagnostics) => element.diagnosis as FakeDiagnosis;

/** Its check is under way, at the microphone. */
const listening: Act = async at => {
  const element = diagnosticsOf(at);
  const fake = new FakeDiagnosis();
  element.diagnosis = fake;
  void element.start();
  fake.reach('microphone');
  fake.hear(0.6);
  await element.updateComplete;
};
/** Its check is over and has found this. */
const found =
  (report: DiagnosisReport): Act =>
  async at => {
    const element = diagnosticsOf(at);
    const fake = new FakeDiagnosis();
    element.diagnosis = fake;
    const started = element.start();
    fake.finish(report);
    await started;
  };
const denied = diagnosisReport(
  { microphone: ['microphone_permission_denied'], call: ['call_no_microphone'] },
  { microphone: null, call: null },
);
const degraded = diagnosisReport({ network: [['ice_strict_network', 'stun:stun.example.com']] });

async function diagnostics(act: Act = () => {}): Promise<TelnyxDiagnostics> {
  return diagnosticsOf(await stage('telnyx-diagnostics', act));
}
const find = <E extends HTMLElement = HTMLElement>(element: TelnyxDiagnostics, selector: string): E => {
  const one = element.shadowRoot?.querySelector<E>(selector);
  if (!one) throw new Error(`no ${selector}`);
  return one;
};
const texts = (element: TelnyxDiagnostics, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map(each => each.textContent.replace(/\s+/g, ' ').trim());
const said = () => document.querySelector('.telnyx-announcer')?.textContent ?? '';

describe('telnyx-diagnostics', () => {
  elementContract('telnyx-diagnostics', {
    states: {
      'before the check': at => (diagnosticsOf(at).destination = '+13125550123'),
      'listening to the microphone': listening,
      ready: found(diagnosisReport()),
      degraded: found(degraded),
      'blocked, with its details': async at => {
        await found(denied)(at);
        await at.element.updateComplete; // what is in it may be out of the page, and then waits
        find(diagnosticsOf(at), 'summary').click();
      },
    },
    properties: { destination: '9196' },
  });

  it('shows the way out in this browser where the microphone is blocked, and only there', async () => {
    const element = await diagnostics(found(denied));
    await until(() =>
      element.shadowRoot?.querySelector('telnyx-microphone-help')?.shadowRoot?.querySelector('details'),
    );
    const help = find<TelnyxMicrophoneHelp>(element, 'telnyx-microphone-help');
    await settled(help);
    expect(help.shadowRoot?.querySelector('summary')?.textContent.trim()).to.equal('How to allow it');
    expect(help.shadowRoot?.querySelectorAll('li').length).to.be.greaterThan(1);
    expect(
      help.shadowRoot?.querySelector('[part=retry-button]')?.checkVisibility() ?? false,
      'Check again does',
    ).to.equal(false);
    expect((await diagnostics(found(degraded))).shadowRoot?.querySelector('telnyx-microphone-help')).to.equal(null);
  });

  it('does nothing before it is asked, and says whom it would call', async () => {
    const element = await diagnostics(at => {
      diagnosticsOf(at).destination = '+13125550123';
      diagnosticsOf(at).diagnosis = new FakeDiagnosis();
    });
    expect(fakeOf(element).runs).to.equal(0);
    expect(texts(element, '.next')[0]).to.contain('A test call to +13125550123 is made');
    find(element, '[part=check-button]').click();
    expect(fakeOf(element).runs).to.equal(1);
  });

  it('shows the step under way and the level, and listens no longer than the check', async () => {
    const element = await diagnostics(listening);
    expect(texts(element, '.name')).to.deep.equal([
      'Browser: fine',
      'Microphone: under way',
      'Network: waiting',
      'Phone service: waiting',
      'Test call: waiting',
    ]);
    expect(texts(element, '.what')).to.deep.equal(['Say something']);
    fakeOf(element).hear(0.25);
    expect(find(element, '[part=level]').getAttribute('aria-valuenow')).to.equal('25');
    expect(element.matches(':state(running)')).to.equal(true);
    expect(said()).to.contain('Allow the microphone').and.to.contain('Say something');
    expect(fakeOf(element).listenerCount).to.equal(2);
    fakeOf(element).finish(diagnosisReport());
    await until(() => element.report);
    expect(fakeOf(element).listenerCount).to.equal(0);
  });

  it('says what is wrong and what to do, the worst first, and tells the page', async () => {
    const events: TelnyxDiagnosisEvent[] = [];
    const note = (event: TelnyxDiagnosisEvent) => events.push(event);
    document.addEventListener('telnyx-diagnosis', note);
    const element = await diagnostics(found(denied));
    document.removeEventListener('telnyx-diagnosis', note);
    expect(texts(element, '.eyebrow, .what, .next')).to.deep.equal([
      'Calls will not work yet',
      'The microphone is blocked.',
      'Allow it in the browser’s site settings, then check again.',
    ]);
    expect(texts(element, '.reason'), 'what stands above is not said twice').to.deep.equal([
      'No test call was made. It needs the microphone.',
    ]);
    expect(element.matches(':state(blocked)')).to.equal(true);
    expect(said()).to.contain('The microphone is blocked.');
    expect(events.map(({ report }) => report)).to.deep.equal([denied]);
    expect(element.report).to.equal(denied);
  });

  it('is frank about what it could not check', async () => {
    const without = { signaling: { host: 'h', opened: 9, registered: false, signedIn: null } };
    const element = await diagnostics(found(diagnosisReport({ signaling: ['sign_in_not_checked'] }, without)));
    expect(texts(element, '.what, .next')).to.deep.equal([
      'Calls will work',
      'Everything that could be checked is fine.',
    ]);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('has the figures and codes for support behind Details, and copies the report', async () => {
    const element = await diagnostics(found(degraded));
    const details = texts(element, 'dt, dd').join(' ');
    expect(details).to.contain('ice_strict_network stun:stun.example.com').and.to.contain('RTP host UDP → host UDP');
    let copied = '';
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = text => {
      copied = text;
      return Promise.resolve();
    };
    find(element, '[part=copy-button]').click();
    await settled(element);
    navigator.clipboard.writeText = write;
    expect(JSON.parse(copied)).to.deep.equal(degraded);
    expect(find(element, '[part=copy-button]').textContent.trim()).to.equal('Copied');
  });

  it('stops when the user wants it and when it is taken out, but not when it is moved', async () => {
    const element = await diagnostics(listening);
    find(element, '[part=stop-button]').click();
    expect(fakeOf(element).stops).to.equal(1);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(fakeOf(element).stops).to.equal(1);
    elsewhere.remove();
    await until(() => fakeOf(element).stops === 2);
  });

  it('says that a test call is not made in a call', async () => {
    const { element, phone } = await stage('telnyx-diagnostics', at => (diagnosticsOf(at).destination = '9196'));
    phone.ring();
    await settled(element);
    expect(texts(diagnosticsOf({ element }), '.next')[0]).to.not.contain('9196');
  });

  withCalls.it('checks the phone around it, with a test call, and leaves nothing open', async () => {
    const things = new OpenThings();
    const phone = await livePhone({ 'auto-connect': 'off', ringback: 'off' });
    const element = document.createElement('telnyx-diagnostics');
    element.destination = '9197';
    phone.append(element);
    await settled(element);
    const report = await element.start();
    expect(codesOf(report)).to.deep.equal([]);
    expect(texts(element, '.figure').at(-1)).to.be.oneOf(['Excellent', 'Good', 'Fair', 'Poor', 'Bad']);
    expect(clientOf(phone).state.connection).to.equal('disconnected');
    expect(things.ofCalls).to.deep.equal([]);
    things.restore();
    await hangUpEverything();
  });
});
