/** More, in the phone: what else can be done in a call, in place of the call. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../support/until.js';
import '../../src/elements/telnyx-call-actions/telnyx-call-actions.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import {
  deepActiveElement,
  deepElements,
  isVisible,
  settled,
  stage,
  type Act,
  type Stage,
} from '../contracts/stage.js';
import { ada, grace, soon } from '../support/scripted-phone.js';

const find = (element: Element, selector: string): HTMLElement => {
  const found = deepElements(element).find(each => each.matches(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
};
const isThere = (element: Element, selector: string) =>
  deepElements(element).some(each => each.matches(selector) && isVisible(each));
const place = (element: Element) => {
  const { top, left } = find(element, '.end[part="end-button"]').getBoundingClientRect();
  return [Math.round(top), Math.round(left), element.getBoundingClientRect().height];
};
const openMore: Act = async at => {
  await at.phone.talk(ada);
  await settled(at.element);
  find(at.element, '[part="more-button"]').click();
};
const opened = (width = 320): Promise<Stage> => stage('telnyx-phone', openMore, { width });

describe('More in the phone', () => {
  for (const width of [280, 320, 375])
    for (const panel of ['menu', 'add', 'transfer', 'devices', 'quality'])
      it(`${panel}, ${width} px: End stays, and the phone does not grow`, async () => {
        const at = await stage('telnyx-phone', ({ phone }) => phone.talk(ada), { width });
        const before = place(at.element);
        find(at.element, '[part="more-button"]').click();
        await settled(at.element);
        if (panel !== 'menu') find(at.element, `[data-panel="${panel}"]`).click();
        await settled(at.element);
        expect(place(at.element)).to.deep.equal(before);
        expect(isThere(at.element, '[part="mute-button"]')).to.equal(false);
      });

  it('the whole keypad is seen when a call is added', async () => {
    const { element } = await opened();
    find(element, '[data-panel="add"]').click();
    await settled(element);
    const panel = find(element, 'telnyx-call-actions').shadowRoot?.querySelector('.panel');
    expect(panel?.scrollHeight).to.equal(panel?.clientHeight);
  });

  it('takes the focus, and gives it back with Escape', async () => {
    const { element } = await opened();
    expect(deepActiveElement() === find(element, '[data-panel="add"]'), 'the focus').to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(deepActiveElement() === find(element, '[part="more-button"]'), 'the focus').to.equal(true);
    expect(isThere(element, '[part="mute-button"]')).to.equal(true);
  });

  it('a second call is seen in its place, and More comes back when that is gone', async () => {
    const { element, phone } = await opened();
    const call = phone.ring(grace);
    await until(() => isThere(element, '[part="answer-button"]'));
    expect(isThere(element, 'telnyx-call-actions')).to.equal(false);
    phone.end(call);
    await settled(element);
    expect(isThere(element, 'telnyx-call-actions')).to.equal(true);
  });

  it('goes when another call is the current one', async () => {
    const { element, phone } = await opened();
    await phone.client.getCall(phone.client.state.currentCallId ?? '')?.hold();
    await phone.talk(grace);
    await settled(element);
    expect(isThere(element, 'telnyx-call-actions')).to.equal(false);
  });

  it('connects two calls from the screen itself', async () => {
    const { element, phone } = await stage('telnyx-phone', async at => {
      await at.phone.hold(grace);
      await at.phone.talk(ada);
    });
    const connect = find(element, '[aria-label="Connect both: Ada Lovelace, Grace Hopper"]');
    expect(connect.textContent.trim()).to.equal('Connect both');
    connect.click();
    await soon(() => phone.sent('modify').some(({ action }) => action === 'replace'));
  });

  describe('with intercept-tel', () => {
    const clickLink = () => {
      const link = document.createElement('a');
      link.href = 'tel:+1-555-0100';
      document.body.append(link);
      link.click();
      link.remove();
    };

    it('calls the number of a link', async () => {
      const { element, phone } = await stage('telnyx-phone', at => at.element.setAttribute('intercept-tel', ''));
      clickLink();
      await soon(() => phone.client.state.calls[0]?.remote.number === '+15550100');
      await settled(element);
    });

    it('keeps the number in the field while it cannot be called', async () => {
      const { element, phone } = await stage('telnyx-phone', at => at.element.setAttribute('intercept-tel', ''));
      await phone.client.disconnect();
      clickLink();
      await settled(element);
      const { value } = find(element, 'telnyx-dialpad') as HTMLElement & { value: string };
      expect(value).to.equal('+15550100');
      expect(phone.client.state.calls).to.be.empty;
    });
  });
});
