/** Whose calls are recorded, and when what keeps them is loaded. */
import { expect } from '@open-wc/testing';
import { historyOf, readHistoryMode, type ClientHistory } from '../../../src/page/history/client-history.js';
import type { HistorySource } from '../../../src/page/history/history-source.js';
import { ada, grace, ScriptedPhone } from '../../support/scripted-phone.js';
import { until } from '../../support/until.js';

const numbers = (history: ClientHistory) => history.entries.map(({ remote }) => remote.number);
const missed = (phone: ScriptedPhone, who = ada) => phone.end(phone.ring(who), { cause: 'ORIGINATOR_CANCEL' });

async function ready(mode: 'session' | 'local' | 'off' = 'session', source?: HistorySource) {
  const phone = await ScriptedPhone.ready();
  const history = historyOf(phone.client);
  history.configure({ element: document.body, mode, source });
  const release = history.use(document.body);
  return { phone, history, release };
}

/** The same tab, another user. */
async function signIn({ client }: ScriptedPhone, login: string): Promise<void> {
  await client.disconnect();
  client.setOptions({ login, password: 'x' });
  await client.connect();
}

describe('the history of a client', () => {
  it('is one for all that use it', async () => {
    const { phone, history } = await ready();
    expect(historyOf(phone.client)).to.equal(history);
  });

  it('records calls, and counts those that were missed until they are seen', async () => {
    const { phone, history } = await ready();
    missed(phone);
    await until(() => history.missedCount === 1);
    phone.end(await phone.talk(grace));
    await until(() => history.entries.length === 2);
    expect(numbers(history)).to.deep.equal([grace.number, ada.number]);
    await history.markSeen();
    expect(history.missedCount).to.equal(0);
  });

  it('records a pushed call that was missed, also where it did not come here', async () => {
    const { phone, history } = await ready();
    const pushId = crypto.randomUUID();
    const push = { type: 'missed', pushId, callerName: ada.name, callerNumber: ada.number };
    const minutesAgo = phone.clock.now() - 120_000;
    await phone.client.processPush({ ...push, sentAt: minutesAgo }).catch(() => {});
    await until(() => history.missedCount === 1);
    const [entry] = history.entries;
    expect(entry).to.include({ id: pushId, outcome: 'missed', direction: 'inbound', durationMs: null, seen: false });
    expect(entry?.remote).to.deep.include(ada);
    expect(Date.now() - (entry?.startedAt ?? 0)).to.be.within(120_000, 130_000);
  });

  it('records no test call, and none while it is off or nobody uses it', async () => {
    const { phone, history, release } = await ready();
    await phone.client.newCall({ destinationNumber: '9196', testCall: true }).hangup();
    history.configure({ element: document.body, mode: 'off', source: undefined });
    missed(phone);
    history.configure({ element: document.body, mode: 'session', source: undefined });
    release();
    missed(phone);
    history.use(document.body);
    missed(phone, grace);
    await until(() => history.entries.length > 0);
    expect(numbers(history)).to.deep.equal([grace.number]);
  });

  for (const mode of ['session', 'local'] as const) {
    it(`${mode}: another user does not see the calls; the first does again`, async () => {
      const { phone, history } = await ready(mode);
      const [a, b] = [`a-${crypto.randomUUID()}`, `b-${crypto.randomUUID()}`];
      await signIn(phone, a);
      missed(phone);
      await until(() => history.entries.length === 1);
      await signIn(phone, b);
      expect(history.entries).to.be.empty;
      await history.show();
      expect(history.entries).to.be.empty;
      missed(phone, grace);
      await until(() => numbers(history).join() === grace.number);
      await signIn(phone, a);
      await until(() => numbers(history).join() === ada.number);
    });

    it(`${mode}: signing out deletes them, disconnecting does not`, async () => {
      const { phone, history } = await ready(mode);
      const [a, b] = [`a-${crypto.randomUUID()}`, `b-${crypto.randomUUID()}`];
      await signIn(phone, a);
      missed(phone);
      await until(() => history.entries.length === 1);
      await phone.client.disconnect();
      expect(history.entries).to.have.length(1);
      await phone.client.connect();
      expect(history.entries).to.have.length(1);
      await phone.client.disconnect();
      await history.signOut();
      expect(history.entries).to.be.empty;
      for (const user of [b, a]) {
        await signIn(phone, user);
        await history.show();
        expect(history.entries, user).to.be.empty;
      }
    });
  }

  it('is deleted as the credentials are taken away', async () => {
    const { phone, history } = await ready();
    missed(phone);
    await until(() => history.entries.length === 1);
    phone.client.setOptions({ login: undefined, password: undefined });
    await phone.client.disconnect();
    await until(() => history.entries.length === 0);
  });

  it('is deleted by the user', async () => {
    const { phone, history } = await ready();
    missed(phone);
    await until(() => history.entries.length === 1);
    await history.clear();
    expect(history.entries).to.be.empty;
  });

  it('is loaded again for what the page before has left', async () => {
    const { phone, history, release } = await ready();
    missed(phone);
    await until(() => history.entries.length === 1);
    release();
    history.configure({ element: document.body, mode: 'off', source: undefined });
    expect(history.entries).to.be.empty;
    history.configure({ element: document.body, mode: 'session', source: undefined });
    history.use(document.body);
    await until(() => history.missedCount === 1);
  });

  it('asks the page for its own, which outlives the sign-out', async () => {
    const saved: string[] = [];
    let cleared = 0;
    const kept = {
      id: 'kept',
      direction: 'inbound',
      remote: ada,
      startedAt: Date.now(),
      durationMs: 1,
      outcome: 'answered',
    };
    const { phone, history } = await ready('session', {
      load: () => Promise.resolve([{ ...kept, seen: true } as never]),
      save: entries => saved.push(...entries.map(({ remote }) => remote.number)),
      clear: () => cleared++,
    });
    await until(() => history.entries.length === 1);
    missed(phone, grace);
    await until(() => saved.length === 1);
    expect(saved).to.deep.equal([grace.number]);
    await history.signOut();
    expect(cleared).to.equal(0);
    await phone.client.disconnect();
    await phone.client.connect();
    await until(() => history.entries.length === 1);
    await history.clear();
    expect(cleared).to.equal(1);
  });

  it('reads its attribute', () => {
    const read = ['local', 'session', '', 'what', 'off', 'false', 'no', '0', undefined].map(readHistoryMode);
    expect(read).to.deep.equal(['local', 'session', 'session', 'session', 'off', 'off', 'off', 'off', 'session']);
  });
});
