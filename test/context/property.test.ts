import { expect, fixture, html } from '@open-wc/testing';
import { property } from '../../src/context/property.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';

class Switchboard extends TelnyxElement {
  @property({ type: Boolean }) option?: boolean | 'on' | 'off';
  @property({ type: Boolean, useDefault: true }) shown = false;
  @property({ type: Boolean, attribute: 'keypad-open', reflect: true, useDefault: true }) keypadOpen = false;
  @property({ type: Number, attribute: 'max-calls' }) maxCalls?: number;
  @property({ attribute: 'caller-name' }) callerName?: string;
}
customElements.define('test-switchboard', Switchboard);

const make = (attributes: Record<string, string> = {}) => {
  const element = document.createElement('test-switchboard') as Switchboard;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

describe('property', () => {
  it('is undefined until it is set, and the default where there is one', () => {
    expect(make()).to.include({ option: undefined, shown: false, keypadOpen: false, maxCalls: undefined });
  });

  it('is what it was before when the attribute goes', () => {
    const element = make({ option: '', shown: '', 'keypad-open': '', 'max-calls': '3', 'caller-name': 'Ada' });
    expect(element).to.include({ option: true, shown: true, keypadOpen: true, maxCalls: 3, callerName: 'Ada' });
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    expect(element).to.include({ option: undefined, shown: false, keypadOpen: false, maxCalls: undefined });
  });

  it('reads text that is set as property as it reads an attribute', () => {
    const element = Object.assign(make(), { option: 'off', shown: 'no', keypadOpen: '', maxCalls: '3' });
    expect(element).to.include({ option: false, shown: false, keypadOpen: true, maxCalls: 3 });
    Object.assign(element, { option: undefined, shown: true, maxCalls: null });
    expect(element).to.include({ option: undefined, shown: true, maxCalls: undefined });
  });

  it('keeps text that says nothing: a display takes it for yes, an option is refused with it', () => {
    expect(make({ option: 'maybe', shown: 'maybe', 'max-calls': 'none' })).to.include({
      option: 'maybe',
      shown: 'maybe',
      maxCalls: 'none',
    });
  });

  it('is read before the upgrade too', () => {
    const element = document.createElement('test-late-switchboard') as Switchboard;
    Object.assign(element, { option: 'off', shown: 'false', maxCalls: '2' });
    document.body.append(element);
    customElements.define('test-late-switchboard', class extends Switchboard {});
    return element.updateComplete.then(() => {
      expect(element).to.include({ option: false, shown: false, maxCalls: 2 });
      element.remove();
    });
  });

  it('one that shows as attribute has none while it is off, for CSS', async () => {
    const element = await fixture<Switchboard>(html`<test-switchboard keypad-open="off"></test-switchboard>`);
    expect([element.keypadOpen, element.hasAttribute('keypad-open')]).to.deep.equal([false, false]);
    element.keypadOpen = true;
    await element.updateComplete;
    expect(element.hasAttribute('keypad-open')).to.equal(true);
    element.setAttribute('keypad-open', 'false');
    await element.updateComplete;
    expect([element.keypadOpen, element.hasAttribute('keypad-open')]).to.deep.equal([false, false]);
    element.setAttribute('keypad-open', 'yes');
    await element.updateComplete;
    expect([element.keypadOpen, element.hasAttribute('keypad-open')]).to.deep.equal([true, true]);
  });

  it('renders again when the value changes, and not for another word of the same', async () => {
    const element = await fixture<Switchboard>(html`<test-switchboard option="off"></test-switchboard>`);
    element.setAttribute('option', 'false');
    expect(element.isUpdatePending).to.equal(false);
    element.setAttribute('option', 'on');
    expect(element.isUpdatePending).to.equal(true);
    await element.updateComplete;
  });
});

describe('the spelling of attributes', () => {
  it('without hyphens and capitals is understood', () => {
    expect(make({ maxcalls: '3', callername: 'Ada', keypadopen: '' })).to.include({
      maxCalls: 3,
      callerName: 'Ada',
      keypadOpen: true,
    });
    expect(make({ callerName: 'Ada' }).callerName, 'HTML knows no capitals').to.equal('Ada');
  });

  for (const order of [
    ['caller-name', 'callername'],
    ['callername', 'caller-name'],
  ] as const) {
    it(`with a hyphen wins, set in the order ${order.join(', ')}`, () => {
      const texts = { 'caller-name': 'hyphen', callername: 'plain' };
      const element = make(Object.fromEntries(order.map(name => [name, texts[name]])));
      expect(element.callerName).to.equal('hyphen');
      element.setAttribute('callername', 'again');
      expect(element.callerName).to.equal('hyphen');
      element.removeAttribute('caller-name');
      expect(element.callerName).to.equal('again');
      element.removeAttribute('callername');
      expect(element.callerName ?? undefined).to.equal(undefined);
    });

    it(`with a hyphen wins in markup, in the order ${order.join(', ')}`, () => {
      const page = document.createElement('div');
      document.body.append(page);
      page.insertAdjacentHTML(
        'beforeend',
        `<test-switchboard ${order.map(name => `${name}="${name}"`).join(' ')}></test-switchboard>`,
      );
      expect((page.firstElementChild as Switchboard).callerName).to.equal('caller-name');
      page.remove();
    });
  }

  it('an object that a framework wrote as text says nothing', () => {
    const element = make({ 'caller-name': 'Ada' });
    for (const text of ['[object Object]', '[object Object],[object Object]', '[object Promise]']) {
      element.setAttribute('caller-name', text);
      element.setAttribute('max-calls', text);
      element.setAttribute('option', text);
      expect(element).to.include({ callerName: 'Ada', maxCalls: undefined, option: undefined });
    }
    element.setAttribute('caller-name', '[object of desire]');
    expect(element.callerName).to.equal('[object of desire]');
  });
});
