/** What the dialpad says of the numbers of its country. Covers: `country-notes.ts`, `emergency-numbers.ts`. */
import { expect } from '@open-wc/testing';
import { isEmergencyNumber } from '../../src/numbers/emergency-numbers.js';
import { numberParts } from '../../src/page/number-parts.js';
import { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const words = 'This phone may not reach emergency services. Use another phone.';

async function dialpad(
  country?: string,
): Promise<{ element: TelnyxDialpad; phone: ScriptedPhone; field: HTMLInputElement }> {
  const { element, phone } = await stage('telnyx-dialpad', made => country && Object.assign(made.element, { country }));
  const field = element.shadowRoot?.querySelector('input');
  if (!(element instanceof TelnyxDialpad) || !field) throw new TypeError('not a dialpad');
  return { element, phone, field };
}

const said = ({ shadowRoot }: Element) => shadowRoot?.querySelector('#hint')?.textContent ?? '';
const key = ({ shadowRoot }: Element, name: string) => shadowRoot?.querySelector<HTMLElement>(`[data-key="${name}"]`);

describe('the dialpad of a country', () => {
  before(() => numberParts.load(document.body));

  elementContract('telnyx-dialpad', {
    states: {
      'with an example': async ({ element }) => {
        Object.assign(element, { country: 'DE' });
        await until(() => element.shadowRoot?.querySelector('input')?.placeholder.match(/\d/));
      },
      'with an emergency number': ({ element }) => Object.assign(element, { country: 'DE', value: '110' }),
    },
    properties: { country: 'GB' },
  });

  it('shows a number of the country as an example, which is no value', async () => {
    const { element, phone, field } = await dialpad('DE');
    await until(() => field.placeholder === 'e.g. 01512 3456789');
    element.country = 'gb';
    await until(() => field.placeholder === 'e.g. 07400 123456');
    expect([element.value, field.value]).to.deep.equal(['', '']);
    element.dial();
    expect(phone.client.state.calls).to.be.empty;
    element.country = 'XX';
    await until(() => field.placeholder === 'Enter a number');
  });

  it('shows none for the country that the browser is taken to be in', async () => {
    const { element, field } = await dialpad();
    await settled(element);
    expect(field.placeholder).to.equal('Enter a number');
  });

  const numbers: readonly [text: string, country: string, isEmergency: boolean][] = [
    ['112', 'DE', true],
    ['110', 'DE', true],
    ['911', 'DE', true],
    ['1 1 0', 'DE', true],
    ['999', 'GB', true],
    ['999', 'DE', false],
    ['110', 'US', false],
    ['000', 'AU', true],
    ['1112', 'DE', false],
    ['112,,1', 'DE', true],
    ['+112', 'DE', false],
    ['*112', 'DE', false],
    ['sip:112@example.com', 'DE', false],
    ['11', 'DE', false],
  ];
  for (const [text, country, isEmergency] of numbers) {
    it(`${country}: ${isEmergency ? 'warns of' : 'says nothing of'} ${text}`, async () => {
      const { element } = await dialpad(country);
      element.value = text;
      await settled(element);
      expect(said(element)).to.equal(isEmergency ? words : '');
    });
  }

  it('has the warning read out once, takes it away with the number, and calls all the same', async () => {
    const { element, phone } = await dialpad('DE');
    for (const name of '110') key(element, name)?.click();
    await settled(element);
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain(words);
    key(element, '5')?.click();
    await settled(element);
    expect(said(element)).to.equal('');
    element.shadowRoot?.querySelector<HTMLElement>('.icon')?.click();
    await settled(element);
    expect(said(element)).to.equal(words);
    element.dial();
    expect(phone.client.state.calls.map(({ remote }) => remote.number)).to.deep.equal(['110']);
  });

  for (const size of ['16px', '32px']) {
    for (const width of [280, 375]) {
      it(`warns in the phone without moving a key, at ${width} px with ${size}`, async () => {
        const { element } = await stage(
          'telnyx-phone',
          made => made.element.style.setProperty('--telnyx-font-size', size),
          {
            width,
          },
        );
        const pad = element.shadowRoot?.querySelector('telnyx-dialpad');
        if (!pad) throw new Error('no dialpad');
        const place = () => key(pad, '5')?.getBoundingClientRect().top;
        const before = place();
        for (const name of '112') key(pad, name)?.click();
        await settled(element);
        expect(said(pad)).to.equal(words);
        expect(place()).to.equal(before);
        const warning = pad.shadowRoot?.querySelector('#hint span')?.getBoundingClientRect();
        const number = pad.shadowRoot?.querySelector('input')?.getBoundingClientRect();
        const phone = element.getBoundingClientRect();
        expect(warning?.height).to.be.above(10);
        const isAbove = (warning?.bottom ?? 0) <= (number?.top ?? 0) + 8;
        const isBelow = (warning?.top ?? 0) >= (number?.bottom ?? 0) - 1;
        expect(isAbove || isBelow, 'beside the number').to.equal(true);
        if (isBelow)
          expect(warning?.bottom, 'above the keys').to.be.at.most(key(pad, '2')?.getBoundingClientRect().top ?? 0);
        expect(warning?.top, 'in the phone').to.be.at.least(phone.top);
        expect(warning?.right).to.be.at.most(phone.right);
      });
    }
  }

  it('knows the numbers by heart, without anything around them', () => {
    expect(isEmergencyNumber('112', null)).to.equal(true);
    expect(isEmergencyNumber('110', null)).to.equal(false);
    expect(isEmergencyNumber('110 ', 'DE')).to.equal(false);
    expect(isEmergencyNumber('', 'DE')).to.equal(false);
  });
});
