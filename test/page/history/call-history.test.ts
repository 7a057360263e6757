/** What the history keeps, and what storage may do to it. Covers: `history-entry.ts`, `session-source.ts`, `indexed-db-source.ts`. */
import { expect } from '@open-wc/testing';
import type { CallSnapshot } from '../../../src/client/index.js';
import { CallHistory } from '../../../src/page/history/call-history.js';
import { readEntry, type CallHistoryEntry } from '../../../src/page/history/history-entry.js';
import type { HistorySource } from '../../../src/page/history/history-source.js';
import { IndexedDbSource } from '../../../src/page/history/indexed-db-source.js';
import { sessionKey } from '../../../src/page/is-stored.js';
import { SessionSource } from '../../../src/page/history/session-source.js';
import { until } from '../../support/until.js';

const day = 86_400_000;
const snapshot = (patch: Partial<CallSnapshot> = {}) =>
  ({
    id: crypto.randomUUID(),
    direction: 'inbound',
    remote: { name: 'Ada', number: '+15550100' },
    startedAt: 1_000,
    activeSince: null,
    endedAt: 5_000,
    termination: { cause: 'ORIGINATOR_CANCEL', endedBy: 'remote' },
    testCall: false,
    ...patch,
  }) as CallSnapshot;

interface Opened {
  readonly history: CallHistory;
  readonly failures: unknown[];
}

const open = async (source: HistorySource | null, wallTime = Date.now): Promise<Opened> => {
  const failures: unknown[] = [];
  const history = new CallHistory({ source, onChange: () => {}, onFailure: error => failures.push(error), wallTime });
  await history.open();
  return { history, failures };
};
const ids = ({ history }: Opened) => history.entries.map(({ id }) => id);
const record = ({ history }: Opened, call = snapshot(), at = Date.now()) => history.record([{ call, at }]);

/** Each source, for an owner of its own. */
const sources: Readonly<Record<string, (owner: string) => HistorySource>> = {
  session: owner => new SessionSource(owner),
  local: owner => new IndexedDbSource(owner),
};

