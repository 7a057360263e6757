/**
 * How long the contacts of a user are kept, and who sees them.
 * Covers: `client-contacts.ts`, `contact-store.ts`, `open-contact-store.ts`, `contact-database.ts`, `is-stored.ts`, `user-database.ts`.
 */
import { expect, fixture } from '@open-wc/testing';
import { ContactBook } from '../../../src/client/contacts/index.js';
import '../../../src/elements/telnyx-client/telnyx-client.js';
import { contactsOf } from '../../../src/page/contacts/client-contacts.js';
import { ContactKeeper } from '../../../src/page/contacts/contact-keeper.js';
import { readKept } from '../../../src/page/contacts/contact-store.js';
import { historyOf } from '../../../src/page/history/client-history.js';
import { sessionKey } from '../../../src/page/is-stored.js';
import { numberParts } from '../../../src/page/number-parts.js';
import { grace, ScriptedPhone } from '../../support/scripted-phone.js';
import { until } from '../../support/until.js';

type Mode = 'session' | 'local' | 'off';

const edsger = 'BEGIN:VCARD\nVERSION:3.0\nFN:Edsger Dijkstra\nTEL;TYPE=work:+31201234567\nEND:VCARD\n';
const ada = { name: 'Ada Lovelace', number: '+12025550142' };
const namesOf = ({ book }: ContactKeeper) => book.contacts.map(({ name, favourite }) => name + (favourite ? ' *' : ''));
const someone = () => `user-${crypto.randomUUID()}`;

/** A page with this phone, after `signIn`. */
async function page(mode: Mode, login = someone()) {
  const phone = new ScriptedPhone({ login });
  const history = historyOf(phone.client);
  history.configure({ element: document.body, mode, source: undefined });
  history.use(document.body);
  await phone.client.connect();
  const contacts = contactsOf(phone.client);
  const keeper = contacts.adopt(ContactKeeper);
  return { phone, history, contacts, keeper, login };
}

/** The same place on another page: what a session keeps is under the name of the client too. */
async function reloaded({ phone, history, keeper, login }: Awaited<ReturnType<typeof page>>, mode: Mode) {
  const { owner } = phone.client;
  await keeper.idle();
  const key = owner?.session ?? '';
  const next = await page(mode, login);
  const moved = next.phone.client.owner?.session ?? '';
  const stored = sessionStorage.getItem(sessionKey('telnyx-contacts', key));
  if (stored) sessionStorage.setItem(sessionKey('telnyx-contacts', moved), stored);
  history.configure({ element: document.body, mode: 'off', source: undefined });
  const again = new ContactKeeper(next.phone.client, mode);
  await again.idle();
  return { ...next, keeper: again };
}

async function signIn({ client }: ScriptedPhone, login: string): Promise<void> {
  await client.disconnect();
  client.setOptions({ login, password: 'x' });
  await client.connect();
}

