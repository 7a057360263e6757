/** People that the number field offers. Covers: `suggestions.ts`, `suggestion-list.ts`, `active-option.ts`, `sent-tones.ts`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ContactBook, type ContactInput } from '../../src/client/contacts/index.js';
import { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { historyOf } from '../../src/page/history/client-history.js';
import { numberParts } from '../../src/page/number-parts.js';
import { elementContract, stateContract } from '../contracts/element-contract.js';
import { deepElements, isVisible, settled, stage, type Act } from '../contracts/stage.js';
import { grace, type ScriptedPhone } from '../support/scripted-phone.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const people: readonly ContactInput[] = [
  { name: 'Ada Lovelace', numbers: [{ number: '+12025550142', label: 'Work' }, '+12025550143'], favourite: true },
  { name: 'Alice Flowers', number: 'alice' },
  { name: 'Renée Łącka', number: '+48221234567' },
  ...Array.from({ length: 12 }, (_, i) => ({ name: `Zoe Number ${i}`, number: `+1212555${1_000 + i}` })),
  { name: 'Zz ﷽ <b>Somebody whose name goes on and on and on, far beyond the edge of every phone</b>', number: '9199' },
];
const known: Act = ({ phone }) => {
  const book = new ContactBook();
  book.set('page', people);
  phone.client.people.use(book);
};
const padOf = (element: Element): TelnyxDialpad => {
  const pad = element instanceof TelnyxDialpad ? element : element.shadowRoot?.querySelector('telnyx-dialpad');
  if (!pad) throw new TypeError('no dialpad');
  return pad;
};
const field = (element: Element) => padOf(element).shadowRoot?.querySelector('input') as HTMLInputElement;
const options = (element: Element) => [...(padOf(element).shadowRoot?.querySelectorAll('[role=option]') ?? [])];
const shown = (element: Element) => options(element).map(each => each.textContent.replace(/\s+/g, ' ').trim());
const active = (element: Element) =>
  padOf(element).shadowRoot?.getElementById(field(element).getAttribute('aria-activedescendant') ?? '');
const typed =
  (text: string): Act =>
  async at => {
    await known(at);
    padOf(at.element).focus();
    await type(text);
    await until(() => options(at.element).length);
  };
async function dialpad(act: Act): Promise<{ element: TelnyxDialpad; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-dialpad', act);
  return { element: padOf(element), phone };
}
const called = ({ client }: ScriptedPhone) => client.state.calls.map(({ remote }) => remote.number);
const isCombobox = (element: Element) => field(element).getAttribute('role') === 'combobox';

describe('the people that the number field offers', () => {
  before(() => numberParts.load(document.body));

  elementContract('telnyx-dialpad', {
    states: { 'with people for what is typed': typed('zo') },
    whileShown: ['with people for what is typed'],
  });
  describe('in the phone, as every element', () => stateContract('telnyx-phone', typed('a')));

  const searches: readonly [text: string, found: readonly string[]][] = [
    ['lov', ['Ada Lovelace Work · +1 202 555 0142', 'Ada Lovelace +1 202 555 0143']],
    ['ADA L', ['Ada Lovelace Work · +1 202 555 0142', 'Ada Lovelace +1 202 555 0143']],
    ['renee lac', ['Renée Łącka +48 22 123 45 67']],
    ['4822', ['Renée Łącka +48 22 123 45 67']],
    ['022 123', ['Renée Łącka +48 22 123 45 67']],
  ];
  for (const [text, found] of searches) {
    it(`are, for “${text}”, ${found.join(' and ')}`, async () => {
      const { element } = await dialpad(typed(text));
      expect(shown(element)).to.deep.equal(found);
    });
  }

  it('are five at most, in a list that the field says it has', async () => {
    const { element } = await dialpad(typed('zoe'));
    expect(options(element)).to.have.length(5);
    const list = padOf(element).shadowRoot?.getElementById(field(element).getAttribute('aria-controls') ?? '');
    expect(list?.role ?? list?.getAttribute('role')).to.equal('listbox');
    expect(field(element).getAttribute('aria-expanded')).to.equal('true');
    await until(() => document.querySelector('.telnyx-announcer')?.textContent.includes('5 suggestions'));
  });

  it('are nobody where nobody is known: then the field is as it was', async () => {
    const { element } = await dialpad(() => {});
    element.focus();
    await type('ada');
    await settled(element);
    expect([isCombobox(element), options(element).length]).to.deep.equal([false, 0]);
    expect(field(element).hasAttribute('aria-expanded')).to.equal(false);
  });

  it('are those of the last calls too, each once, with the name of the address book', async () => {
    const { element, phone } = await dialpad(async at => {
      await known(at);
      const stop = historyOf(at.phone.client).use(at.element);
      at.phone.end(await at.phone.talk(grace));
      at.phone.end(await at.phone.talk({ name: 'Somebody', number: '+12025550142' }));
      await until(() => historyOf(at.phone.client).entries.length === 2);
      stop();
    });
    element.focus();
    await type('grace');
    await until(() => options(element).length);
    expect(shown(element)).to.deep.equal(['Grace Hopper +1 415 555 0142']);
    element.value = '';
    await settled(element);
    await type('2025550142');
    await until(() => shown(element).join() === 'Ada Lovelace Work · +1 202 555 0142');
    await historyOf(phone.client).clear();
  });

  it('are chosen with arrow keys and Enter, which fills the number; the next Enter calls it', async () => {
    const { element, phone } = await dialpad(typed('ada'));
    expect(active(element)).to.equal(null);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element) === options(element)[1]).to.equal(true);
    expect(options(element)[1]?.ariaSelected ?? options(element)[1]?.getAttribute('aria-selected')).to.equal('true');
    let inputs = 0;
    element.addEventListener('input', () => inputs++);
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect([element.value, field(element).value, inputs]).to.deep.equal(['+12025550143', '+1 202 555 0143', 1]);
    expect(element.shadowRoot?.querySelector('#hint')?.textContent).to.equal('Ada Lovelace');
    expect([options(element).length, called(phone).length]).to.deep.equal([0, 0]);
    await sendKeys({ press: 'Enter' });
    expect(called(phone)).to.deep.equal(['+12025550143']);
  });

  it('the arrow keys go round, over what was typed itself', async () => {
    const { element } = await dialpad(typed('ada'));
    await sendKeys({ press: 'ArrowUp' });
    expect(active(element) === options(element)[1]).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element)).to.equal(null);
    await sendKeys({ press: 'ArrowDown' });
    expect(active(element) === options(element)[0]).to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    await settled(element);
    expect([active(element), options(element).length]).to.deep.equal([null, 2]);
  });

  it('are chosen with a click, and the focus stays where one types', async () => {
    const { element, phone } = await dialpad(typed('ren'));
    (options(element)[0] as HTMLElement).click();
    await settled(element);
    expect([element.value, options(element).length, called(phone).length]).to.deep.equal(['+48221234567', 0, 0]);
    expect(element.shadowRoot?.activeElement === field(element)).to.equal(true);
  });

  for (const [text, number] of [
    ['alice', 'alice'],
    ['1-800-FLOWERS', '18003569377'],
  ] as const) {
    it(`“${text}” is called as it is typed if nobody is chosen`, async () => {
      const { element, phone } = await dialpad(known);
      element.focus();
      await type(text);
      await settled(element);
      await sendKeys({ press: 'Enter' });
      await until(() => called(phone).length);
      expect(called(phone)[0]?.replace('+', '')).to.equal(number);
    });
  }

  it('go with Escape, which is then no Escape for the page, and come back with the arrow key', async () => {
    const { element } = await dialpad(typed('ada'));
    const pressed: boolean[] = [];
    const onKey = ({ defaultPrevented }: KeyboardEvent) => pressed.push(defaultPrevented);
    document.addEventListener('keydown', onKey);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect([element.value, options(element).length]).to.deep.equal(['ada', 0]);
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', onKey);
    expect(pressed).to.deep.equal([true, false]);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => options(element).length === 2);
  });

  it('go with the focus', async () => {
    const { element } = await dialpad(typed('ada'));
    await sendKeys({ press: 'Tab' });
    await settled(element);
    expect([element.value, options(element).length]).to.deep.equal(['ada', 0]);
    expect(field(element).hasAttribute('aria-controls')).to.equal(false);
  });

  it('cover no key that is in use, nor what is said of an emergency number', async () => {
    const { element } = await dialpad(typed('12'));
    element.shadowRoot?.querySelector<HTMLElement>('[data-key="1"]')?.click();
    await settled(element);
    expect([element.value, options(element).length]).to.deep.equal(['121', 0]);
    element.value = '';
    element.focus();
    await type('112');
    await until(() => element.shadowRoot?.querySelector('[part=emergency]'));
    await settled(element);
    expect(options(element)).to.have.length(0);
  });

  for (const width of [280, 375]) {
    for (const size of [16, 32]) {
      it(`move nothing in a phone of ${width} px with text of ${size} px, and stand above Call`, async () => {
        const { element } = await stage(
          'telnyx-phone',
          at => (at.element.style.setProperty('--telnyx-font-size', `${size}px`), known(at)),
          { width },
        );
        const pad = padOf(element);
        const call = () => pad.shadowRoot?.querySelector('[part=call-button]')?.getBoundingClientRect().top ?? 0;
        pad.focus();
        await settled(element);
        const before = [element.offsetHeight, call(), field(pad).getBoundingClientRect().top];
        await type('z');
        const list = await until(() => pad.shadowRoot?.querySelector('[role=listbox]'));
        await settled(element);
        expect([element.offsetHeight, call(), field(pad).getBoundingClientRect().top]).to.deep.equal(before);
        expect(list.getBoundingClientRect().bottom).to.be.at.most(call());
        expect(list.getBoundingClientRect().top).to.be.at.least(field(pad).getBoundingClientRect().bottom - 1);
        for (const option of options(pad)) expect(option.getBoundingClientRect().height).to.be.at.least(44);
        expect(deepElements(pad).filter(each => each.matches('.who bdi') && isVisible(each)).length).to.be.above(0);
        await sendKeys({ press: 'ArrowUp' });
        await settled(element);
        const last = options(pad).at(-1)?.getBoundingClientRect();
        expect(last?.bottom, 'scrolled into view').to.be.at.most(list.getBoundingClientRect().bottom);
      });
    }
  }
});
