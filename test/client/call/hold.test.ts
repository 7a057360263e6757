import { expect } from '@open-wc/testing';
import type { CallDialog } from '../../../src/client/call/call-dialog.js';
import { CallRecord } from '../../../src/client/call/call-record.js';
import type { CallSnapshot } from '../../../src/client/call/call-snapshot.js';
import { Hold } from '../../../src/client/call/hold.js';
import { Log } from '../../../src/client/log/log.js';
import { FakeClock } from '../../support/fake-clock.js';
import { rejection } from '../../support/rejection.js';

describe('Hold', () => {
  let clock: FakeClock;
  let record: CallRecord;
  let replies: (object | Error)[];
  let asked: string[];
  let hold: Hold;

  beforeEach(() => {
    clock = new FakeClock();
    replies = [];
    asked = [];
    const handlers = { onChange: () => {}, onState: () => {} };
    const log = new Log(() => ({ level: 'none' }), clock);
    record = new CallRecord({ id: 'a', state: 'active', held: false } as CallSnapshot, clock, log, handlers);
    const askHold = (held: boolean) => {
      asked.push(held ? 'hold' : 'unhold');
      const reply = replies.shift() ?? {};
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    };
    const dialog = { askHold, media: { updateMicrophone: () => {} } } as unknown as CallDialog;
    hold = new Hold(clock, record, dialog);
  });

  it('is what the server says that it did', async () => {
    replies = [{ holdState: 'held' }, { holdState: 'active' }];
    await hold.set(true);
    expect(record.snapshot).to.include({ state: 'held', held: true });
    await hold.set(false);
    expect(record.snapshot).to.include({ state: 'active', held: false });
    expect(asked).to.deep.equal(['hold', 'unhold']);
  });

  it('knows since when', async () => {
    const since = clock.now();
    replies = [{ holdState: 'held' }, { holdState: 'held' }, { holdState: 'active' }];
    await hold.set(true);
    await clock.advance(5_000);
    await hold.set(true);
    expect(record.snapshot.heldSince).to.equal(since);
    await hold.set(false);
    expect(record.snapshot.heldSince).to.equal(null);
  });

  it('a hold that came too early is asked for once more', async () => {
    replies = [{ holdState: 'active' }, { holdState: 'held' }];
    const done = hold.set(true);
    await clock.advance(1_000);
    await done;
    expect(record.state).to.equal('held');
  });

  it('a server that does something else twice is 44001, and the state is what it did', async () => {
    replies = [{ holdState: 'active' }, { holdState: 'active' }];
    const failed = rejection(hold.set(true));
    await clock.advance(1_000);
    expect(await failed).to.include({ code: 44001, callId: 'a' });
    expect(record.snapshot).to.include({ state: 'active', held: false });
  });

  for (const reply of [{}, { holdState: undefined }, { holdState: 'maybe' }, new Error('no')]) {
    it(`${reply instanceof Error ? 'a refusal' : JSON.stringify(reply)} is no hold`, async () => {
      replies = [reply];
      expect(await rejection(hold.set(true))).to.include({ code: 44001 });
      expect(record.snapshot).to.include({ state: 'active', held: false });
    });
  }

  it('a call that ends meanwhile is not held any more', async () => {
    replies = [{ holdState: 'held' }];
    const failed = rejection(hold.set(true));
    record.move('done');
    expect(await failed).to.include({ code: 44001 });
    expect(record.state).to.equal('done');
  });
});
