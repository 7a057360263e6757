import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { takeDataTelnyx } from '../../src/page/data-telnyx.js';
import { until } from '../support/until.js';

/** Puts HTML into the page, as a content management system does. */
function put(html: string): HTMLElement {
  const place = document.createElement('section');
  place.innerHTML = html;
  document.body.append(place);
  return place;
}

const phoneIn = (place: HTMLElement) => place.querySelector('telnyx-phone');

describe('data-telnyx', () => {
  const before = put('<div data-telnyx="phone" data-theme="dark">Call us</div>');
  takeDataTelnyx();
  afterEach(() => document.querySelectorAll('section').forEach(place => place.remove()));

  it('is filled with a phone in place of its text', () => {
    expect(phoneIn(before)?.getAttribute('theme')).to.equal('dark');
    expect(before.textContent).to.not.contain('Call us');
  });

  it('is filled when it is added later, also within something', async () => {
    const place = put('<div><p>Text</p><div data-telnyx="phone" data-region="eu"></div></div>');
    const phone = await until(() => phoneIn(place));
    expect(phone.getAttribute('region')).to.equal('eu');
    expect(phone.client).to.exist;
  });

  it('passes on what a page author may set', async () => {
    const place = put(`<div data-telnyx="phone" data-id="desk" data-max-calls="2" data-page-exit="hangup"
      data-auto-connect="off" data-token-url="/token?nonce=1"></div>`);
    const phone = await until(() => phoneIn(place));
    expect(phone.getAttributeNames()).to.include.members(['id', 'max-calls', 'page-exit', 'auto-connect']);
    expect(phone.getAttribute('token-url')).to.equal('/token?nonce=1');
  });

  it('does not pass on what sends tokens elsewhere, calls a function of the page or is a secret', async () => {
    const names = [
      'host',
      'environment',
      'dialect',
      'ice-servers',
      'logger',
      'login',
      'password',
      'login-token',
      'debug',
    ];
    const place = put(
      `<div data-telnyx="phone" ${names.map(name => `data-${name}="x"`).join(' ')} data-onclick="x()" data-for="x"></div>`,
    );
    const phone = await until(() => phoneIn(place));
    for (const name of [...names, 'onclick', 'for']) expect(phone.hasAttribute(name), name).to.equal(false);
  });

  it('is filled once, also when it is moved or a second copy of the script looks at it', async () => {
    const place = put('<div data-telnyx="phone"></div>');
    const phone = await until(() => phoneIn(place));
    takeDataTelnyx();
    const other = put('');
    other.append(place.firstElementChild!);
    const marker = put('<div data-telnyx="phone"></div>');
    await until(() => phoneIn(marker)); // the observers have looked at the move before
    expect(other.querySelectorAll('telnyx-phone')).to.have.length(1);
    expect(phoneIn(other)).to.equal(phone);
    expect(marker.querySelectorAll('telnyx-phone')).to.have.length(1);
  });

  it('leaves other values alone', async () => {
    const place = put('<div data-telnyx="script"></div><div data-telnyx="phone"></div>');
    await until(() => phoneIn(place));
    expect(place.querySelector('[data-telnyx=script]')?.childNodes).to.have.length(0);
  });
});
