import { expect } from '@open-wc/testing';
import { Reattachment, type ReattachableCall } from '../../../src/client/call/reattachment.js';
import { FakeClock, flush } from '../../support/fake-clock.js';

describe('Reattachment', () => {
  let clock: FakeClock;
  let told: string[];
  let calls: ReattachableCall[];
  let reattachment: Reattachment;

  beforeEach(() => {
    clock = new FakeClock();
    told = [];
    calls = [1, 2].map(id => ({ prepareReattach: () => Promise.resolve(void told.push(`prepare ${id}`)) }));
    reattachment = new Reattachment(
      clock,
      () => calls,
      () => told.push('reconnect'),
    );
  });

  it('asks every call first, then reconnects', async () => {
    reattachment.request();
    await flush();
    expect(told).to.deep.equal(['prepare 1', 'prepare 2', 'reconnect']);
  });

  it('is done once for all that ask at the same time', async () => {
    reattachment.request();
    reattachment.request();
    await flush();
    expect(told.filter(what => what === 'reconnect')).to.have.length(1);
  });

  it('is done at most once in ten seconds; what is asked meanwhile is done together then', async () => {
    reattachment.request();
    await flush();
    await clock.advance(1_000);
    reattachment.request();
    reattachment.request();
    await clock.advance(8_999);
    expect(told.filter(what => what === 'reconnect')).to.have.length(1);
    await clock.advance(1);
    expect(told.filter(what => what === 'reconnect')).to.have.length(2);
    await clock.advance(60_000);
    expect(told.filter(what => what === 'reconnect')).to.have.length(2);
  });

  it('cancelled, it is not done', async () => {
    reattachment.request();
    reattachment.cancel();
    await flush();
    expect(told).not.to.include('reconnect');
    reattachment.request();
    await flush();
    reattachment.request();
    reattachment.cancel();
    await clock.advance(60_000);
    expect(told.filter(what => what === 'reconnect')).to.have.length(1);
    expect(clock.pending).to.equal(0);
  });
});
