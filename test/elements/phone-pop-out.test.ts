/** Covers: `pop-out.ts`. The button that opens a call in a small window; what is in it is tried with whole browsers. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/pop-out.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { stateContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { ada } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const button = (element: Element) => element.shadowRoot?.querySelector('[part="pop-out-button"]');
const talking: Act = async ({ element, phone }) => {
  element.setAttribute('pop-out', '');
  await phone.talk(ada);
  await settled(element);
  await until(() => button(element));
};

describe('the small window of the phone', () => {
  describe('its button, as every element', () => stateContract('telnyx-phone', talking));

  it('has a button in a call alone, once the page asks for it', async () => {
    const { element, phone } = await stage('telnyx-phone', talking);
    expect(button(element)?.getAttribute('aria-label')).to.equal('Small window');
    element.removeAttribute('pop-out');
    await settled(element);
    expect(button(element) ?? null).to.equal(null);
    element.setAttribute('pop-out', '');
    await settled(element);
    expect(button(element)?.getAttribute('aria-pressed')).to.equal('false');
    await phone.client.getCall(phone.client.state.calls[0]?.id ?? '')?.hangup();
    await settled(element);
    expect(button(element) ?? null).to.equal(null);
  });

  it('has no button while it rings', async () => {
    const { element, phone } = await stage('telnyx-phone', ({ element: its }) => its.setAttribute('pop-out', ''));
    phone.ring();
    await settled(element);
    expect(button(element) ?? null).to.equal(null);
  });
});
