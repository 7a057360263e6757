/** Covers: `fetch-contacts.ts`, `contact-row.ts`, `contact-keeper.ts`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ContactInput } from '../../src/client/contacts/index.js';
import { TelnyxContacts } from '../../src/elements/telnyx-contacts/telnyx-contacts.js';
import { contactsOf } from '../../src/page/contacts/client-contacts.js';
import { ContactKeeper } from '../../src/page/contacts/contact-keeper.js';
import { elementContract } from '../contracts/element-contract.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import { grace, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const people: readonly ContactInput[] = [
  { name: 'Grace Hopper', number: grace.number, note: 'Rear admiral', href: 'https://crm.example/grace' },
  {
    name: 'Ada Lovelace',
    numbers: [
      { number: '+15550100', label: 'Work' },
      { number: '+15550101', label: 'Mobile' },
    ],
    favourite: true,
  },
];
const given =
  (contacts: readonly ContactInput[] = people): Act =>
  ({ element }) => {
    (element as TelnyxContacts).contacts = contacts;
  };
const parts = (element: Element, part: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part=${part}]`) ?? []),
];
const textOf = (element: Element, part: string) =>
  parts(element, part).map(each => each.textContent.replace(/\s+/g, ' ').trim());
const look = async (element: Element, text: string) => {
  const [field] = parts(element, 'search') as HTMLInputElement[];
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
};
const { fetch } = window;
const answer = (make: () => Response | Promise<Response>) => {
  window.fetch = async () => Promise.resolve(make());
};
const from =
  (make: () => Response | Promise<Response>): Act =>
  async ({ element }) => {
    answer(make);
    (element as TelnyxContacts).src = '/people.json';
    await settled(element);
  };
const file = (element: Element, ...texts: string[]) => {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no field');
  const files = new DataTransfer();
  for (const text of texts) files.items.add(new File([text], 'people.vcf', { type: 'text/vcard' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
};
const edsger = 'BEGIN:VCARD\nVERSION:3.0\nFN:Edsger Dijkstra\nTEL;TYPE=work:+31201234567\nEND:VCARD\n';

async function shown(act: Act): Promise<{ element: TelnyxContacts; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-contacts', act);
  if (!(element instanceof TelnyxContacts)) throw new TypeError('no contacts');
  return { element, phone };
}

describe('telnyx-contacts', () => {
  afterEach(() => (window.fetch = fetch));

  elementContract('telnyx-contacts', {
    states: {
      'without anybody': () => {},
      'with people': given(),
      'with nobody found': async at => {
        await given()(at);
        await settled(at.element);
        await look(at.element, 'zzz');
      },
      'with a list that failed': from(() => new Response(null, { status: 500 })),
    },
    properties: { src: '/people.json' },
  });

  it('shows favourites first, each with its numbers', async () => {
    const { element } = await shown(given());
    expect(textOf(element, 'name')).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
    expect(parts(element, 'call-button').map(each => each.ariaLabel)).to.deep.equal([
      'Call Ada Lovelace, +1 555 010 0 Work',
      'Call Ada Lovelace, +1 555 010 1 Mobile',
      'Call Grace Hopper, +1 415 555 0142',
    ]);
  });

  it('a number is called with one click, and a page may prevent it', async () => {
    const { element, phone } = await shown(given());
    element.addEventListener('telnyx-dial-request', event => event.preventDefault(), { once: true });
    parts(element, 'call-button')[2]?.click();
    expect(phone.client.state.calls).to.be.empty;
    parts(element, 'call-button')[2]?.click();
    await settled(element);
    expect(phone.client.state.calls.map(({ remote }) => remote)).to.deep.equal([
      { name: 'Grace Hopper', number: grace.number, note: 'Rear admiral', href: 'https://crm.example/grace' },
    ]);
  });

  it('calls nobody while the phone is not ready, and says so', async () => {
    const { element, phone } = await shown(given());
    await phone.client.disconnect();
    await settled(element);
    const [button] = parts(element, 'call-button');
    expect(button?.ariaDisabled).to.equal('true');
    button?.click();
    expect(phone.client.state.calls).to.be.empty;
  });

  it('who is in it is known by name when they call', async () => {
    const { phone } = await shown(given());
    phone.ring({ name: 'WIRELESS CALLER', number: '14155550142' });
    await until(() => phone.client.state.calls[0]?.remote.name === 'Grace Hopper');
  });

  it('finds by name and by number, and says when there is nobody', async () => {
    const { element } = await shown(given());
    for (const [text, found] of [
      ['grace', 'Grace Hopper'],
      ['415 555', 'Grace Hopper'],
      ['lovelace', 'Ada Lovelace'],
    ] as const) {
      await look(element, text);
      expect(textOf(element, 'name')).to.deep.equal([found]);
    }
    await look(element, '<b>zzz');
    expect(textOf(element, 'state')).to.deep.equal(['Nobody is found for “<b>zzz”.']);
  });

  it('the arrow keys go from the search through the numbers', async () => {
    const { element } = await shown(given());
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(deepActiveElement()?.ariaLabel).to.contain('Mobile');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(deepActiveElement() === parts(element, 'search')[0]).to.equal(true);
  });

  for (const [what, body] of [
    ['a list', people],
    ['an object with a list', { contacts: people }],
  ] as const) {
    it(`src gives ${what}`, async () => {
      const { element } = await shown(from(() => Response.json(body)));
      await until(() => parts(element, 'name').length === 2);
    });
  }

  const wrong: Record<string, () => Response | Promise<Response>> = {
    'a refusal': () => new Response('[]', { status: 403 }),
    HTML: () => new Response('<html>'),
    'something else': () => Response.json({ people: [] }),
    null: () => Response.json(null),
    nothing: () => Promise.reject(new TypeError('Failed to fetch')),
  };
  for (const [what, make] of Object.entries(wrong)) {
    it(`says that ${what} is no list, and tries again`, async () => {
      const { element } = await shown(from(make));
      await until(() => textOf(element, 'state').join() === 'The contacts could not be loaded.');
      answer(() => Response.json(people));
      element.shadowRoot?.querySelector<HTMLElement>('.state + .button')?.click();
      await until(() => parts(element, 'name').length === 2);
    });
  }

  it('asks nobody at an address that holds a password', async () => {
    let asked = 0;
    const { element } = await shown(({ element: its }) => {
      answer(() => {
        asked++;
        return Response.json([]);
      });
      (its as TelnyxContacts).src = 'https://ada:secret@example.com/';
    });
    await until(() => textOf(element, 'state').join() === 'The contacts could not be loaded.');
    expect(asked).to.equal(0);
  });

  it('imports a vCard file, says how many, and does not import it twice', async () => {
    const { element } = await shown(given());
    file(element, edsger, edsger.replace('Edsger', 'Edith'));
    await until(() => textOf(element, 'state').join() === '2 contacts imported.');
    expect(textOf(element, 'name')).to.include('Edsger Dijkstra');
    file(element, edsger);
    await until(() => textOf(element, 'state').join() === 'There are no new contacts in this file.');
    expect(parts(element, 'name')).to.have.length(4);
  });

  it('a star makes a favourite, by click and by key, and the row stays where it is until one searches', async () => {
    const { element, phone } = await shown(given());
    const stars = () => parts(element, 'favourite-button');
    expect(stars().map(each => [each.ariaLabel, each.ariaPressed])).to.deep.equal([
      ['Favourite: Ada Lovelace', 'true'],
      ['Favourite: Grace Hopper', 'false'],
    ]);
    stars()[0]?.click();
    stars()[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(textOf(element, 'name')).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
    expect(stars().map(each => each.ariaPressed)).to.deep.equal(['false', 'true']);
    expect(deepActiveElement() === stars()[1]).to.equal(true);
    await look(element, 'e');
    expect(textOf(element, 'name')).to.deep.equal(['Grace Hopper', 'Ada Lovelace']);
    element.contacts = [...people]; // the page gives them again
    await settled(element);
    expect(stars()[0]?.ariaLabel).to.equal('Favourite: Grace Hopper');
    await contactsOf(phone.client).adopt(ContactKeeper).clear();
  });

  it('two on one client have people of their own, without an id', async () => {
    const { element, phone } = await shown(given());
    const other = document.createElement('telnyx-contacts');
    Object.assign(other, { client: phone.client, contacts: [{ name: 'Edsger Dijkstra', number: '+31201234567' }] });
    element.after(other);
    await settled(other);
    await settled(element);
    for (const each of [element, other])
      expect(textOf(each, 'name')).to.deep.equal(['Ada Lovelace', 'Edsger Dijkstra', 'Grace Hopper']);
    other.remove();
  });

  it('five thousand are a hundred rows at first, and searched whole', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({ name: `Person ${i}`, number: `+1415555${1_000 + i}` }));
    const { element } = await shown(given(many));
    expect(parts(element, 'contact')).to.have.length(100);
    await look(element, 'person 4999');
    expect(textOf(element, 'name')).to.deep.equal(['Person 4999']);
    await look(element, '');
    element.shadowRoot?.querySelector<HTMLElement>('.list + .button')?.click();
    await settled(element);
    expect(parts(element, 'contact')).to.have.length(200);
  });

  it('two on one client show the same people; an address book of the page is left alone', async () => {
    const { element, phone } = await shown(given());
    const other = document.createElement('telnyx-contacts');
    other.client = phone.client;
    element.after(other);
    await settled(other);
    expect(textOf(other, 'name')).to.deep.equal(textOf(element, 'name'));
    other.remove();
    const own = { find: () => null, subscribe: () => () => {} };
    const page = await shown(at => {
      at.phone.client.people.use(own);
      return given()(at);
    });
    expect(textOf(page.element, 'name')).to.have.length(2);
  });
});
