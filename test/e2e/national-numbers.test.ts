/** A number as people write it in their country goes out on the wire in E.164. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-call-button/telnyx-call-button.js';
import '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { control, type GatewayState } from '../support/gateway.js';
import { hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { paste } from '../support/paste.js';
import { until } from '../support/until.js';

const called = () =>
  until(async () => (await control<GatewayState>('state')).calls.at(-1)?.destination, {
    what: 'a call at the gateway',
  });

describe('a national number', () => {
  // Served and compiled: a busy machine takes longer for it than a phone waits.
  before(() => import('../../src/numbers/libphonenumber.js'));

  afterEach(hangUpEverything);

  it('that is entered, also before the part came that reads it', async () => {
    const phone = await livePhone({ country: 'de' });
    const dialpad = document.createElement('telnyx-dialpad');
    phone.append(dialpad);
    await isReady(phone);
    await until(() => dialpad.matches(':state(ready)'));
    const field = dialpad.shadowRoot?.querySelector('input');
    if (field) paste(field, '(030) 90 18 20');
    dialpad.dial();
    expect(await called()).to.equal('+4930901820');
  });

  it('of a call button', async () => {
    const phone = await livePhone({ country: 'FR' });
    const button = document.createElement('telnyx-call-button');
    button.destination = '01 23 45 67 89';
    phone.append(button);
    await isReady(phone);
    await button.updateComplete;
    button.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.click();
    expect(await called()).to.equal('+33123456789');
  });
});
