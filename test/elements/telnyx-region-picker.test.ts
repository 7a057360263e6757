import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { regions } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { TelnyxRegionPicker } from '../../src/elements/telnyx-region-picker/telnyx-region-picker.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';

const off: Act = ({ phone }) => phone.client.disconnect();
const connected: Act = () => {};
/** Connected, and the server says where. */
const inEurope: Act = async ({ phone }) => {
  await phone.client.disconnect();
  phone.server.on('gatewayState', () => ({ params: { state: 'REGED', region: 'eu', dc: 'fr5-prod' } }));
  await phone.client.connect();
};
const inCall: Act = ({ phone }) => phone.talk();
/** Europe was chosen and does not answer. */
const fallback: Act = async ({ phone }) => {
  const { client, server } = phone;
  await client.disconnect();
  client.selectRegion('eu');
  server.onConnect = socket => (socket.url.includes('//eu.') ? socket.drop(1006) : socket.open());
  await client.connect();
};
/** Nobody answers in Asia; elsewhere it takes no time, as the clock stands. */
const measured: Act = async ({ element, phone }) => {
  phone.server.onConnect = socket => (socket.url.includes('//apac.') ? socket.drop(1006) : socket.open());
  const { now } = phone.clock;
  const stopped = now();
  Object.assign(phone.clock, { now: () => stopped });
  await (element as TelnyxRegionPicker).measure();
  Object.assign(phone.clock, { now });
};

async function picker(act: Act): Promise<{ element: TelnyxRegionPicker; phone: ScriptedPhone; staged: Stage }> {
  const staged = await stage('telnyx-region-picker', act);
  const { element, phone } = staged;
  if (!(element instanceof TelnyxRegionPicker)) throw new TypeError('not a region picker');
  return { element, phone, staged };
}

