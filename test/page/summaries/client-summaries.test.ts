/** Covers: summary-draft. Which calls wait for a summary, whose they are, and how long they are kept. */
import { expect } from '@open-wc/testing';
import { ClientSummaries, summariesOf } from '../../../src/page/summaries/client-summaries.js';
import { readDraft } from '../../../src/page/summaries/summary-draft.js';
import { ada, grace, ScriptedPhone } from '../../support/scripted-phone.js';

const names = ({ drafts }: ClientSummaries) => drafts.map(({ summary }) => summary.remote.name);
const stored = () => Object.entries({ ...sessionStorage }).filter(([key]) => key.startsWith('telnyx-call-summary:'));
const key = ({ client }: ScriptedPhone) => `telnyx-call-summary:1:${client.owner?.session ?? ''}`;

async function ready() {
  const phone = await ScriptedPhone.ready();
  const summaries = summariesOf(phone.client);
  return { phone, summaries, release: summaries.use() };
}

/** What the next page finds: the same client, of which nothing is in memory. */
function nextPage({ client }: ScriptedPhone): ClientSummaries {
  const summaries = new ClientSummaries(client);
  summaries.use();
  return summaries;
}

const talk = async (phone: ScriptedPhone, who = ada) => phone.end(await phone.talk(who));

async function signIn({ client }: ScriptedPhone, login: string): Promise<void> {
  await client.disconnect();
  client.setOptions({ login, password: 'x' });
  await client.connect();
}

describe('the summaries of a client', () => {
  it('are collected while somebody uses them', async () => {
    const { phone, summaries, release } = await ready();
    await talk(phone);
    release();
    await talk(phone, grace);
    expect(names(summaries)).to.deep.equal(['Ada Lovelace']);
    expect(summariesOf(phone.client) === summaries).to.equal(true);
  });

  it('are of calls in which people talked, and of those that the user made', async () => {
    const { phone, summaries } = await ready();
    phone.end(phone.ring(ada), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await phone.ring(ada).hangup();
    phone.end(await phone.dialAndRing(grace), { cause: 'UNALLOCATED_NUMBER', causeCode: 1 });
    expect(names(summaries), 'missed, declined, failed').to.be.empty;
    phone.end(await phone.dialAndRing(grace), { cause: 'NO_ANSWER', causeCode: 19 });
    await (await phone.dialAndRing(ada)).hangup();
    expect(summaries.drafts.map(({ summary }) => summary.outcome)).to.deep.equal(['no-answer', 'cancelled']);
  });

  it('are there after a page load with what was entered, and once handed in never again', async () => {
    const { phone, summaries } = await ready();
    await talk(phone);
    await talk(phone, grace);
    const [first, second] = summaries.drafts.map(({ summary }) => summary.callId);
    summaries.enter(first ?? '', { note: 'half', outcome: 'reached', rating: 2 });
    const next = nextPage(phone);
    expect(next.drafts[0]).to.include({ note: 'half', outcome: 'reached', rating: 2 });
    expect(next.drafts).to.deep.equal(summaries.drafts);
    expect(next.take(first ?? '')?.note).to.equal('half');
    expect(next.take(first ?? '')).to.equal(null);
    expect(nextPage(phone).drafts.map(({ summary }) => summary.callId)).to.deep.equal([second]);
    next.take(second ?? '');
    expect(sessionStorage.getItem(key(phone))).to.equal(null);
  });

  it('come back in their order where the page does not accept one', async () => {
    const { phone, summaries } = await ready();
    await talk(phone);
    await phone.pass(1);
    await talk(phone, grace);
    const draft = summaries.take(summaries.drafts[0]?.summary.callId ?? '');
    if (draft) summaries.putBack(draft);
    expect(names(summaries)).to.deep.equal(['Ada Lovelace', 'Grace Hopper']);
  });

  it('are not seen by another user; the first one sees them again', async () => {
    const { phone, summaries } = await ready();
    const [a, b] = [`a-${crypto.randomUUID()}`, `b-${crypto.randomUUID()}`];
    await signIn(phone, a);
    await talk(phone);
    await signIn(phone, b);
    expect(names(summaries)).to.be.empty;
    await signIn(phone, a);
    expect(names(summaries)).to.deep.equal(['Ada Lovelace']);
  });

  it('go as the user signs out', async () => {
    const { phone, summaries } = await ready();
    await talk(phone);
    expect(stored().filter(([name]) => name === key(phone))).to.have.length(1);
    const name = key(phone);
    phone.client.setOptions({ login: undefined, password: undefined });
    await phone.client.disconnect();
    expect(names(summaries)).to.be.empty;
    expect(sessionStorage.getItem(name)).to.equal(null);
  });

  it('survive a storage that holds nonsense', async () => {
    const { phone } = await ready();
    for (const nonsense of ['{', '7', '[null, 1, {"summary": {}}, {"summary": {"callId": 1}}]']) {
      sessionStorage.setItem(key(phone), nonsense);
      expect(nextPage(phone).drafts, nonsense).to.be.empty;
    }
  });

  it('are no more than twenty', async () => {
    const { phone, summaries } = await ready();
    for (let call = 0; call < 21; call++) await talk(phone, { name: `${call}`, number: '+15550100' });
    expect(names(summaries)).to.have.length(20);
    expect(names(summaries).at(0)).to.equal('1');
  });

  it('take of what was entered only what can be', async () => {
    const { phone, summaries } = await ready();
    await talk(phone);
    const [draft] = summaries.drafts;
    const read = readDraft({ ...draft, note: 'x'.repeat(20_000), outcome: 4, rating: 9 });
    expect(read).to.include({ outcome: null, rating: null });
    expect(read?.note).to.have.length(10_000);
  });
});