describe('the call history', () => {
  it('writes down how a call went', async () => {
    const opened = await open(null);
    await record(opened, snapshot(), 100_000);
    const answered = {
      direction: 'outbound',
      activeSince: 2_000,
      termination: { cause: 'NORMAL_CLEARING', endedBy: 'local' },
    };
    await record(opened, snapshot(answered as Partial<CallSnapshot>), Date.now());
    const [talk] = opened.history.entries;
    expect(talk).to.include({ direction: 'outbound', durationMs: 3_000, outcome: 'answered', seen: true });
  });

  it('takes the times of a call by the clock of the system', async () => {
    const opened = await open(null);
    const at = Date.now();
    await record(opened, snapshot(), at);
    expect(opened.history.entries[0]).to.include({
      startedAt: at - 4_000,
      outcome: 'missed',
      seen: false,
      durationMs: null,
    });
  });

  it('is newest first, and holds each call once', async () => {
    const opened = await open(null);
    const [older, newer] = [snapshot({ id: 'older', remote: { name: '', number: '1' } }), snapshot({ id: 'newer' })];
    await record(opened, newer);
    await record(opened, older, Date.now() - 60_000);
    await record(opened, newer);
    expect(ids(opened)).to.deep.equal(['newer', 'older']);
  });

  it('is one entry for a call that rang in two tabs: that which says most', async () => {
    const opened = await open(null);
    await record(opened, snapshot({ id: 'elsewhere', termination: { cause: 'PICKED_OFF', endedBy: 'remote' } }));
    await record(opened, snapshot({ id: 'taken', activeSince: 2_000 }));
    expect(ids(opened)).to.deep.equal(['taken']);
    await record(opened, snapshot({ id: 'other', remote: { name: '', number: '7' } }));
    expect(opened.history.entries).to.have.length(2);
  });

  it('is one entry too where the other tab writes it first, and tells of it before this one has written', async () => {
    const other = await open(null);
    await record(other, snapshot({ id: 'theirs' }));
    let isWritten = false;
    let onChange = () => {};
    const source: HistorySource = {
      load: () => Promise.resolve(isWritten ? other.history.entries : []),
      save: () => Promise.resolve(), // drops ours: theirs is the same call
      clear: () => Promise.resolve(),
      subscribe: listener => {
        onChange = listener;
        return () => {};
      },
    };
    const opened = await open(source);
    isWritten = true;
    onChange(); // is asked of the source before ours is written
    await record(opened, snapshot({ id: 'ours' }));
    expect(ids(opened)).to.deep.equal(['theirs']);
  });

  it('forgets what is older than 90 days, and more than 1,000 calls', async () => {
    let now = Date.now();
    const opened = await open(null, () => now);
    await record(opened, snapshot({ id: 'first' }), now);
    now += 91 * day;
    await record(opened, snapshot({ id: 'second' }), now);
    expect(ids(opened)).to.deep.equal(['second']);
    const many = Array.from({ length: 1_005 }, (_, index) => ({
      call: snapshot({ id: `call ${index}`, direction: 'outbound' }),
      at: now + index * 10_000,
    }));
    await opened.history.record(many);
    expect(opened.history.entries).to.have.length(1_000);
    expect(ids(opened)[0]).to.equal('call 1004');
  });

  for (const [name, sourceOf] of Object.entries(sources)) {
    describe(`kept: ${name}`, () => {
      it('is there for the next page, seen calls too', async () => {
        const owner = crypto.randomUUID();
        const before = await open(sourceOf(owner));
        await record(before, snapshot({ id: 'kept' }));
        await before.history.markSeen();
        before.history.close();
        const after = await open(sourceOf(owner));
        expect(after.history.entries.map(({ id, seen }) => [id, seen])).to.deep.equal([['kept', true]]);
        expect(after.failures).to.be.empty;
      });

      it('is not seen by another user, and is there again for the first', async () => {
        const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
        await record(await open(sourceOf(a)), snapshot({ id: 'of A' }));
        const other = await open(sourceOf(b));
        expect(ids(other)).to.be.empty;
        await record(other, snapshot({ id: 'of B' }));
        expect(ids(await open(sourceOf(a)))).to.deep.equal(['of A']);
        await (await open(sourceOf(a))).history.clear();
        expect(ids(await open(sourceOf(a)))).to.be.empty;
        expect(ids(await open(sourceOf(b)))).to.deep.equal(['of B']);
      });

      it('leaves out what is no entry, and mends what is half one', async () => {
        const owner = crypto.randomUUID();
        const good = { id: 'good', direction: 'inbound', remote: { name: 7 }, startedAt: Date.now(), outcome: 'what?' };
        const odd = [{ id: 'no time', direction: 'inbound' }, { ...good, id: 'sideways', direction: 'up' }, good];
        await sourceOf(owner).save(odd as unknown as CallHistoryEntry[]);
        const opened = await open(sourceOf(owner));
        expect(ids(opened)).to.deep.equal(['good']);
        expect(opened.history.entries[0]).to.deep.include({ remote: { name: '', number: '' }, outcome: 'failed' });
      });

      it('deletes what is too old', async () => {
        const owner = crypto.randomUUID();
        await record(await open(sourceOf(owner), () => 0), snapshot({ id: 'old' }), Date.now() - 91 * day);
        const opened = await open(sourceOf(owner));
        expect(ids(opened)).to.be.empty;
        expect(await sourceOf(owner).load()).to.be.empty;
      });
    });
  }

  it('hears of the calls of other tabs, and of their deletion', async () => {
    const owner = crypto.randomUUID();
    const [one, other] = [await open(new IndexedDbSource(owner)), await open(new IndexedDbSource(owner))];
    await record(one, snapshot({ id: 'there' }));
    await until(() => ids(other).join() === 'there');
    await other.history.clear();
    await until(() => ids(one).length === 0);
    one.history.close();
    other.history.close();
  });

  const bad = (): never => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const faults: Readonly<Record<string, Partial<HistorySource>>> = {
    'cannot be read': { load: bad },
    'cannot be read, later': { load: () => Promise.reject(new Error('no')) },
    'answers with something else': { load: () => ({ length: 2 }) as unknown as CallHistoryEntry[] },
    'is full': { save: bad },
    'cannot be followed': { subscribe: bad },
  };
  for (const [name, fault] of Object.entries(faults)) {
    it(`goes on in memory where storage ${name}, and reports it once`, async () => {
      const opened = await open({ load: () => [], save: () => {}, clear: () => {}, ...fault });
      await record(opened, snapshot({ id: 'here' }));
      await record(opened, snapshot({ id: 'there', remote: { name: '', number: '7' } }));
      expect(ids(opened)).to.have.members(['here', 'there']);
      expect(opened.failures).to.have.length(1);
      await opened.history.clear();
      expect(ids(opened)).to.be.empty;
    });
  }

  it('writes over what is corrupt', async () => {
    const owner = crypto.randomUUID();
    sessionStorage.setItem(sessionKey('telnyx-history', owner), '{"half');
    const opened = await open(new SessionSource(owner));
    await record(opened, snapshot({ id: 'here' }));
    expect(opened.failures).to.have.length(1);
    expect(ids(await open(new SessionSource(owner)))).to.deep.equal(['here']);
  });

  it('bounds what strangers write', () => {
    const entry = { id: 'x', direction: 'inbound', startedAt: 1, remote: { name: 'a'.repeat(9_999), number: '1' } };
    expect(readEntry(entry)?.remote.name).to.have.length(300);
    expect(readEntry({ ...entry, id: 'a'.repeat(9_999) })).to.equal(null);
    for (const value of [null, 7, 'x', [], {}]) expect(readEntry(value)).to.equal(null);
  });
});
