/** Covers: `call-snapshot.ts`, `call-start.ts`. */
import { expect } from '@open-wc/testing';
import { CallRecord } from '../../../src/client/call/call-record.js';
import { firstSnapshot } from '../../../src/client/call/call-start.js';
import { Log } from '../../../src/client/log/log.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('CallRecord', () => {
  const clock = new FakeClock();
  let logged: string[];
  let record: CallRecord;
  let told: string[];

  beforeEach(() => {
    logged = [];
    told = [];
    const logger = { log: (level: string, message: string) => void logged.push(`${level}: ${message}`) };
    const start = {
      direction: 'outbound' as const,
      options: { callId: 'c', destinationNumber: '9197' },
      remote: { name: '', number: '9197' },
      local: { name: '', number: '' },
    };
    record = new CallRecord(
      firstSnapshot(start, clock.now()),
      clock,
      new Log(() => ({ level: 'all', logger }), clock),
      {
        onChange: ({ state }) => told.push(state),
        onState: (state, previous) => told.push(`${previous} → ${state}`),
      },
    );
  });

  it('a change that is not in the table is a logged error, and no change', () => {
    expect(record.move('held')).to.equal(false);
    expect(record.state).to.equal('new');
    expect(logged).to.deep.equal(['error: refused to go from new to held']);
    expect(told).to.be.empty;
  });

  it('replaces its frozen snapshot and tells in order', () => {
    const before = record.snapshot;
    record.move('connecting');
    expect(before.state).to.equal('new');
    expect(Object.isFrozen(record.snapshot)).to.equal(true);
    expect(told).to.deep.equal(['connecting', 'new → connecting']);
  });

  it('the time of the conversation begins once, and goes on over an interruption', async () => {
    record.move('connecting');
    record.move('active');
    const since = record.snapshot.activeSince;
    await clock.advance(5_000);
    record.move('reconnecting', { interruption: 'network-lost' });
    record.move('active');
    expect(record.snapshot).to.include({ activeSince: since, interruption: null });
  });

  it('a listener that throws stops no other', () => {
    const heard: string[] = [];
    record.events.on('statechange', () => {
      throw new Error('page bug');
    });
    record.events.on('statechange', ({ state }) => heard.push(state));
    record.move('connecting');
    expect(heard).to.deep.equal(['connecting']);
    expect(logged.some(line => line.includes('page bug'))).to.equal(true);
  });
});
