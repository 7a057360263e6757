/** A phone that is moved to another document in a call, used there, and moved back. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { heardFrequency } from '../support/audio.js';
import { control, gatewayUrl, type GatewayCall } from '../support/gateway.js';
import { withCalls } from '../support/needs.js';
import { until } from '../support/until.js';

withCalls.describe('a phone in another document', () => {
  let phone: TelnyxPhone;
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    phone = document.createElement('telnyx-phone');
    const attributes = { host: gatewayUrl, login: '1000', password: '1234', 'ice-servers': '[]', 'end-tone': 'off' };
    for (const [name, value] of Object.entries(attributes)) phone.setAttribute(name, value);
    frame = document.createElement('iframe');
    document.body.append(phone, frame);
    document.documentElement.setAttribute('dir', 'rtl');
  });

  afterEach(async () => {
    document.documentElement.removeAttribute('dir');
    frame.remove();
    phone.remove();
    await control('reset', {});
  });

  /** Clicks what is found by a path through shadow roots, wherever the phone is now. */
  async function press(...path: string[]): Promise<void> {
    const find = () =>
      path.reduce<Element | null | undefined>((at, selector) => at?.shadowRoot?.querySelector(selector), phone);
    const button = await until(find, { what: path.join(' ') });
    (button as HTMLElement).click();
  }

  const atGateway = async (): Promise<GatewayCall | undefined> =>
    (await control<{ calls: GatewayCall[] }>('state')).calls[0];

  it('keeps the call, its keys, its language and its direction', async () => {
    const call = await phone.dial('9197');
    const stream = await until(() => call.state === 'active' && call.remoteStream);

    frame.contentDocument?.body.append(phone);
    await press('telnyx-call-controls', '[part~=keypad-button]'); // a dialpad that is made there
    await press('telnyx-call-controls', 'telnyx-dialpad', '[data-key="5"]');
    await until(async () => (await atGateway())?.digits === '5');
    expect([phone.lang, phone.dir]).to.deep.equal([document.documentElement.lang, 'rtl']);
    expect(call.state).to.equal('active');
    expect(await heardFrequency(stream)).to.be.closeTo(440, 5);

    document.body.append(phone);
    expect([phone.hasAttribute('lang'), phone.hasAttribute('dir')]).to.deep.equal([false, false]);
    await until(async () => (await atGateway())?.state === 'active');
    expect(call.state).to.equal('active');
    await press('telnyx-call-controls', '[part~=end-button]');
    await until(() => call.state === 'done');
  });
});
