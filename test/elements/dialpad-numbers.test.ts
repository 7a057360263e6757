/** National numbers in the number field of the dialpad. Covers: `number-caret.ts`, `number-field.ts`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { numberParts } from '../../src/page/number-parts.js';
import { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { paste } from '../support/paste.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { seeded } from '../support/seeded.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

async function dialpad(
  country: string,
): Promise<{ element: TelnyxDialpad; phone: ScriptedPhone; field: HTMLInputElement }> {
  const { element, phone } = await stage('telnyx-dialpad', ({ element: made }) => Object.assign(made, { country }));
  if (!(element instanceof TelnyxDialpad)) throw new TypeError('not a dialpad');
  const field = element.shadowRoot?.querySelector('input');
  if (!field) throw new Error('no field');
  element.focus();
  return { element, phone, field };
}

const key = (element: TelnyxDialpad, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[data-key="${name}"]`);

/** What the browser does to the field when a key is pressed at the caret, and what it reports. */
function edit(
  field: HTMLInputElement,
  edited: 'insertText' | 'deleteContentBackward' | 'deleteContentForward',
  data = '',
): void {
  const { value, selectionStart, selectionEnd } = field;
  let [from, to] = [selectionStart ?? 0, selectionEnd ?? 0];
  if (from === to && edited === 'deleteContentBackward') from = Math.max(0, from - 1);
  if (from === to && edited === 'deleteContentForward') to = Math.min(value.length, to + 1);
  field.setRangeText(data, from, to, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: edited, data: data || null }),
  );
}

const digitsOf = (text: string) => text.replace(/[^\d+]/g, '');

