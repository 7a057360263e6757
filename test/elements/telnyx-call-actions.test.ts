import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallActions, type CallPanel } from '../../src/elements/telnyx-call-actions/telnyx-call-actions.js';
import type { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { expectAccessible } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { expectFits } from '../contracts/layout.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import { ada, grace, soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';
import { type } from '../support/type.js';

const talk: Act = ({ phone }) => phone.talk();
const twoCalls: Act = async ({ phone }) => {
  await phone.hold(grace);
  await phone.talk(ada);
};
const open =
  (panel: CallPanel, begin: Act = talk): Act =>
  async at => {
    await begin(at);
    (at.element as TelnyxCallActions).panel = panel;
    const tag = { devices: 'telnyx-device-picker', quality: 'telnyx-call-quality' }[panel as string];
    if (tag) await customElements.whenDefined(tag);
  };

const refused: Act = async at => {
  await open('transfer')(at);
  await settled(at.element);
  enter(at.element, 'nobody at all');
  find(at.element, '[part=transfer-button]').click();
};

interface Shown {
  readonly element: TelnyxCallActions;
  readonly phone: ScriptedPhone;
  readonly call: Call;
}

async function shown(act: Act): Promise<Shown> {
  const { element, phone } = await stage('telnyx-call-actions', act);
  if (!(element instanceof TelnyxCallActions)) throw new TypeError('not the actions of a call');
  const call = phone.client.getCall(phone.client.state.currentCallId ?? '');
  if (!call) throw new Error('no call');
  return { element, phone, call };
}

const find = (element: Element, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const entries = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.entry') ?? [])].map(({ textContent }) => textContent.trim());
const enter = (element: Element, number: string) => {
  (find(element, 'telnyx-dialpad') as TelnyxDialpad).value = number;
};

describe('telnyx-call-actions', () => {
  elementContract('telnyx-call-actions', {
    states: {
      'no call': () => {},
      menu: talk,
      'two calls': twoCalls,
      'add a call': open('add'),
      transfer: open('transfer'),
      devices: open('devices'),
      quality: open('quality'),
    },
    properties: { callId: 'call-1', panel: 'add', closable: true },
  });

  it('lists what can be done', async () => {
    const { element } = await shown(talk);
    expect(entries(element)).to.deep.equal(['Add a call', 'Transfer', 'Microphone and speakers', 'Call quality']);
  });

  it('transfers no call that rings', async () => {
    const { element } = await shown(({ phone }) => phone.dialAndRing());
    const transfer = find(element, '[data-panel=transfer]');
    expect(transfer.ariaDisabled).to.equal('true');
    transfer.click();
    expect(element.panel).to.equal('menu');
  });

  it('adds a call while this one waits, and shows the menu of the new one', async () => {
    const { element, phone, call } = await shown(open('add'));
    enter(element, '9196');
    await settled(element);
    find(find(element, 'telnyx-dialpad'), '[part=call-button]').click();
    await soon(() => phone.client.state.calls.length === 2 && call.state === 'held');
    await settled(element);
    expect(element.panel).to.equal('menu');
  });

  it('transfers at once', async () => {
    const { element, phone, call } = await shown(open('transfer'));
    enter(element, '+1 (415) 555-0142');
    find(element, '[part=transfer-button]').click();
    await soon(() => phone.sent('modify').length > 0);
    expect(phone.sent('modify')[0]).to.deep.include({ action: 'transfer', destination: '+14155550142' });
    expect(phone.client.state.calls.map(({ id }) => id)).to.deep.equal([call.id]);
  });

  it('transfers with Enter, and calls nobody', async () => {
    const { element, phone } = await shown(open('transfer'));
    let dials = 0;
    element.addEventListener('telnyx-dial-request', () => dials++);
    element.focus();
    await type('9198');
    await sendKeys({ press: 'Enter' });
    await soon(() => phone.sent('modify').length > 0);
    expect([dials, phone.sent('invite').length]).to.deep.equal([0, 1]);
  });

  it('asks first: calls the person while this one waits, and then connects both', async () => {
    const { element, phone, call } = await shown(open('transfer'));
    enter(element, '9198');
    find(element, '[part=ask-button]').click();
    await soon(() => phone.client.state.calls.length === 2 && call.state === 'held');
    const other = phone.client.getCall(phone.client.state.currentCallId ?? '') as Call;
    await phone.answer(other);
    await settled(element);
    expect(entries(element)[0]).to.equal('Connect 9198 with Ada Lovelace');
    find(element, '[data-other]').click();
    await soon(() => phone.sent('modify').some(({ action }) => action === 'replace'));
  });

  it('says why a call cannot be transferred', async () => {
    const { element, phone } = await shown(open('transfer'));
    enter(element, '9198;1234');
    find(element, '[part=transfer-button]').click();
    await settled(element);
    expect(find(element, '.trouble').textContent.trim()).to.contain('cannot be sent after a transfer');
    expect(phone.sent('modify')).to.be.empty;
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('cannot be sent after a transfer');
  });

  it('says why in a way that everybody can read, also at 280 px', async () => {
    await expectAccessible('telnyx-call-actions', refused, 'light');
    await expectAccessible('telnyx-call-actions', refused, 'dark');
    await expectFits('telnyx-call-actions', refused, 'ltr');
  });

  it('says so when the server refuses a transfer', async () => {
    const { element, phone } = await shown(open('transfer'));
    phone.server.on('modify', () => {
      throw new Error('no');
    });
    enter(element, '9198');
    find(element, '[part=transfer-button]').click();
    const announcer = () => document.querySelector('.telnyx-announcer')?.textContent ?? '';
    await until(() => announcer().includes('Stay in the call, or try again.'), { what: 'an announcement' });
  });

  it('leads back with Escape and the button, to where it came from', async () => {
    const { element } = await shown(talk);
    for (const back of [() => sendKeys({ press: 'Escape' }), () => find(element, '[part=back-button]').click()]) {
      find(element, '[data-panel=devices]').click();
      await settled(element);
      expect(deepActiveElement() === find(element, '[part=back-button]'), 'the focus').to.equal(true);
      await Promise.resolve(back());
      await settled(element);
      expect(deepActiveElement() === find(element, '[data-panel=devices]'), 'the focus').to.equal(true);
    }
  });

  it('closes with Escape and its button where the page wants to know', async () => {
    const { element } = await shown(talk);
    let closes = 0;
    element.addEventListener('telnyx-call-actions-close', () => closes++);
    expect(element.shadowRoot?.querySelector('[part=close-button]')).to.equal(null);
    element.focus();
    await sendKeys({ press: 'Escape' });
    expect(closes).to.equal(0);
    element.closable = true;
    await settled(element);
    await sendKeys({ press: 'Escape' });
    find(element, '[part=close-button]').click();
    expect(closes).to.equal(2);
  });
});
