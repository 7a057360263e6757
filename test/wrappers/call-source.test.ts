import { expect } from '@open-wc/testing';
import { CallQualitySource, snapshotOf } from '../../src/wrappers/call-source.js';
import { initialState } from '../../src/client/index.js';
import { callSnapshot, FakeClient } from '../support/fake-client.js';

describe('the snapshot of a call', () => {
  const [first, second, last] = [
    callSnapshot({ id: '1' }),
    callSnapshot({ id: '2' }),
    callSnapshot({ id: '3', state: 'done' }),
  ];
  const state = { ...initialState, calls: [first, second], currentCallId: '2', lastCall: last };

  it('is that of the id, after the end too', () => {
    expect(snapshotOf(state, '1')).to.equal(first);
    expect(snapshotOf(state, '3')).to.equal(last);
    expect(snapshotOf(state, '4')).to.equal(undefined);
  });

  it('is that of the current call without an id', () => {
    expect(snapshotOf(state)).to.equal(second);
    expect(snapshotOf({ ...initialState, lastCall: last })).to.equal(undefined);
  });
});

describe('the quality of a call', () => {
  it('is measured while somebody is subscribed and people talk', () => {
    const client = new FakeClient();
    const { id } = client.addCall({ state: 'ringing' });
    const source = new CallQualitySource(client.asClient);
    let changes = 0;
    const stop = source.subscribe(() => changes++);
    expect(client.qualityListenerCount(id)).to.equal(0);

    client.updateCall(id, { state: 'active' });
    client.emitQuality({ callId: id, mos: 4 });
    expect([source.metrics?.mos, changes]).to.deep.equal([4, 1]);

    client.updateCall(id, { state: 'held' });
    expect([source.metrics, changes]).to.deep.equal([null, 2]);
    client.updateCall(id, { state: 'active' });
    expect(client.qualityListenerCount(id)).to.equal(1);

    stop();
    expect(client.listenerCount).to.equal(0);
  });

  it('is that of the call that was asked for', () => {
    const client = new FakeClient();
    const [first, second] = [client.addCall(), client.addCall()];
    const source = new CallQualitySource(client.asClient, first.id);
    source.subscribe(() => {});
    client.emitQuality({ callId: second.id, mos: 1 });
    expect(source.metrics).to.equal(null);
    client.emitQuality({ callId: first.id, mos: 3 });
    expect(source.metrics?.mos).to.equal(3);
  });
});