const find = <E extends HTMLElement = HTMLElement>(element: TelnyxRegionPicker, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const choice = (element: TelnyxRegionPicker, value: string) =>
  find<HTMLInputElement>(element, `input[value="${value}"]`);
const text = (element: TelnyxRegionPicker, selector = '.base') =>
  find(element, selector).textContent.replace(/\s+/g, ' ').trim();
const compact =
  (act: Act): Act =>
  async at => {
    (at.element as TelnyxRegionPicker).compact = true;
    await act(at);
  };
const selected = ({ client }: ScriptedPhone) => client.state.region.selected;

describe('telnyx-region-picker', () => {
  elementContract('telnyx-region-picker', {
    states: {
      'not connected': off,
      connected: inEurope,
      'in a call': inCall,
      'fallen back': fallback,
      measured,
      compact: compact(connected),
      'compact in a call': compact(inCall),
    },
    whileShown: ['measured'], // each time is another one
    properties: { compact: true },
  });

  it('names all regions, and keeps a choice while the phone is off', async () => {
    const { element, phone } = await picker(off);
    expect([...(element.shadowRoot?.querySelectorAll('.name') ?? [])].map(each => each.textContent)).to.deep.equal([
      'Nearest (automatic)',
      'US East',
      'US Central',
      'US West',
      'Canada',
      'Europe',
      'Asia-Pacific',
      'South Asia',
    ]);
    expect(choice(element, 'auto').checked).to.equal(true);
    choice(element, 'eu').click();
    expect(selected(phone)).to.equal('eu');
  });

  it('is chosen with the arrow keys', async () => {
    const { element, phone } = await picker(off);
    choice(element, 'auto').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(selected(phone)).to.equal('us-east');
  });

  it('shows what is true, when the page takes a choice over', async () => {
    const { element, phone } = await picker(off);
    element.addEventListener('telnyx-region-request', event => event.preventDefault(), { once: true });
    choice(element, 'eu').click();
    await settled(element);
    expect(choice(element, 'auto').checked).to.equal(true);
    expect(selected(phone)).to.equal('auto');
  });

  it('offers to reconnect while the phone is connected, and says why', async () => {
    const { element, phone } = await picker(inEurope);
    expect(text(element, '.notes')).to.contain('The phone is connected.').and.to.contain('Europe, fr5-prod');
    choice(element, 'apac').click();
    await settled(element);
    expect([selected(phone), phone.server.urls.length], 'nothing yet').to.deep.equal(['auto', 2]);
    expect(text(element, '.reconnect')).to.equal('Reconnect with Asia-Pacific');
    find(element, '.reconnect').click();
    await soon(() => phone.client.state.ready && selected(phone) === 'apac');
    expect(phone.server.urls.at(-1)).to.contain('//apac.');
    await settled(element);
    expect(element.shadowRoot?.querySelector('.reconnect')).to.equal(null);
    expect(choice(element, 'apac').checked).to.equal(true);
  });

  it('says what went wrong', async () => {
    const { element, phone } = await picker(connected);
    choice(element, 'apac').click();
    await settled(element);
    phone.server.onConnect = socket => socket.drop(1006);
    find(element, '.reconnect').click();
    await soon(() => phone.client.state.error?.code === 45001);
    await settled(element);
    expect(text(element, '.bad')).to.equal('The phone service cannot be reached. Check your network and try again.');
  });

  it('is locked during a call, with the reason', async () => {
    const { element } = await picker(inCall);
    expect(choice(element, 'auto').matches(':disabled')).to.equal(true);
    expect(text(element, '.notes')).to.equal('It cannot be changed during a call.');
    expect(element.matches(':state(locked)')).to.equal(true);
  });

  it('with region-lock it is locked while the phone is connected, with the reason', async () => {
    for (const compact of [false, true]) {
      const { element, phone } = await picker(connected);
      Object.assign(element, { regionLock: true, compact });
      await settled(element);
      const control = () => element.shadowRoot?.querySelector('[part=choices]');
      expect(control()?.matches(':disabled')).to.equal(true);
      expect(text(element, '.notes')).to.contain('It cannot be changed while the phone is connected.');
      await phone.client.disconnect();
      await settled(element);
      expect(control()?.matches(':disabled')).to.equal(false);
    }
  });

  it('tells when a region does not answer, to those who listen too', async () => {
    const { element } = await picker(fallback);
    expect(text(element, '.warn')).to.equal('Europe does not answer, using the nearest.');
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal(
      'Europe does not answer, using the nearest.',
    );
    expect(element.matches(':state(fallback)')).to.equal(true);
  });

  it('leaves that to a telnyx-phone on the same page, or the other way round', async () => {
    const { element, phone, staged } = await picker(connected);
    const whole = new TelnyxPhone();
    whole.client = phone.client;
    element.after(whole);
    await settled(whole);
    await fallback(staged);
    await settled(element);
    await settled(whole);
    expect(document.querySelector('.telnyx-announcer')?.textContent.match(/does not answer/g)).to.have.length(1);
  });

  describe('measuring', () => {
    const time = (element: TelnyxRegionPicker, value: string) =>
      choice(element, value).closest('label')?.querySelector('.time')?.textContent;

    it('shows how long each region takes, and the fastest', async () => {
      const { element, phone, staged } = await picker(off);
      expect(time(element, 'eu')).to.equal(undefined);
      await measured(staged);
      await settled(element);
      expect(phone.server.urls.slice(1), 'one of each').to.have.length(regions.length);
      expect(time(element, 'eu')).to.match(/^\d+ ms$/);
      expect(time(element, 'apac')).to.equal('No answer');
      const rows = [...(element.shadowRoot?.querySelectorAll('label') ?? [])].map(each => each.textContent);
      expect(rows.filter(row => row.includes('Fastest'))).to.have.length(1);
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.match(/Fastest: .+, \d+ ms$/);
    });

    it('runs once at a time', async () => {
      const { element, phone } = await picker(off);
      phone.server.onConnect = () => {};
      find(element, '[part=measure-button]').click();
      await settled(element);
      find(element, '[part=measure-button]').click();
      expect(phone.server.urls).to.have.length(2);
      expect(text(element, '[part=measure-button]')).to.equal('Measuring …');
    });
  });

  it('is one field when it is compact', async () => {
    const { element, phone } = await picker(compact(off));
    const field = find<HTMLSelectElement>(element, 'select');
    field.value = 'eu';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(selected(phone)).to.equal('eu');
  });
});
