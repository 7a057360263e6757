import { expect } from '@open-wc/testing';
import { CallQualitySource, snapshotOf } from '../../src/wrappers/call-source.js';
import { countListeners } from '../support/count-listeners.js';
import { ada, grace, ScriptedPhone, soon } from '../support/scripted-phone.js';

describe('the snapshot of a call', () => {
  it('is that of the id, after the end too', async () => {
    const phone = await ScriptedPhone.ready();
    const call = await phone.talk();
    const other = phone.ring(grace);
    expect(snapshotOf(phone.client.state, other.id)?.remote).to.deep.equal(grace);
    phone.end(call);
    await soon(() => call.state === 'done');
    expect(snapshotOf(phone.client.state, call.id)?.state).to.equal('done');
    expect(snapshotOf(phone.client.state, 'no such call')).to.equal(undefined);
  });

  it('is that of the current call without an id', async () => {
    const phone = await ScriptedPhone.ready();
    const call = await phone.talk();
    expect(snapshotOf(phone.client.state)?.id).to.equal(call.id);
    phone.end(call);
    await soon(() => call.state === 'done');
    expect(snapshotOf(phone.client.state)).to.equal(undefined);
  });
});

describe('the quality of a call', () => {
  it('is measured while somebody is subscribed and people talk', async () => {
    const phone = await ScriptedPhone.ready();
    const listeners = countListeners(phone.client);
    const call = await phone.dial(ada);
    const source = new CallQualitySource(phone.client);
    let changes = 0;
    const stop = source.subscribe(() => changes++);
    const idle = listeners();

    await phone.answer(call);
    expect(listeners()).to.equal(idle + 1);
    await phone.hear(call, {}, 1);
    expect(source.metrics?.mos).to.be.greaterThan(4);
    expect(changes).to.be.greaterThan(0);

    await call.hold();
    expect([source.metrics, listeners()]).to.deep.equal([null, idle]);
    await call.unhold();
    expect(listeners()).to.equal(idle + 1);

    stop();
    expect(listeners()).to.equal(0);
  });

  it('is that of the call that was asked for', async () => {
    const phone = await ScriptedPhone.ready();
    const first = await phone.hold(ada);
    const second = await phone.talk(grace);
    const source = new CallQualitySource(phone.client, first.id);
    const stop = source.subscribe(() => {});
    second.on('quality', () => {});
    await phone.hear(second, {});
    expect(source.metrics).to.equal(null);
    stop();
  });
});
