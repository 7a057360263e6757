/** The tab Contacts of the phone, and that its people are known when they call. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-client/telnyx-client.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import type { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { ContactBook, ContactInput } from '../../src/client/contacts/index.js';
import { stateContract } from '../contracts/element-contract.js';
import { isVisible, settled, stage, type Act } from '../contracts/stage.js';
import { grace } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const people: readonly ContactInput[] = [
  { name: 'Rear Admiral Hopper', number: grace.number, note: 'Prefers nanoseconds' },
  { name: 'Ada Lovelace', number: '+12025550142', favourite: true },
];
const given: Act = ({ element }) => {
  (element as TelnyxPhone).contacts = people;
};
const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const names = (element: Element) =>
  [...(find(element, 'telnyx-contacts')?.shadowRoot?.querySelectorAll('[part=name]') ?? [])].map(name =>
    name.textContent.trim(),
  );
const open = async (element: Element, name: string, place = 'main') => {
  (await until(() => find(element, `.${place} [data-tab=${name}]`))).click();
  await settled(element);
};
const opened: Act = async staged => {
  await given(staged);
  await open(staged.element, 'contacts');
  await until(() => names(staged.element).length === people.length);
};

describe('the contacts of the phone', () => {
  describe('as every element', () => stateContract('telnyx-phone', opened));

  it('have a tab, once the page gives people', async () => {
    const { element } = await stage('telnyx-phone', () => {});
    expect(find(element, '[data-tab=contacts]')).to.equal(null);
    await given({ element } as Parameters<Act>[0]);
    await open(element, 'contacts');
    await until(() => names(element).length === 2);
    expect(names(element)[0]).to.contain('Ada Lovelace');
    expect(isVisible(find(element, 'telnyx-dialpad') as HTMLElement)).to.equal(false);
  });

  it('come from an address of the page too, which is asked once, also after calls', async () => {
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = async input => {
      asked.push(String(input));
      return Promise.resolve(Response.json(people));
    };
    try {
      const { element, phone } = await stage('telnyx-phone', () => {});
      element.setAttribute('contacts-url', '/people.json');
      await until(() => names(element).length === 2);
      phone.end(await phone.talk(grace));
      (await until(() => find(element, '.done'))).click();
      await until(() => names(element).length === 2);
      expect(asked.filter(url => url.endsWith('/people.json'))).to.have.length(1);
    } finally {
      window.fetch = fetch;
    }
  });

  it('are those of the telnyx-client around it, too', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    const provider = Object.assign(document.createElement('telnyx-client'), { client: phone.client });
    element.before(provider);
    await settled(provider);
    expect(find(element, '[data-tab=contacts]')).to.equal(null);
    provider.contacts = people;
    await open(element, 'contacts');
    await until(() => names(element).length === 2);
    provider.contacts = undefined;
    await until(() => !find(element, '[data-tab=contacts]'));
  });

  it('are deleted with clearContacts(), as far as they are the user’s', async () => {
    const { element, phone } = await stage('telnyx-phone', opened);
    const book = phone.client.people.book as ContactBook;
    book.setFavourite(grace.number, true);
    book.importVCards('BEGIN:VCARD\nFN:Edsger Dijkstra\nTEL:+31201234567\nEND:VCARD\n');
    await until(() => names(element).length === 3);
    await (element as TelnyxPhone).clearContacts();
    await until(() => names(element).length === 2);
    expect(book.favourites.size).to.equal(0);
  });

  it('are known by name when they call, though nobody has opened them', async () => {
    const { element, phone } = await stage('telnyx-phone', given);
    await until(() => names(element).length === 2);
    expect(isVisible(find(element, 'telnyx-contacts') as HTMLElement)).to.equal(false);
    phone.ring({ name: '', number: grace.number });
    await until(() => find(element, 'telnyx-incoming-call')?.shadowRoot?.textContent.includes('Rear Admiral Hopper'));
  });

  it('are called with one click', async () => {
    const { element } = await stage('telnyx-phone', opened);
    const asked: string[] = [];
    element.addEventListener('telnyx-dial-request', event => {
      event.preventDefault();
      asked.push(event.destination);
    });
    find(element, 'telnyx-contacts')?.shadowRoot?.querySelector<HTMLElement>('[part=call-button]')?.click();
    expect(asked).to.deep.equal(['+12025550142']);
  });

  it('keep what is searched while another tab is open', async () => {
    const { element } = await stage('telnyx-phone', opened);
    const field = find(element, 'telnyx-contacts')?.shadowRoot?.querySelector<HTMLInputElement>('[part=search]');
    if (!field) throw new Error('no field');
    field.value = 'hop';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => names(element).length === 1);
    await open(element, 'keypad');
    await open(element, 'contacts');
    expect(names(element)).to.have.length(1);
  });

  it('stand beside the keypad of a wide phone', async () => {
    const { element } = await stage('telnyx-phone', given, { width: 800 });
    await open(element, 'contacts', 'side');
    await until(() => names(element).length === 2);
    // A screen that appears is transparent in its first frame.
    await until(() => isVisible(find(element, 'telnyx-contacts') as HTMLElement));
    await until(() => isVisible(find(element, 'telnyx-dialpad') as HTMLElement));
  });

  for (const width of [280, 375]) {
    it(`${width} px: the phone is as high with them as with the keypad`, async () => {
      const { element } = await stage('telnyx-phone', given, { width });
      const height = element.offsetHeight;
      await open(element, 'contacts');
      await until(() => names(element).length === 2);
      expect(element.offsetHeight).to.equal(height);
    });
  }
});
