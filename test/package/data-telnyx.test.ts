/** The built drop-in takes a div that the filters of content management systems let through. Works on `dist`. */
import { expect } from '@open-wc/testing';
import type { TelnyxPhone } from '../../src/index.js';
import { until } from '../support/until.js';

describe('the drop-in script', () => {
  it('makes a phone of <div data-telnyx="phone">', async () => {
    const place = document.createElement('div');
    Object.assign(place.dataset, { telnyx: 'phone', tokenUrl: '/nothing', autoConnect: 'off' });
    document.body.append(place);
    const script = '/dist/telnyx-elements.js';
    await import(script);
    const phone = await until(() => place.querySelector<TelnyxPhone>('telnyx-phone'));
    await phone.updateComplete;
    expect(phone.getAttribute('token-url')).to.equal('/nothing');
    expect(phone.client?.state.connection).to.equal('disconnected');
    place.remove();
  });
});
