import { expect } from '@open-wc/testing';
import { TelnyxDoNotDisturb } from '../../src/elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { ada } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const on: Act = ({ phone }) => phone.client.setOptions({ doNotDisturb: true });
const compact: Act = ({ element }) => ((element as TelnyxDoNotDisturb).compact = true);
const button = (element: Element) => element.shadowRoot?.querySelector('button') as HTMLButtonElement;
const announced = () => [...(document.querySelector('.telnyx-announcer')?.children ?? [])].map(it => it.textContent);

describe('telnyx-do-not-disturb', () => {
  elementContract('telnyx-do-not-disturb', {
    states: { off: () => {}, on },
    properties: { compact: true },
  });
  elementContractOfCompact();

  it('switches on and off, and says so', async () => {
    const { element, phone } = await stage('telnyx-do-not-disturb', () => {});
    const isOn = () => [phone.client.state.doNotDisturb, button(element).getAttribute('aria-pressed')];
    button(element).click();
    await settled(element);
    expect(isOn()).to.deep.equal([true, 'true']);
    expect(element.matches(':state(on)')).to.equal(true);
    button(element).click();
    await settled(element);
    expect(isOn()).to.deep.equal([false, 'false']);
    expect(announced()).to.deep.equal(['Do not disturb is on.', 'Do not disturb is off.']);
  });

  it('leaves it to a page that prevents it', async () => {
    const { element, phone } = await stage('telnyx-do-not-disturb', () => {});
    const asked: boolean[] = [];
    element.addEventListener('telnyx-do-not-disturb-request', event => {
      event.preventDefault();
      asked.push(event.doNotDisturb);
    });
    button(element).click();
    expect([asked, phone.client.state.doNotDisturb]).to.deep.equal([[true], false]);
  });

  it('does nothing without a phone', () => {
    const element = new TelnyxDoNotDisturb();
    document.body.append(element);
    return settled(element).then(() => {
      expect(button(element).getAttribute('aria-disabled')).to.equal('true');
      button(element).click();
      element.remove();
    });
  });

  describe('in the phone', () => {
    async function phoneWithSwitch(): Promise<{
      element: TelnyxPhone;
      toggle: TelnyxDoNotDisturb;
      phone: ScriptedPhone;
    }> {
      const { element, phone } = await stage('telnyx-phone', () => {}, { width: 700 }); // its calls stand beside the keypad
      if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
      const toggle = new TelnyxDoNotDisturb();
      Object.assign(toggle, { slot: 'actions', compact: true });
      element.append(toggle);
      await settled(element);
      await settled(toggle);
      return { element, toggle, phone };
    }
    const bar = (element: Element) => element.shadowRoot?.querySelector('.bar .status')?.textContent.trim();

    it('the status line says it in words, in place of Ready, and it is announced once', async () => {
      const { element, toggle } = await phoneWithSwitch();
      expect(bar(element)).to.equal('Ready');
      button(toggle).click();
      await settled(element);
      expect(bar(element)).to.equal('Do not disturb');
      expect(announced()).to.deep.equal(['Do not disturb is on.']);
      button(toggle).click();
      await settled(element);
      expect(bar(element)).to.equal('Ready');
    });

    it('what comes in is a missed call of the list, with its reason, and no screen', async () => {
      const { element, toggle, phone } = await phoneWithSwitch();
      button(toggle).click();
      const screens = new Set<string | undefined>();
      const see = new MutationObserver(() => screens.add(element.shadowRoot?.querySelector('.screen')?.className));
      see.observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true, attributes: true });
      expect(() => phone.ring(ada), 'it never rings').to.throw();
      await settled(element);
      see.disconnect();
      expect([...screens].filter(name => name && !/\bidle\b/.test(name))).to.deep.equal([]);
      const list = () => element.shadowRoot?.querySelector('.side telnyx-call-history')?.shadowRoot;
      const row = await until(() => list()?.querySelector('.row.missed'));
      expect(row.textContent).to.contain('Ada Lovelace').and.to.contain('do not disturb was on');
    });
  });
});

/** Also as an icon. */
function elementContractOfCompact(): void {
  describe('compact', () => {
    const both: Act = at => {
      on(at);
      return compact(at);
    };
    for (const [name, act] of Object.entries({ off: compact, on: both })) {
      it(`has a name, ${name}`, async () => {
        const { element } = await stage('telnyx-do-not-disturb', act);
        expect(button(element).getAttribute('aria-label')).to.equal('Do not disturb');
        await expect(element).to.be.accessible();
      });
    }
  });
}
