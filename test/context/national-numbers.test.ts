import { expect } from '@open-wc/testing';
import { checkCountry, NationalNumbers } from '../../src/context/national-numbers.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { property } from '../../src/context/property.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import { TelnyxDialRequestEvent, TelnyxMuteRequestEvent, TelnyxTransferRequestEvent } from '../../src/events/index.js';
import { numberFormats } from '../../src/numbers/libphonenumber.js';
import type { NumberFormats } from '../../src/numbers/number-formats.js';
import { NumberParts, numberParts } from '../../src/page/number-parts.js';
import { ScriptedPhone } from '../support/scripted-phone.js';

class Caller extends TelnyxElement {
  readonly phone = new PhoneController(this, state => state.ready);
  @property() country?: string;
}
customElements.define('test-caller', Caller);

async function caller(country?: string): Promise<{ element: Caller; phone: ScriptedPhone }> {
  const phone = await ScriptedPhone.ready({ country: 'US' });
  const element = document.createElement('test-caller') as Caller;
  element.client = phone.client;
  if (country) element.country = country;
  document.body.append(element);
  await element.updateComplete;
  return { element, phone };
}

/** Parts that come when the test says so. */
function later(): { parts: NumberParts; come: () => void; wanted: () => number } {
  let come = () => {};
  let loads = 0;
  const parts = new NumberParts(() => {
    loads++;
    return new Promise<NumberFormats>(resolve => (come = () => resolve(numberFormats)));
  });
  return { parts, come: () => come(), wanted: () => loads };
}

describe('national numbers', () => {
  afterEach(() => document.querySelectorAll('test-caller').forEach(element => element.remove()));

  it('are dialled in E.164, and the request says so before it is carried out', async () => {
    const { element, phone } = await caller('de');
    const asked: (string | null)[] = [];
    element.addEventListener('telnyx-dial-request', ({ destination, number, tones }) =>
      asked.push(destination, number, tones),
    );
    await element.phone.request(new TelnyxDialRequestEvent('030 901820 ext 12'));
    expect(asked).to.deep.equal(['+4930901820', '+4930901820', '12']);
    expect(phone.client.state.calls[0]?.remote.number).to.equal('+4930901820');
  });

  it('are those of the element’s own country, else of the phone’s; one that is none is not counted', async () => {
    const { element, phone } = await caller();
    expect(element.phone.numbers.country).to.equal('US');
    element.country = 'gb';
    expect(element.phone.numbers.country).to.equal('GB');
    element.country = 'Germany';
    expect(element.phone.numbers.country).to.equal('US');
    phone.client.setOptions({ country: 'FR' });
    expect(element.phone.numbers.country).to.equal('FR');
  });

  it('are transferred to in E.164, too', async () => {
    await numberParts.load(document.body);
    const { element } = await caller('DE');
    const event = new TelnyxTransferRequestEvent('x', '030 901820');
    element.addEventListener('telnyx-transfer-request', each => each.preventDefault());
    await element.phone.request(event);
    expect([event.destination, event.number]).to.deep.equal(['+4930901820', '+4930901820']);
  });

  it('wait for the part that reads them, and a second Call meanwhile is the same', async () => {
    const { element } = await caller('DE');
    const { parts, come } = later();
    const numbers = new NationalNumbers(element, () => element.phone.client, parts);
    const event = new TelnyxDialRequestEvent('030 901820');
    const reading = numbers.prepare(event);
    expect(event.destination).to.equal('030901820');
    come();
    await reading;
    expect(event.destination).to.equal('+4930901820');
  });

  it('are dialled as they are read when the part does not come', async () => {
    const { element } = await caller('DE');
    const numbers = new NationalNumbers(element, () => element.phone.client, later().parts);
    const event = new TelnyxDialRequestEvent('030 901820');
    await numbers.prepare(event);
    expect([event.destination, event.number]).to.deep.equal(['030901820', null]);
  });

  it('alone wait: nothing else is read again', async () => {
    const { element, phone } = await caller('DE');
    const { parts, wanted } = later();
    const numbers = new NationalNumbers(element, () => phone.client, parts);
    for (const text of ['+4930901820', '9196', '110', 'sip:ada@example.com', '*31#030901820', 'ada', ''])
      expect(numbers.prepare(new TelnyxDialRequestEvent(text)), text).to.equal(undefined);
    expect(numbers.prepare(new TelnyxMuteRequestEvent('x', true))).to.equal(undefined);
    expect(wanted()).to.equal(0);
  });

  it('are loaded for who types, or where the page says which country it is', async () => {
    const { parts, wanted } = later();
    const { element, phone } = await caller();
    phone.client.setOptions({ country: undefined });
    const numbers = new NationalNumbers(element, () => phone.client, parts);
    numbers.want(false);
    expect(wanted(), 'country of the browser').to.equal(0);
    numbers.want(true);
    expect(wanted(), 'typing').to.equal(1);

    const others = later();
    phone.client.setOptions({ country: 'DE' });
    new NationalNumbers(element, () => phone.client, others.parts).want(false);
    expect(others.wanted(), 'country of the page').to.equal(1);
  });

  it('are grouped as soon as the part is there, as long as the element is on the page', async () => {
    const { element } = await caller('DE');
    const { parts, come } = later();
    const numbers = new NationalNumbers(element, () => element.phone.client, parts);
    numbers.connect();
    let updates = 0;
    element.requestUpdate = () => {
      updates++;
    };
    numbers.want(true);
    expect(updates).to.equal(0);
    come();
    await parts.load(element);
    expect(updates).to.equal(1);
    numbers.disconnect();
  });

  it('of a country that is none are reported to the page', () => {
    const reported: string[] = [];
    const element = Object.assign(document.createElement('div'), { country: 'Germany' });
    element.addEventListener('telnyx-error', ({ error }) => reported.push(`${error.code} ${error.detail}`));
    checkCountry(element);
    checkCountry(Object.assign(element, { country: 'de' }));
    expect(reported).to.deep.equal(['49002 country: "Germany" is not a code of ISO 3166 such as GB.']);
  });
});
