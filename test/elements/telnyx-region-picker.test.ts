import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { initialState, TelnyxError, type RegionState } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { TelnyxRegionPicker } from '../../src/elements/telnyx-region-picker/telnyx-region-picker.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';

useFakeClient();

const region =
  (patch: Partial<RegionState>): Act =>
  ({ fake }) =>
    fake.setState({ region: { ...initialState.region, ...patch } });
const off: Act = ({ fake }) => fake.setState(initialState);
const connected = region({ locked: 'connected', reported: 'eu', dataCenter: 'fr5-prod' });
const inCall = region({ selected: 'eu', active: 'eu', locked: 'in-call' });
const fallback = region({ selected: 'eu', active: 'auto', fallback: true, locked: 'connected', reported: 'us-east' });
const measured: Act = async ({ element, fake }) => {
  fake.latencies = [
    { region: 'auto', latency: 30 },
    { region: 'eu', latency: 41 },
    { region: 'us-east', latency: 118 },
    { region: 'apac', latency: null },
  ];
  await (element as TelnyxRegionPicker).measure();
};

async function picker(act: Act): Promise<{ element: TelnyxRegionPicker; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-region-picker', act);
  if (!(element instanceof TelnyxRegionPicker)) throw new TypeError('not a region picker');
  return { element, fake };
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

describe('telnyx-region-picker', () => {
  elementContract('telnyx-region-picker', {
    states: {
      'not connected': off,
      connected,
      'in a call': inCall,
      'fallen back': fallback,
      measured,
      compact: compact(connected),
      'compact in a call': compact(inCall),
    },
    properties: { compact: true },
  });

  it('names all regions, and keeps a choice while the phone is off', async () => {
    const { element, fake } = await picker(off);
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
    expect(fake.asked).to.deep.equal([['selectRegion', 'eu']]);
  });

  it('is chosen with the arrow keys', async () => {
    const { element, fake } = await picker(off);
    choice(element, 'auto').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(fake.asked).to.deep.equal([['selectRegion', 'us-east']]);
  });

  it('shows what is true, when the page takes a choice over', async () => {
    const { element, fake } = await picker(off);
    element.addEventListener('telnyx-region-request', event => event.preventDefault(), { once: true });
    choice(element, 'eu').click();
    await settled(element);
    expect(choice(element, 'auto').checked).to.equal(true);
    expect(fake.asked).to.deep.equal([]);
  });

  it('offers to reconnect while the phone is connected, and says why', async () => {
    const { element, fake } = await picker(connected);
    expect(text(element, '.notes')).to.contain('The phone is connected.').and.to.contain('Europe, fr5-prod');
    choice(element, 'apac').click();
    await settled(element);
    expect(fake.asked, 'nothing yet').to.deep.equal([]);
    expect(text(element, '.reconnect')).to.equal('Reconnect with Asia-Pacific');
    find(element, '.reconnect').click();
    expect(fake.asked).to.deep.equal([['reconnectWith', 'apac']]);
    await region({ selected: 'apac', active: 'apac', locked: 'connected' })({ element, fake } as unknown as Stage);
    await settled(element);
    expect(element.shadowRoot?.querySelector('.reconnect')).to.equal(null);
    expect(choice(element, 'apac').checked).to.equal(true);
  });

  it('says what went wrong', async () => {
    const { element, fake } = await picker(connected);
    choice(element, 'apac').click();
    await settled(element);
    fake.failure = new TelnyxError(45001);
    find(element, '.reconnect').click();
    await settled(element);
    expect(text(element, '.bad')).to.equal('The phone service cannot be reached. Check your network and try again.');
  });

  it('is locked during a call, with the reason', async () => {
    const { element } = await picker(inCall);
    expect(choice(element, 'auto').matches(':disabled')).to.equal(true);
    expect(text(element, '.notes')).to.equal('It cannot be changed during a call.');
    expect(element.matches(':state(locked)')).to.equal(true);
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
    const { element, fake } = await picker(connected);
    const phone = new TelnyxPhone();
    phone.client = fake.asClient;
    element.after(phone);
    await settled(phone);
    await fallback({ element, fake } as unknown as Stage);
    await settled(element);
    await settled(phone);
    expect(document.querySelector('.telnyx-announcer')?.children).to.have.length(1);
  });

  describe('measuring', () => {
    const time = (element: TelnyxRegionPicker, value: string) =>
      choice(element, value).closest('label')?.querySelector('.time')?.textContent;

    it('shows how long each region takes, and the fastest', async () => {
      const { element, fake } = await picker(off);
      expect(time(element, 'eu')).to.equal(undefined);
      await measured({ element, fake } as unknown as Stage);
      await settled(element);
      expect(fake.asked).to.deep.equal([['measureRegions']]);
      expect(time(element, 'eu')).to.equal('41 ms');
      expect(time(element, 'apac')).to.equal('No answer');
      expect(choice(element, 'eu').closest('label')?.textContent).to.contain('Fastest');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('Fastest: Europe, 41 ms');
    });

    it('runs once at a time', async () => {
      const { element, fake } = await picker(off);
      find(element, '[part=measure-button]').click();
      await settled(element);
      find(element, '[part=measure-button]').click();
      expect(fake.asked).to.deep.equal([['measureRegions']]);
      expect(text(element, '[part=measure-button]')).to.equal('Measuring …');
    });
  });

  it('is one field when it is compact', async () => {
    const { element, fake } = await picker(compact(off));
    const field = find<HTMLSelectElement>(element, 'select');
    field.value = 'eu';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(fake.asked).to.deep.equal([['selectRegion', 'eu']]);
  });
});