describe('the number field and the numbers of a country', () => {
  before(() => numberParts.load(document.body));

  const typed: readonly [country: string, text: string, shown: string, called: string][] = [
    ['DE', '0301234567', '030 1234567', '+49301234567'],
    ['FR', '0612345678', '06 12 34 56 78', '+33612345678'],
    ['US', '2025550142', '(202) 555-0142', '+12025550142'],
    ['GB', '02079460958', '020 7946 0958', '+442079460958'],
    ['IN', '9876543210', '98765 43210', '+919876543210'],
    ['JP', '0312345678', '03-1234-5678', '+81312345678'],
    ['BR', '11961234567', '(11) 96123-4567', '+5511961234567'],
    ['IT', '0612345678', '06 1234 5678', '+390612345678'],
    ['DE', '+12025550142', '+1 202 555 0142', '+12025550142'],
    ['DE', '9196', '9196', '9196'],
    ['US', '9196', '9196', '9196'],
    ['DE', '*72#', '*72#', '*72#'],
    ['DE', '030 90 18 20', '030 90 18 20', '+4930901820'],
    ['DE', '(030) 90/18-20', '(030) 90/18-20', '+4930901820'],
  ];
  for (const [country, text, shown, called] of typed) {
    it(`${country}: shows ${text} as ${shown}, and calls ${called}`, async () => {
      const { element, phone, field } = await dialpad(country);
      await type(text);
      expect(field.value).to.equal(shown);
      expect(element.value).to.equal(text);
      expect(field.selectionStart).to.equal(shown.length);
      await sendKeys({ press: 'Enter' });
      expect(phone.client.state.calls.map(({ remote }) => remote.number)).to.deep.equal([called]);
    });
  }

  it('groups what comes by the keys, and the key that deletes takes a digit each', async () => {
    const { element, field } = await dialpad('US');
    field.blur();
    for (const name of '2025550142') key(element, name)?.click();
    expect(field.value).to.equal('(202) 555-0142');
    const seen = [];
    for (let left = 4; left > 0; left--) {
      element.shadowRoot?.querySelector<HTMLElement>('.icon')?.click();
      seen.push(element.value);
    }
    expect(seen).to.deep.equal(['202555014', '20255501', '2025550', '202555']);
  });

  it('keeps the caret behind its digit while one types and deletes in the middle', async () => {
    const { element, field } = await dialpad('DE');
    element.value = '0301234567';
    await settled(element);
    expect(field.value).to.equal('030 1234567');
    field.setSelectionRange(2, 2);
    await type('4');
    expect(element.value).to.equal('03401234567');
    expect(digitsOf(field.value.slice(0, field.selectionStart ?? 0))).to.equal('034');
    await sendKeys({ press: 'Backspace' });
    expect(field.value).to.equal('030 1234567');
    expect(field.selectionStart).to.equal(2);
    field.setSelectionRange(4, 4);
    await sendKeys({ press: 'Backspace' });
    expect([field.value, field.selectionStart], 'over the space').to.deep.equal(['030 1234567', 3]);
    await sendKeys({ press: 'Backspace' });
    expect(element.value).to.equal('031234567');
  });

  it('reads what is pasted, and shows it in groups', async () => {
    const { element, field } = await dialpad('DE');
    paste(field, 'Tel. (030) 90 18 20 (work)');
    await settled(element);
    expect(element.value).to.equal('030901820');
    expect(field.value).to.equal('030 901820');
    field.setSelectionRange(field.value.length, field.value.length);
    paste(field, ',,12#');
    expect(element.value).to.equal('030901820,,12#');
    expect(field.value).to.equal('030 901820,,12#');
  });

  it('takes what the browser fills in', async () => {
    const { element, field } = await dialpad('US');
    field.value = '+1 (202) 555-0142';
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', data: field.value }));
    expect([element.value, field.value]).to.deep.equal(['+12025550142', '+1 202 555 0142']);
  });

  it('groups the number again when the country changes, and the caret stays', async () => {
    const { element, field } = await dialpad('US');
    await type('0612345678');
    expect(field.value).to.equal('0612345678');
    field.setSelectionRange(4, 4);
    element.country = 'FR';
    await settled(element);
    expect([field.value, field.selectionStart]).to.deep.equal(['06 12 34 56 78', 5]);
    element.country = 'nonsense';
    await settled(element);
    expect(digitsOf(field.value)).to.equal('0612345678');
  });

  it('loses and moves no digit, and the caret stays behind its own, whatever one does', async () => {
    const random = seeded(20);
    const pick = (count: number) => Math.floor(random() * count);
    for (const country of ['DE', 'US', 'FR', 'GB', 'IN', 'JP', 'BR', 'IT', 'AR', 'MX', 'CH', 'AT']) {
      const { element, field } = await dialpad(country);
      let [digits, caret] = ['', 0];
      for (let step = 0; step < 120; step++) {
        if (!pick(6)) {
          caret = pick(digits.length + 1);
          let at = 0;
          while (digitsOf(field.value.slice(0, at)).length < caret) at++;
          field.setSelectionRange(at, at);
        }
        const isDeleting = digits.length > 12 || !pick(4);
        const before = field.value.slice((field.selectionStart ?? 0) - 1, field.selectionStart ?? 0);
        if (isDeleting && caret && /\d/.test(before)) {
          digits = digits.slice(0, caret - 1) + digits.slice(caret);
          caret--;
          edit(field, 'deleteContentBackward');
        } else if (!isDeleting) {
          const digit = String(pick(10));
          digits = digits.slice(0, caret) + digit + digits.slice(caret);
          caret++;
          edit(field, 'insertText', digit);
        }
        const shown = `${country}, step ${step}: ${field.value}`;
        expect(element.value, shown).to.equal(digits);
        expect(digitsOf(field.value), shown).to.equal(digits);
        expect(digitsOf(field.value.slice(0, field.selectionStart ?? 0)), shown).to.equal(digits.slice(0, caret));
      }
    }
  });

  it('makes the page no wider with a long number', async () => {
    const { element } = await dialpad('DE');
    element.value = '1'.repeat(200);
    await settled(element);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  it('is written from left to right on a page from right to left', async () => {
    const { element, field } = await dialpad('DE');
    document.documentElement.dir = 'rtl';
    try {
      await type('0301234567');
      await settled(element);
      expect(field.value).to.equal('030 1234567');
      expect(getComputedStyle(field).direction).to.equal('ltr');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  for (const width of [240, 375])
    it(`cuts no digit in large text, ${width} px`, async () => {
      const act: Act = ({ element }) => {
        element.style.setProperty('--telnyx-font-size', '32px');
        Object.assign(element, { value: '+12025550142 ext 12' });
      };
      const { element } = await stage('telnyx-dialpad', act, { width });
      const field = element.shadowRoot?.querySelector('input');
      if (!field) throw new Error('no field');
      await until(() => field.scrollWidth <= field.clientWidth, { what: 'a number that is seen whole' });
      expect(parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(10);
    });
});