describe('the contacts of a user', () => {
  for (const mode of ['session', 'local'] as const) {
    it(`${mode}: imported people and favourites outlive the page, those of the page do not`, async () => {
      const first = await page(mode);
      first.keeper.give(document.body, [ada]);
      first.keeper.book.importVCards(edsger);
      first.keeper.book.setFavourite(ada.number, true);
      const { keeper } = await reloaded(first, mode);
      expect(namesOf(keeper)).to.deep.equal(['Edsger Dijkstra']);
      keeper.give(document.body, [ada]);
      expect(namesOf(keeper)).to.deep.equal(['Ada Lovelace *', 'Edsger Dijkstra']);
    });

    it(`${mode}: another user sees nothing of them; the first does again`, async () => {
      const { phone, keeper, login } = await page(mode);
      keeper.book.importVCards(edsger);
      keeper.book.setFavourite('+31201234567', true);
      await keeper.idle();
      await signIn(phone, someone());
      expect(namesOf(keeper)).to.deep.equal([]);
      await keeper.idle();
      expect([namesOf(keeper), keeper.book.favourites.size]).to.deep.equal([[], 0]);
      await signIn(phone, login);
      await keeper.idle();
      await until(() => namesOf(keeper).join() === 'Edsger Dijkstra *');
    });

    it(`${mode}: signing out deletes them, disconnecting does not`, async () => {
      const made = await page(mode);
      const { phone, history, keeper, login } = made;
      keeper.book.importVCards(edsger);
      await keeper.idle();
      await phone.client.disconnect();
      await phone.client.connect();
      expect(namesOf(keeper)).to.deep.equal(['Edsger Dijkstra']);
      await phone.client.disconnect();
      phone.client.setOptions({ login: undefined, password: undefined });
      history.handleOptions();
      await until(() => namesOf(keeper).length === 0);
      await keeper.idle();
      await signIn(phone, login);
      await keeper.idle();
      expect(namesOf(keeper)).to.deep.equal([]);
    });

    it(`${mode}: are deleted on request, also before anything was loaded`, async () => {
      const made = await page(mode);
      made.keeper.book.importVCards(edsger);
      await made.keeper.clear();
      expect(namesOf(made.keeper)).to.deep.equal([]);
      const { keeper } = await reloaded(made, mode);
      expect(namesOf(keeper)).to.deep.equal([]);
    });
  }

  it('signing out deletes them on a page that has not read them', async () => {
    const first = await page('local');
    first.keeper.book.importVCards(edsger);
    await first.keeper.idle();
    const phone = await ScriptedPhone.ready({ login: first.login });
    const history = historyOf(phone.client);
    history.configure({ element: document.body, mode: 'local', source: undefined });
    history.use(document.body);
    const { owner } = phone.client;
    if (!owner) throw new Error('nobody is signed in');
    await contactsOf(phone.client).signOut(owner);
    const { keeper } = await page('local', first.login);
    await keeper.idle();
    expect(namesOf(keeper)).to.deep.equal([]);
  });

  it('off: they end with the page, and with the sign-in of another user', async () => {
    const made = await page('off');
    made.keeper.book.importVCards(edsger);
    const { keeper } = await reloaded(made, 'off');
    expect(namesOf(keeper)).to.deep.equal([]);
    await signIn(made.phone, someone());
    expect(namesOf(made.keeper)).to.deep.equal([]);
  });

  it('local: another tab sees what is imported, and writes nothing back', async () => {
    const one = await page('local');
    const other = await page('local', one.login);
    await Promise.all([one.keeper.idle(), other.keeper.idle()]);
    one.keeper.book.importVCards(edsger);
    await until(() => namesOf(other.keeper).join() === 'Edsger Dijkstra');
    other.keeper.book.setFavourite('+31201234567', true);
    await until(() => namesOf(one.keeper).join() === 'Edsger Dijkstra *');
    await one.keeper.clear();
    await until(() => namesOf(other.keeper).length === 0);
  });

  it('what is stored may be anything', async () => {
    for (const value of [null, 7, 'x', [], { imported: 'x', favourites: { a: 1 } }, { favourites: [[1], ['a'], 7] }]) {
      const { imported, favourites } = readKept(value);
      expect([imported.length, favourites.size]).to.deep.equal([0, 0]);
    }
    const first = await page('session');
    const key = sessionKey('telnyx-contacts', first.phone.client.owner?.session ?? '');
    sessionStorage.setItem(key, '{"half');
    const keeper = new ContactKeeper(first.phone.client, 'session');
    await keeper.idle();
    keeper.book.importVCards(edsger);
    expect(namesOf(keeper)).to.include('Edsger Dijkstra');
  });
});

describe('the contacts of a client', () => {
  it('have those of several elements, each once, and those of one that is gone until another one gives some', async () => {
    const { keeper } = await page('off');
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(() => fixture<HTMLElement>(document.createElement('div'))));
    if (!a || !b || !c) throw new Error('no elements');
    keeper.give(a, [ada]);
    keeper.give(b, [grace, ada]);
    expect(namesOf(keeper)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
    b.remove();
    expect(namesOf(keeper)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
    keeper.give(c, []);
    expect(namesOf(keeper)).to.deep.equal(['Ada Lovelace']);
  });

  it('move to the address book of the page, if it is one of ours', async () => {
    const { phone, keeper } = await page('off');
    keeper.give(document.body, [ada]);
    const own = new ContactBook();
    own.set('crm', [grace]);
    phone.client.people.use(own);
    expect(keeper.book === own).to.equal(true);
    expect(namesOf(keeper)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
  });

  it('in national form are who calls from there, as the country of the phone reads them', async () => {
    await numberParts.load(document.body);
    const { phone, keeper } = await page('off');
    phone.client.setOptions({ country: 'US' });
    keeper.look();
    keeper.give(document.body, [
      { name: 'Ada Lovelace', number: '(202) 456-1414' },
      { name: 'Shop', number: '1414' },
    ]);
    expect(keeper.book.find('+12024561414')?.name).to.equal('Ada Lovelace');
    expect(keeper.book.find('+11414')).to.equal(null);
    phone.ring({ name: '', number: '+12024561414' });
    await until(() => phone.client.state.calls[0]?.remote.name === 'Ada Lovelace');
    phone.client.setOptions({ country: 'DE' });
    keeper.look();
    expect(keeper.book.find('+12024561414')).to.equal(null);
  });

  for (const [what, give] of [
    ['contacts', { contacts: [grace] }],
    ['contacts-url', { contactsUrl: '/people.json' }],
  ] as const) {
    it(`${what} of a telnyx-client are known by name without an element that shows them`, async () => {
      const { fetch } = window;
      window.fetch = async () => Promise.resolve(Response.json([grace]));
      try {
        const phone = await ScriptedPhone.ready();
        const element = Object.assign(document.createElement('telnyx-client'), { client: phone.client, ...give });
        await fixture(element);
        await until(() => phone.client.people.find(grace.number)?.name === grace.name);
        phone.ring({ name: '', number: grace.number });
        await until(() => phone.client.state.calls[0]?.remote.name === grace.name);
        phone.client.state.calls.forEach(({ id }) => phone.end({ id }));
      } finally {
        window.fetch = fetch;
      }
    });
  }
});
