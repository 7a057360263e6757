/** The built drop-in on a page: a call by tag alone, and several copies of the script side by side. Works on `dist`. */
import { expect } from '@open-wc/testing';
import type { TelnyxPhone } from '../../src/index.js';
import { heardFrequency } from '../support/audio.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { until } from '../support/until.js';

/** Loads a script of the package, as a `<script type="module">` of its own would. */
const load = (address: string): Promise<Record<string, unknown>> => import(address) as Promise<Record<string, unknown>>;

function addPhone(): TelnyxPhone {
  const phone = document.createElement('telnyx-phone');
  const attributes = { host: gatewayUrl, login: '1000', password: '1234', 'ice-servers': '[]', ringback: 'off' };
  for (const [name, value] of Object.entries(attributes)) phone.setAttribute(name, value);
  document.body.append(phone);
  return phone;
}

describe('the drop-in script', () => {
  const caught: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => caught.push(event);

  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(async () => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    await control('reset', {});
  });

  it('makes a call with audio, from the tag alone', async () => {
    await load('/dist/telnyx-elements.js');
    const phone = addPhone();
    const call = await phone.dial('9197');
    const stream = await until(() => call.state === 'active' && call.remoteStream);
    expect(await heardFrequency(stream)).to.be.closeTo(440, 5);
    phone.remove();
    await until(() => call.state === 'done');
  });

  it('loads the elements of some pages when their tag is there, and they use its phone', async () => {
    await load('/dist/telnyx-elements.js');
    expect(customElements.get('telnyx-region-picker')).to.equal(undefined);
    const phone = addPhone();
    const picker = document.createElement('telnyx-region-picker');
    picker.id = 'picker';
    picker.setAttribute('for', (phone.id = 'shared-phone'));
    document.body.append(picker);
    await customElements.whenDefined('telnyx-region-picker');
    await until(() => phone.client?.registered && picker.matches(':state(locked)'));
    for (const tag of ['telnyx-call-list', 'telnyx-diagnostics', 'telnyx-log', 'telnyx-login'])
      expect(customElements.get(tag), tag).to.equal(undefined);
    picker.remove();
    phone.remove();
  });

  it('measures and reports calls with a script that it loads for them', async () => {
    await load('/dist/telnyx-elements.js');
    const phone = addPhone();
    const call = await phone.dial('9197');
    await until(() => call.state === 'active');
    call.on('quality', () => {});
    await until(() => call.qualityHistory.length > 1);
    const report = JSON.parse(await (await call.exportReport()).text()) as { quality: unknown[] };
    expect(report.quality).to.have.length.above(1);
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded.some(path => /^\/dist\/telnyx-elements\/quality-[\w-]+\.js$/.test(path))).to.equal(true);
    phone.remove();
    await until(() => call.state === 'done');
  });

  it('does no harm a second time, nor beside the library', async () => {
    const second = await load('/dist/telnyx-elements.js?second');
    await load('/dist/index.js');
    expect(customElements.get('telnyx-phone')).to.exist.and.equal(second.TelnyxPhone);
    const phone = addPhone();
    await until(() => phone.client?.registered);
    phone.remove();
    expect(caught).to.be.empty;
  });
});
