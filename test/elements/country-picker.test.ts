/** Whose numbers are typed, chosen by the user. Covers: `country-picker.ts`, `country-picker-link.ts`, `country-choice.ts`, `number-input.ts`. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxCountryChangeEvent } from '../../src/events/index.js';
import { CountryChoice, countryChoice } from '../../src/page/country-choice.js';
import { numberParts } from '../../src/page/number-parts.js';
import { elementContract, stateContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const padOf = (element: Element): TelnyxDialpad => {
  const pad = element instanceof TelnyxDialpad ? element : element.shadowRoot?.querySelector('telnyx-dialpad');
  if (!pad) throw new TypeError('no dialpad');
  return pad;
};
const find = (element: Element, selector: string) =>
  padOf(element).shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const button = (element: Element) => until(() => find(element, '[part=country-button]'));
const options = (element: Element) => [...(padOf(element).shadowRoot?.querySelectorAll('[part=country]') ?? [])];
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const picking: Act = async ({ element }) => {
  Object.assign(element, { countryPicker: true, country: 'US' });
  await button(element);
};
const opened: Act = async at => {
  await picking(at);
  (await button(at.element)).click();
  await until(() => padOf(at.element).shadowRoot?.activeElement === find(at.element, '[role=dialog] input'));
};
async function dialpad(act: Act): Promise<{ element: TelnyxDialpad; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-dialpad', act);
  return { element: padOf(element), phone };
}

describe('the picker of countries', () => {
  before(() => numberParts.load(document.body));
  afterEach(() => countryChoice.set(null));

  elementContract('telnyx-dialpad', {
    states: {
      'with a picker of countries': picking,
      'with a number beside the picker': async at => {
        await picking(at);
        Object.assign(at.element, { value: '+18004377950' });
      },
      'with the list of countries': opened,
    },
    whileShown: ['with the list of countries'],
    properties: { countryPicker: true },
  });
  describe('in the phone, as every element', () => stateContract('telnyx-phone', picking));

  it('is not there unless it is asked for, and then a choice made elsewhere does not count', async () => {
    countryChoice.set('DE');
    const { element, phone } = await dialpad(({ element: its }) => Object.assign(its, { country: 'US' }));
    await settled(element);
    expect(find(element, '[part=country-button]')).to.equal(null);
    element.value = '030901820';
    element.dial();
    expect(phone.client.state.calls[0]?.remote.number).to.equal('030901820');
  });

  it('says the country and its calling code', async () => {
    const { element } = await dialpad(picking);
    expect([textOf(await button(element)), (await button(element)).ariaLabel]).to.deep.equal([
      'US +1',
      'US +1, country: United States',
    ]);
  });

  it('has all countries by name, that of the phone first, and goes to the one in use', async () => {
    const { element } = await dialpad(opened);
    const all = options(element);
    expect(all.length).to.be.above(200);
    expect([textOf(all[0]), textOf(all[1])]).to.deep.equal(['United States automatic +1', 'Afghanistan +93']);
    expect(all[0]?.getAttribute('aria-selected')).to.equal('true');
  });

  for (const [text, found] of [
    ['germ', 'Germany +49'],
    ['cote', 'Côte d’Ivoire +225'],
    ['+49', 'Germany +49'],
    ['358', 'Åland Islands +358'],
    ['gb', 'United Kingdom +44'],
  ] as const) {
    it(`finds ${found} for “${text}”`, async () => {
      const { element } = await dialpad(opened);
      await type(text);
      await until(() => options(element).length < 10);
      expect(options(element).map(textOf)).to.include(found);
    });
  }

  it('changes how national numbers are read, tells the page, and is kept', async () => {
    const { element, phone } = await dialpad(opened);
    await type('germ');
    await until(() => options(element).length === 1);
    let inputs = 0;
    element.addEventListener('input', () => inputs++);
    const changed = oneEvent<TelnyxCountryChangeEvent>(document, 'telnyx-country-change');
    await sendKeys({ press: 'Enter' });
    expect((await changed).country).to.equal('DE');
    await until(() => textOf(find(element, '[part=country-button]')) === 'DE +49');
    expect(find(element, '[role=dialog]')).to.equal(null);
    await until(() => element.shadowRoot?.activeElement === find(element, '[part=country-button]'));
    expect([new CountryChoice().get(), inputs, element.value]).to.deep.equal(['DE', 0, '']);
    element.country = 'FR'; // the user's choice wins
    await until(() => find(element, 'input')?.getAttribute('placeholder') === 'e.g. 01512 3456789');
    element.value = '030901820';
    element.dial();
    expect(phone.client.state.calls[0]?.remote.number).to.equal('+4930901820');
  });

  it('the country of the phone again clears the choice', async () => {
    countryChoice.set('DE');
    const { element } = await dialpad(picking);
    await until(() => textOf(find(element, '[part=country-button]')) === 'DE +49');
    (await button(element)).click();
    await until(() => options(element).length);
    const changed = oneEvent<TelnyxCountryChangeEvent>(element, 'telnyx-country-change');
    (options(element)[0] as HTMLElement).click();
    expect((await changed).country).to.equal(null);
    expect(countryChoice.get()).to.equal(null);
    element.selectCountry('at');
    await until(() => textOf(find(element, '[part=country-button]')) === 'AT +43');
  });

  it('is used by the keyboard: arrows, Page Down, Escape', async () => {
    const { element } = await dialpad(opened);
    const field = () => find(element, '[role=dialog] input');
    const active = () =>
      textOf(padOf(element).shadowRoot?.getElementById(field()?.getAttribute('aria-activedescendant') ?? ''));
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    expect(active()).to.equal('Afghanistan +93');
    await sendKeys({ press: 'PageDown' });
    await settled(element);
    const list = find(element, '[role=listbox]')?.getBoundingClientRect();
    const row = padOf(element).shadowRoot?.querySelector('[aria-selected=true]')?.getBoundingClientRect();
    expect(row?.bottom).to.be.at.most((list?.bottom ?? 0) + 1);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(field()).to.equal(null);
    await until(() => element.shadowRoot?.activeElement === find(element, '[part=country-button]'));
    expect(countryChoice.get()).to.equal(null);
  });

  it('digits in its search are no digits of the number', async () => {
    const { element } = await dialpad(opened);
    await type('49');
    await settled(element);
    expect(element.value).to.equal('');
  });

  for (const [width, size] of [
    [280, 16],
    [375, 16],
    [375, 32],
  ] as const) {
    it(`moves nothing in a phone of ${width} px with text of ${size} px`, async () => {
      const { element } = await stage(
        'telnyx-phone',
        at => at.element.style.setProperty('--telnyx-font-size', `${size}px`),
        { width },
      );
      const key = () => find(element, '[data-key="5"]')?.getBoundingClientRect().top;
      const before = [element.offsetHeight, key()];
      Object.assign(element, { countryPicker: true });
      (await button(element)).click();
      await until(() => options(element).length);
      expect([element.offsetHeight, key()]).to.deep.equal(before);
    });
  }
});
